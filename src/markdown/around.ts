/**
 * What stands around a post in its project. The dialect asks here and nowhere else, so that whoever
 * keeps an article knows all that it was made of.
 */
export interface Around {
	/** The file at a path from the project's root, absolute; `undefined` if there is none that may be read. */
	file(name: string): string | undefined;
	/**
	 * The id of the post that a link leads to, written in the file `from` (from the project's root) and
	 * without its query and fragment; `undefined` if it leads to no post.
	 */
	post(link: string, from: string): string | undefined;
	/**
	 * The address of a heading of another post, which the author may have named as another generator
	 * does; the same address if there is no better one.
	 */
	heading(url: string): string;
}

/** Dates of the authors of commits, in their own zones: `2023-05-06T23:05:18+08:00`. */
export interface FileDates {
	/** Of the first commit of the file, under whatever names it had. */
	readonly first?: string;
	/** Of the last commit that changed what is in it. */
	readonly last?: string;
	/**
	 * Why there is no `first`: git knows no such file, it was cloned without its history, or git keeps
	 * away from a repository that belongs to somebody else.
	 */
	readonly flaw?: 'uncommitted' | 'shallow' | 'untrusted';
}
/** Where posts are, with what stands beside them, from the project's root. */
export const postsFolder = 'src/content/posts';

/** What a name begins with that stands anywhere below the posts' folder. */
export const anywhere = '**/';

/**
 * What stands around a post in its project. The dialect asks here and nowhere else, so that whoever
 * keeps an article knows all that it was made of.
 */
export interface Around {
	/**
	 * The file at a path from the project's root, absolute; `undefined` if there is none that may be read.
	 * Behind `anywhere` stands how the path ends, and there must be one such file below the posts' folder.
	 */
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
	/** When the file, named from the project's root, was committed. */
	dates(file: string): FileDates;
}

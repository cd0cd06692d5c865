import type { FileBeside } from '../markdown/render.ts';
import type { Post } from '../schemas/post.ts';

export type { FileBeside };

/** The files beside posts that are published because a post shows them or links to them. */

/** Where the loader tells what is to be published (`node:diagnostics_channel`): a list of `FileBeside`. */
export const filesChannel = 'content:files';

/** The files of these posts, each once, in the order of their addresses. */
export function filesBeside(posts: readonly Pick<Post, 'files'>[]): FileBeside[] {
	const files = new Map(posts.flatMap(({ files = [] }) => files.map((one) => [one.address, one])));
	return [...files.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
}

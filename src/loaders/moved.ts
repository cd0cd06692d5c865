import { movesOf } from '../domain/redirects.ts';
import type { Post } from '../schemas/post.ts';
import { site } from '../site.ts';
import { urls } from '../urls.ts';

/** Where the loader tells which addresses moved (`node:diagnostics_channel`): a list of `Moved`. */
export const movedChannel = 'content:moved';

/** An old address and where it leads, as hosts are told (`hosting/redirects.ts`). */
export interface Moved {
	/** With the base path, decoded, without a slash at its end. */
	readonly from: string;
	/** As it stands in a response. */
	readonly to: string;
}

/** The old addresses of these posts, in their order as text. */
export function movedAddresses(posts: readonly Pick<Post, 'id' | 'redirects'>[]): Moved[] {
	return movesOf(posts)
		.map(({ path, post }) => ({ from: site.base + path.slice(1), to: urls.post(post.id) }))
		.sort((a, b) => (a.from < b.from ? -1 : 1));
}

import { hasDrawnCover } from '../domain/posts.ts';
import { sharingSize } from '../pictures/size.ts';
import type { Post } from '../schemas/post.ts';
import { fullTitle } from '../strings/titles.ts';
import { urls } from '../urls.ts';

/** A picture that stands for a page where it is shared. */
export interface SharingImage {
	/** A path of this site or an absolute address. */
	readonly url: string;
	/** What it shows. */
	readonly alt: string;
	/** Pixels. */
	readonly width?: number;
	readonly height?: number;
}

/**
 * The picture of a post where it is shared: a bitmap of a drawn cover, a photograph as it is.
 * Without a cover a card of words is the better one.
 */
export function sharingImageOf(post: Post): SharingImage | undefined {
	const { id, cover, remoteCover } = post;
	const alt = fullTitle(post);
	if (cover === undefined) {
		return remoteCover === undefined ? undefined : { url: remoteCover, alt };
	}
	return hasDrawnCover({ cover })
		? { url: urls.sharing(id), alt, ...sharingSize }
		: { url: urls.asset(cover), alt };
}

import type { Post } from '../schemas/post.ts';

/** The covers that `npm run covers` draws of releases: the same numeral and chart as the hero. */
const ofRelease = /^\/img\/covers\/v\d+\.\d+(?:\.\d+|-preview)?\.svg$/;

/**
 * The picture across the head of a post: its cover, unless that is what the hero of its release shows
 * already. One of another site is on no page of ours.
 */
export function pictureOf({ cover, release }: Pick<Post, 'cover' | 'release'>): string | undefined {
	const isDrawn = release !== undefined && cover !== undefined && ofRelease.test(cover);
	return isDrawn ? undefined : cover;
}

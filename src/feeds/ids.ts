import { site } from '../site.ts';

/** A tag URI (RFC 4151); its authority outlives the site's address, or moved posts would look new. */
function tagUri(...specific: readonly string[]): string {
	const path = specific.map((part) => encodeURIComponent(part.normalize('NFC').toWellFormed()));
	return `tag:${site.feedAuthority}:${path.join('/')}`;
}

/**
 * The id of a post in every feed; `feedId` is the post's, so that neither address nor host matters. One
 * that is an absolute address is what the feeds of another blog called the post, and stays.
 */
export function postId(feedId: string): string {
	if (/^https?:\/\/\S+$/i.test(feedId)) return feedId;
	return tagUri('post', feedId);
}

/** The id of what a release made of a KEP, in every feed. */
export function moveId(kep: number, release: string): string {
	return tagUri('kep', String(kep), release);
}

/** The id of a feed, such as that of all posts, or that of a tag: `tag` and its name. */
export function channelId(...name: readonly string[]): string {
	return tagUri('feed', ...name);
}

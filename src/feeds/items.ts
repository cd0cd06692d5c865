import { lastChangeOf, latestOf, newestFirst } from '../domain/posts.ts';
import type { Post } from '../schemas/post.ts';
import { site } from '../site.ts';
import { feedStrings } from '../strings/feeds.ts';
import { fullTitle } from '../strings/titles.ts';
import { absolute, urls } from '../urls.ts';
import { feedHtml } from './content.ts';
import { channelId, postId } from './ids.ts';
import { feedLine } from './text.ts';

/** Somebody who signs a post, with the absolute address of their page here. */
export interface FeedAuthor {
	readonly name: string;
	readonly url: string;
}

/**
 * A post as every feed format tells it. Text is made of characters that XML 1.0 has, addresses are
 * absolute, times are ISO 8601 instants with an offset.
 */
export interface FeedItem {
	/** A tag URI; it stays when the post moves. */
	readonly id: string;
	readonly url: string;
	/** Plain text on one line. */
	readonly title: string;
	/** The whole post, fit for feed readers. */
	readonly html: string;
	/** Plain text on one line; empty when the post has no description. */
	readonly summary: string;
	readonly authors: readonly FeedAuthor[];
	readonly published: string;
	/** The last change, or `published`. */
	readonly updated: string;
	readonly categories: readonly string[];
	readonly tags: readonly string[];
	/** The cover. */
	readonly image?: string;
}

/** A feed, whatever its format. */
export interface FeedChannel {
	/** A tag URI. */
	readonly id: string;
	readonly title: string;
	readonly description: string;
	/** A BCP 47 tag. */
	readonly language: string;
	readonly homeUrl: string;
	/** Where the feed itself is. */
	readonly feedUrl: string;
	/** The newest `updated` of its items, never the clock. */
	readonly updated: string;
	/** Newest first. */
	readonly items: readonly FeedItem[];
}

/** What a feed without posts states as its last change; Atom cannot be without one. */
const never = '1970-01-01T00:00:00Z';

/** The cover, wherever it is. */
function imageOf({ cover, remoteCover }: Post): Pick<FeedItem, 'image'> {
	const image = cover === undefined ? remoteCover : absolute(urls.asset(cover));
	return image === undefined ? {} : { image };
}

/** The item of a post whose body the page renders as `bodyHtml`. */
export function feedItem(post: Post, bodyHtml: string): FeedItem {
	const url = absolute(urls.post(post.id));
	return {
		id: postId(post.feedId),
		url,
		title: feedLine(fullTitle(post)),
		html: feedHtml(bodyHtml, url),
		summary: feedLine(post.description),
		authors: post.authors.map((name) => ({
			name: feedLine(name),
			url: absolute(urls.author(name)),
		})),
		published: post.date,
		updated: lastChangeOf(post),
		categories: post.categories.map(feedLine),
		tags: post.tags.map(feedLine),
		...imageOf(post),
	};
}

/** What one feed is, whatever its format. */
export interface ChannelFacts {
	/** What names the feed: `posts`, or `tag` and the tag's address. It never changes. */
	readonly name: readonly string[];
	/** Without the site's name. */
	readonly title?: string;
	readonly description?: string;
	/** The path of the page whose news the feed tells. */
	readonly home: string;
	/** The path of the feed. */
	readonly path: string;
}

/** A feed of these items, the newest first. */
export function channelOf(facts: ChannelFacts, items: readonly FeedItem[]): FeedChannel {
	return {
		id: channelId(...facts.name),
		title: feedLine(
			facts.title === undefined ? site.name : feedStrings.title(site.name, facts.title),
		),
		description: feedLine(facts.description ?? site.description),
		language: site.language,
		homeUrl: absolute(facts.home),
		feedUrl: absolute(facts.path),
		updated: latestOf(items.map(({ updated }) => updated)) ?? never,
		items,
	};
}

/**
 * A feed of posts, the newest `site.feedSize` of them. `htmlOf` gives the body of a post as its page
 * renders it and is asked for those alone.
 */
export async function postsChannel(
	facts: ChannelFacts,
	posts: readonly Post[],
	htmlOf: (post: Post) => string | Promise<string>,
): Promise<FeedChannel> {
	const shown = newestFirst(posts).slice(0, site.feedSize);
	const items = await Promise.all(shown.map(async (post) => feedItem(post, await htmlOf(post))));
	return channelOf(facts, items);
}

/** The feed of all posts; `path` is that of the feed. */
export function siteChannel(
	path: string,
	posts: readonly Post[],
	htmlOf: (post: Post) => string | Promise<string>,
): Promise<FeedChannel> {
	return postsChannel({ name: ['posts'], home: urls.home(), path }, posts, htmlOf);
}

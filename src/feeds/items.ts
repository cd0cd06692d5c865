import { hasDrawnCover, headlineOf, lastChangeOf, latestOf, newestFirst } from '../domain/posts.ts';
import type { Post } from '../schemas/post.ts';
import { site } from '../site.ts';
import { feedStrings } from '../strings/feeds.ts';
import { fullTitle, titleAmongNews } from '../strings/titles.ts';
import { absolute, urls } from '../urls.ts';
import { feedHtml } from './content.ts';
import { channelId, postId } from './ids.ts';
import { feedLine } from './text.ts';

/** Somebody who signs a post, with the absolute address of their page here. */
export interface FeedAuthor {
	readonly name: string;
	readonly url: string;
}

/** A picture as feeds announce it: a bitmap, since hardly a reader shows drawings. */
export interface FeedPicture {
	readonly url: string;
	/** A media type and bytes; those of a picture on another site are not known. */
	readonly file?: { readonly type: string; readonly length: number };
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
	/** The cover; of a drawn one the bitmap that is made for sharing. */
	readonly picture?: FeedPicture;
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

/** What a post is made of that the post itself does not hold. */
export interface PostParts {
	/** The body as the post's page renders it. */
	readonly htmlOf: (post: Post) => string | Promise<string>;
	/** The body as readers get it, made if nobody has made it before; without it, it is made each time. */
	readonly bodyOf?: (post: Post, make: () => Promise<string>) => Promise<string>;
	/** The bytes of its picture: of one that is drawn, with `words` on it, or of the file of its cover. */
	readonly pictureLength: (post: Post, words: string | undefined) => number | Promise<number>;
}

/** Media types of the pictures that covers are, by what their names end in. */
const pictureTypes: Readonly<Record<string, string>> = {
	avif: 'image/avif',
	gif: 'image/gif',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	png: 'image/png',
	webp: 'image/webp',
};

/** The picture of a post, if it has a cover. */
async function pictureOf(post: Post, parts: PostParts): Promise<FeedPicture | undefined> {
	const { id, cover, remoteCover } = post;
	if (cover === undefined) return remoteCover === undefined ? undefined : { url: remoteCover };
	const isDrawn = hasDrawnCover(post);
	const url = absolute(isDrawn ? urls.sharing(id) : urls.asset(cover));
	const type = isDrawn ? 'image/png' : pictureTypes[cover.split('.').at(-1)?.toLowerCase() ?? ''];
	if (type === undefined) return { url };
	const length = await parts.pictureLength(post, isDrawn ? headlineOf(post) : undefined);
	return { url, file: { type, length } };
}

/** The item of a post. */
export async function feedItem(post: Post, parts: PostParts): Promise<FeedItem> {
	const url = absolute(urls.post(post.id));
	const picture = await pictureOf(post, parts);
	const body = async () => feedHtml(await parts.htmlOf(post), url);
	return {
		id: postId(post.feedId),
		url,
		title: feedLine(titleAmongNews(fullTitle(post))),
		html: await (parts.bodyOf?.(post, body) ?? body()),
		summary: feedLine(post.description),
		authors: post.authors.map((name) => ({
			name: feedLine(name),
			url: absolute(urls.author(name)),
		})),
		published: post.date,
		updated: lastChangeOf(post),
		categories: post.categories.map(feedLine),
		tags: post.tags.map(feedLine),
		...(picture && { picture }),
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

/** A feed of posts, the newest `site.feedSize` of them; `parts` are asked for those alone. */
export async function postsChannel(
	facts: ChannelFacts,
	posts: readonly Post[],
	parts: PostParts,
): Promise<FeedChannel> {
	const shown = newestFirst(posts).slice(0, site.feedSize);
	return channelOf(facts, await Promise.all(shown.map((post) => feedItem(post, parts))));
}

/** The feed of all posts; `path` is that of the feed. */
export function siteChannel(
	path: string,
	posts: readonly Post[],
	parts: PostParts,
): Promise<FeedChannel> {
	return postsChannel({ name: ['posts'], home: urls.home(), path }, posts, parts);
}

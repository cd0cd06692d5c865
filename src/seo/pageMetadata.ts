import { site } from '../site.ts';
import { feedStrings } from '../strings/feeds.ts';
import { absolute, urls } from '../urls.ts';
import { shortDescription } from './description.ts';
import type { SharingImage } from './sharingImage.ts';

interface FactsOfAnyPage {
	/** Without the site's name. */
	readonly title: string;
	/** Of any length; it is cut for search engines. Without one, the site's own. */
	readonly description?: string | undefined;
	/** The page's own path, from urls.ts. */
	readonly path: string;
	readonly image?: SharingImage | undefined;
	/** The page's own feed (RSS), beside those of all posts. */
	readonly feed?: { readonly title: string; readonly path: string } | undefined;
	/** `false` keeps the page out of search engines, as a page that is not found has to be. */
	readonly indexed?: boolean | undefined;
}

/** What a layout knows of the page it wraps. */
export type PageFacts =
	| (FactsOfAnyPage & { readonly kind: 'home' | 'page' })
	| (FactsOfAnyPage & {
			readonly kind: 'post';
			/** An ISO 8601 instant. */
			readonly published: string;
			readonly updated?: string | undefined;
			readonly authors: readonly string[];
			readonly tags: readonly string[];
			/** The path of the post as Markdown. */
			readonly markdown: string;
	  });

/** A `<meta>`, or none if there is nothing to say. */
function named(name: string, content: string | undefined) {
	return content === undefined ? [] : [{ name, content }];
}

/** The same as Open Graph writes it. */
function property(property: string, content: string | number | undefined) {
	return content === undefined ? [] : [{ property, content: String(content) }];
}

/** The page's own feed and those of all posts, as the attributes of `<link>`. */
function feedLinks(own: PageFacts['feed']) {
	const { formats, announcement } = feedStrings;
	const rss = 'application/rss+xml';
	const feeds = [
		...(own === undefined ? [] : [{ type: rss, ...own }]),
		{ type: rss, title: announcement(site.name, formats.rss), path: urls.rss() },
		{
			type: 'application/atom+xml',
			title: announcement(site.name, formats.atom),
			path: urls.atom(),
		},
		{
			type: 'application/feed+json',
			title: announcement(site.name, formats.json),
			path: urls.jsonFeed(),
		},
	];
	return feeds.map(({ type, title, path }) => ({
		rel: 'alternate',
		type,
		title,
		href: absolute(path),
	}));
}

/**
 * What the head of a page says about it: its `<title>`, and the attributes of each `<meta>` and `<link>`
 * in the order in which they are written: description, canonical address, Open Graph, Twitter card, a
 * post's Markdown and feeds. Twitter reads its title, text and picture from Open Graph, so only the kind of card is its own.
 */
export function pageMetadata(facts: PageFacts) {
	const { kind, title, image, indexed: isIndexed = true } = facts;
	const url = absolute(facts.path);
	const description = shortDescription(facts.description || site.description);
	const post = kind === 'post' ? facts : undefined;
	const { authors = [], tags = [] } = post ?? {};
	return {
		title: kind === 'home' ? title : `${title} · ${site.name}`,
		meta: [
			named('description', description),
			named('robots', isIndexed ? undefined : 'noindex'),
			authors.flatMap((author) => named('author', author)),
			property('og:type', post === undefined ? 'website' : 'article'),
			property('og:site_name', site.name),
			property('og:locale', site.language.replace('-', '_')),
			property('og:title', title),
			property('og:description', description),
			property('og:url', url),
			property('og:image', image && absolute(image.url)),
			property('og:image:alt', image?.alt),
			property('og:image:width', image?.width),
			property('og:image:height', image?.height),
			property('article:published_time', post?.published),
			property('article:modified_time', post?.updated ?? post?.published),
			authors.flatMap((author) => property('article:author', absolute(urls.author(author)))),
			tags.flatMap((tag) => property('article:tag', tag)),
			named('twitter:card', image === undefined ? 'summary' : 'summary_large_image'),
		].flat(),
		links: [
			...(isIndexed ? [{ rel: 'canonical', href: url }] : []),
			...(post ? [{ rel: 'alternate', type: 'text/markdown', href: absolute(post.markdown) }] : []),
			...feedLinks(facts.feed),
		],
	};
}

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
	  });

/** The attributes of a `<meta>`. */
export type MetaAttributes =
	| { readonly name: string; readonly content: string }
	| { readonly property: string; readonly content: string };

/** The attributes of a `<link>`. */
export interface LinkAttributes {
	readonly rel: string;
	readonly href: string;
	readonly type?: string;
	readonly title?: string;
}

/** What the head of a page says about it, in the order in which it is written. */
export interface PageMetadata {
	/** The text of `<title>`. */
	readonly title: string;
	readonly meta: readonly MetaAttributes[];
	readonly links: readonly LinkAttributes[];
}

function named(name: string, content: string): MetaAttributes {
	return { name, content };
}

function property(name: string, content: string | number): MetaAttributes {
	return { property: name, content: String(content) };
}

function imageMeta(image: SharingImage | undefined): MetaAttributes[] {
	if (image === undefined) return [];
	return [
		property('og:image', absolute(image.url)),
		property('og:image:alt', image.alt),
		...(image.width === undefined ? [] : [property('og:image:width', image.width)]),
		...(image.height === undefined ? [] : [property('og:image:height', image.height)]),
	];
}

function postMeta(facts: PageFacts): MetaAttributes[] {
	if (facts.kind !== 'post') return [];
	return [
		property('article:published_time', facts.published),
		property('article:modified_time', facts.updated ?? facts.published),
		...facts.authors.map((author) => property('article:author', absolute(urls.author(author)))),
		...facts.tags.map((tag) => property('article:tag', tag)),
	];
}

function feedLinks(own: PageFacts['feed']): LinkAttributes[] {
	const { formats, announcement } = feedStrings;
	const feeds = [
		{ type: 'application/rss+xml', format: formats.rss, path: urls.rss() },
		{ type: 'application/atom+xml', format: formats.atom, path: urls.atom() },
		{ type: 'application/feed+json', format: formats.json, path: urls.jsonFeed() },
	];
	const ofPage = own && {
		rel: 'alternate',
		type: 'application/rss+xml',
		title: own.title,
		href: absolute(own.path),
	};
	return [
		...(ofPage === undefined ? [] : [ofPage]),
		...feeds.map(({ type, format, path }) => ({
			rel: 'alternate',
			type,
			title: announcement(site.name, format),
			href: absolute(path),
		})),
	];
}

/**
 * Title, description, canonical address, Open Graph, Twitter card and the feeds of a page. Twitter
 * reads its title, text and picture from Open Graph, so only the kind of card is its own.
 */
export function pageMetadata(facts: PageFacts): PageMetadata {
	const url = absolute(facts.path);
	const description = shortDescription(facts.description || site.description);
	const isIndexed = facts.indexed ?? true;
	return {
		title: facts.kind === 'home' ? facts.title : `${facts.title} · ${site.name}`,
		meta: [
			named('description', description),
			...(isIndexed ? [] : [named('robots', 'noindex')]),
			...(facts.kind === 'post' ? facts.authors.map((author) => named('author', author)) : []),
			property('og:type', facts.kind === 'post' ? 'article' : 'website'),
			property('og:site_name', site.name),
			property('og:locale', site.language.replace('-', '_')),
			property('og:title', facts.title),
			property('og:description', description),
			property('og:url', url),
			...imageMeta(facts.image),
			...postMeta(facts),
			named('twitter:card', facts.image === undefined ? 'summary' : 'summary_large_image'),
		],
		links: [...(isIndexed ? [{ rel: 'canonical', href: url }] : []), ...feedLinks(facts.feed)],
	};
}

import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { absolute, urls } from '../urls.ts';
import type { FeedChannel, FeedItem } from './items.ts';

/**
 * Elements and attributes are those of https://www.rssboard.org/rss-specification,
 * https://www.rssboard.org/media-rss, RFC 4287 and https://www.jsonfeed.org/version/1.1/.
 */

/** The sheet by which browsers show a feed, which is no page: CSS, since they give up XSLT. */
const shownBy = () => ({ stylesheets: [{ type: 'text/css', href: urls.feedStyles() }] });

/** Pixels of the icon beside a feed: RSS allows no more. */
const iconSize = 144;

/** Occurs in no text of a feed: `feedText` takes noncharacters out. */
const mark = '\uFDD0';

/**
 * Text as feedsmith has to be given it: feedsmith 3.0.1 replaces `&apos;` by an apostrophe in all of
 * the XML it has made, in CDATA as well, so that code about `&apos;` would read as one about `'`.
 * It has no issue; the place is `generateXml` in
 * https://github.com/macieklamberski/feedsmith/blob/main/src/common/utils.ts
 */
function verbatim(text: string): string {
	return text.replaceAll('&apos;', `&${mark}apos;`);
}

function withoutMarks(xml: string): string {
	return xml.replaceAll(mark, '');
}

/** Plain text as HTML, for the fields that are HTML by their format's definition. */
function asHtml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** What RSS and Atom call categories: categories and tags, each once. */
function categoriesOf(item: FeedItem): string[] {
	return [...new Set([...item.categories, ...item.tags])];
}

/**
 * The picture of an RSS item: an `enclosure`, whose length and type RSS 2.0 demands; one of which they
 * are not known as `media:content` (Media RSS 1.5.1), where neither has to be told.
 */
function pictureInRss({ picture }: FeedItem) {
	if (picture === undefined) return {};
	const { url, file } = picture;
	return file === undefined
		? { media: { contents: [{ url, medium: 'image' }] } }
		: { enclosures: [{ url, ...file }] };
}

/** RSS 2.0 with the whole post in `content:encoded`. */
export function rssFeed(channel: FeedChannel): string {
	const feed: Parameters<typeof generateRssFeed<true>>[0] = {
		title: verbatim(channel.title),
		link: channel.homeUrl,
		description: asHtml(channel.description),
		language: channel.language,
		lastBuildDate: new Date(channel.updated),
		image: {
			url: absolute(urls.icon(iconSize)),
			title: verbatim(channel.title),
			link: channel.homeUrl,
			width: iconSize,
			height: iconSize,
		},
		atom: { links: [{ href: channel.feedUrl, rel: 'self', type: 'application/rss+xml' }] },
		items: channel.items.map((item) => ({
			title: verbatim(item.title),
			link: item.url,
			description: asHtml(item.summary),
			dc: { creators: item.authors.map(({ name }) => verbatim(name)) },
			categories: categoriesOf(item).map((name) => ({ name: verbatim(name) })),
			guid: { value: item.id, isPermaLink: false },
			pubDate: new Date(item.published),
			atom: { updated: new Date(item.updated) },
			content: { encoded: verbatim(item.html) },
			...pictureInRss(item),
		})),
	};
	return withoutMarks(generateRssFeed<true>(feed, shownBy()));
}

/** The link to the picture of an Atom entry (RFC 4287, 4.2.7.2): `rel="enclosure"`. */
function pictureInAtom({ picture }: FeedItem) {
	return picture === undefined ? [] : [{ href: picture.url, rel: 'enclosure', ...picture.file }];
}

/** Atom 1.0. */
export function atomFeed(channel: FeedChannel): string {
	const feed: Parameters<typeof generateAtomFeed<true>>[0] = {
		xml: { lang: channel.language },
		id: channel.id,
		title: { value: asHtml(channel.title), type: 'html' },
		subtitle: { value: asHtml(channel.description), type: 'html' },
		updated: new Date(channel.updated),
		icon: absolute(urls.icon(iconSize)),
		links: [
			{ href: channel.homeUrl, rel: 'alternate', type: 'text/html' },
			{ href: channel.feedUrl, rel: 'self', type: 'application/atom+xml' },
		],
		entries: channel.items.map((item) => ({
			id: item.id,
			title: { value: asHtml(item.title), type: 'html' },
			links: [{ href: item.url, rel: 'alternate', type: 'text/html' }, ...pictureInAtom(item)],
			published: new Date(item.published),
			updated: new Date(item.updated),
			authors: item.authors.map(({ name, url }) => ({ name: verbatim(name), uri: url })),
			categories: categoriesOf(item).map((term) => ({ term })),
			summary: { value: asHtml(item.summary), type: 'html' },
			content: { value: verbatim(item.html), type: 'html' },
		})),
	};
	return withoutMarks(generateAtomFeed<true>(feed, shownBy()));
}

/** JSON Feed 1.1. */
export function jsonFeed(channel: FeedChannel): string {
	const feed = generateJsonFeed<true>({
		title: channel.title,
		description: channel.description,
		language: channel.language,
		home_page_url: channel.homeUrl,
		feed_url: channel.feedUrl,
		icon: absolute(urls.icon(512)),
		favicon: absolute(urls.icon(iconSize)),
		items: channel.items.map((item) => ({
			id: item.id,
			url: item.url,
			title: item.title,
			content_html: item.html,
			...(item.summary === '' ? {} : { summary: item.summary }),
			...(item.picture === undefined ? {} : { image: item.picture.url }),
			date_published: new Date(item.published),
			date_modified: new Date(item.updated),
			authors: item.authors.map(({ name, url }) => ({ name, url })),
			tags: categoriesOf(item),
		})),
	});
	// feedsmith leaves an empty list out, which JSON Feed requires.
	const items = channel.items.length === 0 ? { items: [] } : {};
	return `${JSON.stringify(Object.assign({}, feed, items), null, '\t')}\n`;
}

import { pagesOf } from '../domain/pages.ts';
import { dayOf, lastChangeOf, latestOf, newestFirst, termsOf, yearsOf } from '../domain/posts.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Post } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import { site } from '../site.ts';
import { absolute, segmentOf, urls } from '../urls.ts';

/** A page that search engines should know. */
export interface SitemapEntry {
	/** The page's path, from urls.ts. */
	readonly path: string;
	/** The calendar day on which its content last changed; without it, the day is not known. */
	readonly lastModified?: string;
}

/** What a sitemap may hold: https://www.sitemaps.org/protocol.html */
const entryLimit = 50_000;

function entry(path: string, timestamps: readonly string[]): SitemapEntry {
	const change = latestOf(timestamps);
	return change === undefined ? { path } : { path, lastModified: dayOf(change) };
}

/**
 * The pages of one list of posts, which are newest first. A page changes with a post on it, and when
 * the newest post came, which moved every other one place on.
 */
export function listEntries(
	pathOf: (page: number) => string,
	posts: readonly Post[],
): SitemapEntry[] {
	const newest = posts.slice(0, 1).map(({ date }) => date);
	return pagesOf(posts, site.pageSize).map(({ number, items }) =>
		entry(pathOf(number), [...newest, ...items.map(lastChangeOf)]),
	);
}

/** The kinds of terms that posts are listed by, with the addresses of their index and their lists. */
const termKinds = [
	{ indexOf: urls.categories, pathOf: urls.category, namesOf: (post: Post) => post.categories },
	{ indexOf: urls.tags, pathOf: urls.tag, namesOf: (post: Post) => post.tags },
	{ indexOf: urls.authors, pathOf: urls.author, namesOf: (post: Post) => post.authors },
] as const;

/**
 * Every page that comes from posts, and those that stand alone. `termsOnPage` is how many categories,
 * tags or authors one page of their index shows.
 */
export function sitemapEntries(
	unordered: readonly Post[],
	termsOnPage: number = site.termPageSize,
): SitemapEntry[] {
	const posts = newestFirst(unordered);
	const changes = posts.map(lastChangeOf);
	return [
		...listEntries(urls.home, posts),
		...posts.map((post) => entry(urls.post(post.id), [lastChangeOf(post)])),
		entry(urls.archive(), changes),
		...yearsOf(posts).flatMap(({ name, posts: ofYear }) =>
			listEntries((page) => urls.year(name, page), ofYear),
		),
		...termKinds.flatMap(({ indexOf, pathOf, namesOf }) => {
			const terms = termsOf(posts, namesOf, segmentOf);
			return [
				...pagesOf(terms, termsOnPage).map(({ number }) => entry(indexOf(number), changes)),
				...terms.flatMap((term) => listEntries((page) => pathOf(term.name, page), term.posts)),
			];
		}),
		...[urls.search(), urls.subscribe(), urls.about()].map((path) => ({ path })),
	];
}

/** The pages of the catalogue: releases newest first, KEPs and SIGs. A page of a KEP changes as it is read. */
export function catalogueEntries({
	releases,
	keps,
}: {
	readonly releases: readonly Release[];
	readonly keps: readonly Kep[];
}): SitemapEntry[] {
	const versions = releases.map(({ version }) => version);
	const sigs = [...new Set(keps.map(({ sig }) => sig))];
	const paths = [
		...[urls.releases(), urls.keps(), urls.sigs(), urls.gates(), urls.comparisons(), urls.api()],
		...versions.map(urls.release),
		...sigs.map(urls.sig),
		...versions.flatMap((to, index) =>
			versions.slice(index + 1).map((from) => urls.comparison(from, to)),
		),
	];
	return [
		...paths.map((path) => ({ path })),
		...keps.map(({ number, read }) => ({ path: urls.kep(number), lastModified: read })),
	];
}

function escaped(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/'/g, '&apos;')
		.replace(/"/g, '&quot;');
}

/**
 * The sitemap of these pages.
 *
 * @throws RangeError when there are more than the protocol allows in one file.
 */
export function sitemap(entries: readonly SitemapEntry[]): string {
	if (entries.length > entryLimit) {
		throw new RangeError(`A sitemap holds ${entryLimit} pages; there are ${entries.length}.`);
	}
	const lines = entries.map(({ path, lastModified }) => {
		const change = lastModified === undefined ? '' : `<lastmod>${lastModified}</lastmod>`;
		return `<url><loc>${escaped(absolute(path))}</loc>${change}</url>\n`;
	});
	return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</urlset>
`;
}

/** The text of robots.txt: everything may be read, and where the sitemap is. */
export function robots(): string {
	return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(urls.sitemap())}\n`;
}

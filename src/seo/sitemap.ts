import { type Page, pagesOf } from '../domain/pages.ts';
import { type HeldParts, isHeld } from '../domain/parts.ts';
import {
	dayOf,
	lastChangeOf,
	latestOf,
	namesOfKind,
	newestFirst,
	termKinds,
	termsOf,
	yearsOf,
} from '../domain/posts.ts';
import { isOut, pairsOf } from '../domain/releases.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Post } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import { site } from '../site.ts';
import { absolute, segmentOf, termUrls, urls, withoutBase } from '../urls.ts';

/** A page that search engines should know. */
export interface SitemapEntry {
	/** The page's path, from urls.ts. */
	readonly path: string;
	/** The calendar day on which its content last changed; without it, the day is not known. */
	readonly lastModified?: string;
}

/**
 * What one file of the sitemap holds. The protocol allows 50,000 addresses and 50 MB
 * (https://www.sitemaps.org/protocol.html); the longest address takes 1.6 kB of a file.
 */
export const entryLimit = 30_000;

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

/**
 * The pages that come from posts, and those that stand alone. `termsOnPage` is how many categories,
 * tags or authors one page of their index shows.
 */
export function postEntries(
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
		...termKinds.flatMap((kind) => {
			const { index, href } = termUrls[kind];
			const terms = termsOf(posts, namesOfKind[kind], segmentOf);
			return [
				...pagesOf(terms, termsOnPage).map(({ number }) => entry(index(number), changes)),
				...terms.flatMap((term) => listEntries((page) => href(term.name, page), term.posts)),
			];
		}),
		...[urls.search(), urls.subscribe(), urls.about()].map((path) => ({ path })),
	];
}

/** The pages of the catalogue, and of the other parts of the site. A page of a KEP changes as it is read. */
export function catalogueEntries({
	releases,
	keps,
	held,
}: Omit<Contents, 'posts'>): SitemapEntry[] {
	const versions = releases.map(({ version }) => version);
	const sigs = [...new Set(keps.map(({ sig }) => sig))];
	const lists = [
		...[urls.releases(), urls.keps(), urls.sigs(), urls.gates(), urls.apis()],
		...[urls.glossary(), urls.write()],
		...[urls.comparisons(), urls.checkup(), urls.api()],
	];
	const paths = [
		...lists.filter((path) => isHeld(withoutBase(path), held)),
		...versions.map(urls.release),
		...sigs.map(urls.sig),
		...pairsOf(releases.filter(isOut)).map(({ from, to }) =>
			urls.comparison(from.version, to.version),
		),
	];
	return [
		...paths.map((path) => ({ path })),
		...keps.map(({ number, read }) => ({ path: urls.kep(number), lastModified: read })),
	];
}

/** What the site's pages are made of: releases newest first. */
interface Contents {
	readonly posts: readonly Post[];
	readonly releases: readonly Release[];
	readonly keps: readonly Kep[];
	readonly held: HeldParts;
}

/** Every page of the site that search engines should know. */
export function sitemapEntries({ posts, ...catalogue }: Contents): SitemapEntry[] {
	return [...postEntries(posts), ...catalogueEntries(catalogue)];
}

function sitemapXml(list: 'urlset' | 'sitemapindex', entries: readonly SitemapEntry[]): string {
	const name = list === 'urlset' ? 'url' : 'sitemap';
	const lines = entries.map(({ path, lastModified }) => {
		// An absolute address has no other character that XML reads otherwise.
		const address = absolute(path).replaceAll('&', '&amp;').replaceAll("'", '&apos;');
		const change = lastModified === undefined ? '' : `<lastmod>${lastModified}</lastmod>`;
		return `<${name}><loc>${address}</loc>${change}</${name}>\n`;
	});
	return `<?xml version="1.0" encoding="utf-8"?>
<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</${list}>
`;
}

/** The files beside `sitemap.xml` for pages that are too many for one; none for others. */
export function sitemapParts(entries: readonly SitemapEntry[]): Page<SitemapEntry>[] {
	return entries.length > entryLimit ? pagesOf(entries, entryLimit) : [];
}

/** The sitemap of these pages: all of them or, if they are too many for one file, the list of its parts. */
export function sitemap(entries: readonly SitemapEntry[]): string {
	const parts = sitemapParts(entries);
	if (parts.length === 0) return sitemapXml('urlset', entries);
	const files = parts.map(({ number, items }) => {
		const changes = items.flatMap(({ lastModified }) => lastModified ?? []);
		return entry(urls.sitemap(number), changes);
	});
	return sitemapXml('sitemapindex', files);
}

/** The text of robots.txt: everything may be read, and where the sitemap is. */
export function robots(): string {
	return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(urls.sitemap())}\n`;
}

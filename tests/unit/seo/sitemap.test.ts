import { describe, expect, it } from 'vitest';
import { kepSchema } from '../../../src/schemas/kep.ts';
import { releaseSchema } from '../../../src/schemas/release.ts';
import { timestampSchema } from '../../../src/schemas/timestamp.ts';
import {
	catalogueEntries,
	entryLimit,
	listEntries,
	postEntries,
	robots,
	type SitemapEntry,
	sitemap,
	sitemapParts,
} from '../../../src/seo/sitemap.ts';
import { site } from '../../../src/site.ts';
import { urls } from '../../../src/urls.ts';
import { allParts } from '../builders.ts';
import { aPost } from '../feeds/aPost.ts';
import { childrenOf, readXml, textsOf } from '../feeds/xmlReader.ts';

const day = (text: string) => timestampSchema.parse(text);
const ns = (name: string) => `{http://www.sitemaps.org/schemas/sitemap/0.9}${name}`;

const older = aPost({ id: 'v1.30.0', date: day('2024-04-18'), tags: ['v1.30.0', '指南'] });
const newer = aPost({ id: 'v1.31.0', date: day('2024-08-14'), updated: day('2024-08-20') });

function dayOfPath(entries: readonly SitemapEntry[], path: string): string | undefined {
	const found = entries.filter((entry) => entry.path === path);
	expect(found).toHaveLength(1);
	return found[0]?.lastModified;
}

describe('the pages that come from posts', () => {
	const entries = postEntries([older, newer]);

	it('dates a post by its last change', () => {
		expect(dayOfPath(entries, urls.post('v1.31.0'))).toBe('2024-08-20');
		expect(dayOfPath(entries, urls.post('v1.30.0'))).toBe('2024-04-18');
	});

	it('dates a list by the newest of its posts', () => {
		expect(dayOfPath(entries, urls.home())).toBe('2024-08-20');
		expect(dayOfPath(entries, urls.tag('v1.30.0'))).toBe('2024-04-18');
		expect(dayOfPath(entries, urls.author('编辑部'))).toBe('2024-08-20');
		expect(dayOfPath(entries, urls.year('2024'))).toBe('2024-08-20');
	});

	it('does not make up a day for a page that comes from no post', () => {
		expect(dayOfPath(entries, urls.about())).toBeUndefined();
	});

	it('names every page once', () => {
		const paths = entries.map(({ path }) => path);
		expect(new Set(paths).size).toBe(paths.length);
	});

	it('names every page of an index of terms', () => {
		const paths = postEntries([older, newer], 1).map(({ path }) => path);
		expect(paths).toContain(urls.tags(3));
		expect(paths).not.toContain(urls.tags(5));
	});

	it('shows the day that the author wrote, whatever its zone', () => {
		const post = aPost({ date: day('2024-08-14 00:30:00+08:00') });
		expect(dayOfPath(postEntries([post]), urls.post(post.id))).toBe('2024-08-14');
	});

	it('knows the pages of a site without posts', () => {
		expect(postEntries([]).map(({ path }) => path)).toEqual([
			urls.home(),
			urls.archive(),
			urls.categories(),
			urls.tags(),
			urls.authors(),
			urls.search(),
			urls.subscribe(),
			urls.about(),
		]);
	});
});

describe('listEntries', () => {
	const posts = Array.from({ length: site.pageSize + 1 }, (_, index) =>
		aPost({ id: `p${index}`, date: day(index === 0 ? '2024-08-14' : '2024-01-01') }),
	);

	it('has an entry for each page', () => {
		expect(listEntries(urls.home, posts).map(({ path }) => path)).toEqual([
			urls.home(1),
			urls.home(2),
		]);
	});

	it('dates a later page by the newest post, which moved every other on', () => {
		expect(listEntries(urls.home, posts)[1]?.lastModified).toBe('2024-08-14');
	});

	it('has one page for a list without posts', () => {
		expect(listEntries(urls.home, [])).toEqual([{ path: urls.home() }]);
	});
});

describe('sitemap', () => {
	it('has absolute addresses with their days', () => {
		const root = readXml(sitemap([{ path: '/a/', lastModified: '2024-08-14' }, { path: '/b/' }]));
		expect(root.name).toBe(ns('urlset'));
		expect(childrenOf(root, ns('url')).map((url) => textsOf(url, ns('loc')))).toEqual([
			['https://k8s-notes.example.org/a/'],
			['https://k8s-notes.example.org/b/'],
		]);
		expect(childrenOf(root, ns('url')).map((url) => textsOf(url, ns('lastmod')))).toEqual([
			['2024-08-14'],
			[],
		]);
	});

	it('escapes what XML does not allow in an address', () => {
		const root = readXml(sitemap([{ path: '/a?b&c\'<">/' }]));
		expect(textsOf(childrenOf(root, ns('url'))[0] ?? root, ns('loc'))).toEqual([
			'https://k8s-notes.example.org/a?b&c%27%3C%22%3E/',
		]);
	});

	const lists = (xml: string) => {
		const root = readXml(xml);
		const [first] = root.children;
		const name = typeof first === 'object' ? first.name : '';
		return childrenOf(root, name).flatMap((one) => textsOf(one, ns('loc')));
	};

	it('is a list of parts where one file cannot hold all pages, each page in one part', () => {
		const entries = Array.from({ length: 50_001 }, (_, index) => ({ path: `/${index}/` }));
		const parts = sitemapParts(entries);
		expect(parts.map(({ items }) => items.length)).toEqual([30_000, 20_001]);
		expect(parts.flatMap(({ items }) => items)).toEqual(entries);
		const all = sitemap(entries);
		expect(readXml(all).name).toBe(ns('sitemapindex'));
		expect(lists(all)).toEqual(parts.map(({ number }) => site.origin + urls.sitemap(number)));
		const part = sitemap(parts[1]?.items ?? []);
		expect(readXml(part).name).toBe(ns('urlset'));
		expect(lists(part)).toHaveLength(20_001);
		expect(lists(part).at(-1)).toBe(`${site.origin}/50000/`);
	});

	it('dates a part by the last change in it', () => {
		const entries = Array.from({ length: entryLimit + 1 }, (_, index) => ({
			path: `/${index}/`,
			...(index < 2 && { lastModified: `2024-08-1${4 - index}` }),
		}));
		const root = readXml(sitemap(entries));
		expect(childrenOf(root, ns('sitemap')).map((one) => textsOf(one, ns('lastmod')))).toEqual([
			['2024-08-14'],
			[],
		]);
	});

	it('has no parts where one file holds all', () => {
		const entries = Array.from({ length: entryLimit }, () => ({ path: '/' }));
		expect(sitemapParts(entries)).toEqual([]);
		expect(readXml(sitemap(entries)).name).toBe(ns('urlset'));
	});

	it('keeps a file within the bytes that the protocol allows, whatever the addresses', () => {
		// 240 bytes is the longest step; an apostrophe takes the most of a file.
		const path = urls.author("'".repeat(240), 99_999);
		const bytes = sitemap([{ path, lastModified: '2024-08-14' }]).length;
		expect(bytes * entryLimit).toBeLessThan(50 * 2 ** 20);
	});
});

describe('robots', () => {
	it('says where the sitemap is', () => {
		expect(robots()).toContain(`Sitemap: ${site.origin}${urls.sitemap()}\n`);
	});
});

describe('the catalogue in the sitemap', () => {
	const release = (version: string) =>
		releaseSchema.parse({
			...{ version, codename: 'X', released: '2024-08-13', source: 'https://kubernetes.io/' },
			...{ read: '2026-07-24' },
		});
	const planned = releaseSchema.parse({ ...release('1.32'), planned: true, codename: undefined });
	const kep = kepSchema.parse({
		...{ number: 24, title: 'T', sig: 'node', status: 'implemented', milestones: {} },
		...{ source: 'https://github.com/kubernetes/enhancements', read: '2026-07-24' },
	});
	const entries = catalogueEntries({
		releases: [planned, release('1.31'), release('1.30'), release('1.29')],
		keps: [kep],
		held: allParts,
	});

	it('has every release, KEP, SIG and pair of releases once, the older one first', () => {
		const paths = entries.map(({ path }) => path);
		expect(new Set(paths).size).toBe(paths.length);
		expect(paths).toEqual(
			expect.arrayContaining([
				...[
					urls.release('1.32'),
					urls.release('1.31'),
					urls.kep(24),
					urls.sig('node'),
					urls.gates(),
					urls.apis(),
				],
				...[urls.comparison('1.30', '1.31'), urls.comparison('1.29', '1.31')],
			]),
		);
		expect(paths.filter((path) => path.includes('...'))).toHaveLength(3);
		expect(paths).not.toContain(urls.comparison('1.31', '1.30'));
	});

	it('dates a KEP by the day on which its facts were read', () => {
		expect(dayOfPath(entries, urls.kep(24))).toBe('2026-07-24');
	});
});

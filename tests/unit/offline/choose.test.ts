import { describe, expect, it } from 'vitest';
import {
	filesShownBy,
	filesToKeep,
	isNamedByContent,
	isRedirect,
	pathOf,
} from '../../../src/offline/choose.ts';

describe('what is kept of a site', () => {
	const kept = (files: readonly string[], shown: readonly string[] = []) =>
		filesToKeep(files, new Set(shown), new Set());

	it('is every page but the one for what is not there', () => {
		expect(kept(['index.html', '404.html', 'posts/a/index.html', 'old.html'])).toEqual([
			...['index.html', 'old.html', 'posts/a/index.html'],
		]);
	});

	it('is what pages, the search and the check load', () => {
		const loaded = [
			...['_astro/a.b.js', 'check/rules.js', 'pagefind/index/x.pf_index', 'pagefind/pagefind.js'],
			...['pagefind/text/x.json', 'pagefind/wasm.unknown.pagefind', 'search/subjects.json'],
		];
		expect(kept(loaded)).toEqual(loaded);
	});

	it('is of pictures and icons what pages show', () => {
		expect(kept(['img/a.svg', 'img/b.png', 'favicon.svg'], ['favicon.svg', 'img/b.png'])).toEqual([
			...['favicon.svg', 'img/b.png'],
		]);
	});

	it('is no page that only leads elsewhere: hosts may lead there themselves', () => {
		const redirects = new Set(['2019/x/index.html']);
		expect(filesToKeep(['2019/x/index.html', 'a/index.html'], new Set(), redirects)).toEqual([
			'a/index.html',
		]);
		expect(isRedirect('<head><meta http-equiv="refresh" content="0; url=/posts/x/">')).toBe(true);
		expect(
			isRedirect('<head><meta http-equiv="content-security-policy">&lt;meta http-equiv="refresh"'),
		).toBe(false);
	});

	it('is nothing for feeds, sharing, machines and hosts, nor the list itself', () => {
		expect(
			kept([
				...['rss.xml', 'atom.xml', 'feed.json', 'releases.ics', 'og/a.png', 'posts/a.md'],
				...['api/keps.json', 'sitemap.xml', 'llms.txt', '_headers', 'pagefind/LICENSE.txt'],
				...['offline/list.json', 'offline/build.json', 'offline.js', '_astro/a.b.js.br'],
				...['pagefind/pagefind.js.gz', 'index.html.br'],
			]),
		).toEqual([]);
	});

	it('stands in code point order of addresses, whatever order a disk gives', () => {
		const files = ['a/index.html', 'a-b/index.html', 'index.html', 'A/index.html', '中/index.html'];
		expect(kept(files).map(pathOf)).toEqual(['', '%E4%B8%AD/', 'A/', 'a-b/', 'a/']);
		expect(kept(files.toReversed())).toEqual(kept(files));
	});
});

describe('what a page shows', () => {
	const shown = (html: string) => [...filesShownBy(html, '/k8s/')];

	it('is named in any of its parts, in each format', () => {
		expect(
			shown(
				'<link rel="icon" href="/k8s/favicon.svg"><script src="/k8s/theme.js"></script>' +
					'<use href="/k8s/icons.svg#feed"></use><picture><source type="image/webp" srcset="/k8s/_pictures/a.webp">' +
					'<img alt="" src="/k8s/img/a%20b.png" srcset="/k8s/img/a.png 1x, /k8s/img/a2.png 2x"></picture>',
			),
		).toEqual([
			...['favicon.svg', 'theme.js', 'icons.svg', '_pictures/a.webp', 'img/a b.png'],
			...['img/a.png', 'img/a2.png'],
		]);
	});

	it('is read as browsers read attributes', () => {
		expect(shown('<img src="/k8s/img/a&amp;b.png">')).toEqual(['img/a&b.png']);
	});

	it('is no link, no feed, no film, and nothing of another site or outside of the base path', () => {
		expect(
			shown(
				'<a href="/k8s/img/a.png">a</a><link rel="alternate" href="https://own.example/k8s/rss.xml">' +
					'<link rel="alternate" href="/k8s/feed.json"><source src="/k8s/a.mp4">' +
					'<img src="https://elsewhere.example/k8s/a.png"><img src="//elsewhere.example/k8s/a.png">' +
					'<img src="/other/a.png"><img src="data:image/png;base64,AA"><img src="https://[">',
			),
		).toEqual([]);
	});
});

it('a digest is spared where the name has one', () => {
	const named = [
		...['_astro/a.b.css', '_pictures/img/a.png.1f.webp', 'pagefind/index/x.pf_index'],
		...['pagefind/text/x.json', 'pagefind/pagefind.unknown_a25845e085478a7.pf_meta'],
	];
	expect(named.filter(isNamedByContent)).toEqual(named);
	const others = ['index.html', 'pagefind/pagefind.js', 'pagefind/pages/0.json', 'theme.js'];
	expect(others.filter(isNamedByContent)).toEqual([]);
});

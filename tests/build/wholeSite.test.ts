import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headersFor, parseHeadersFile } from '../../src/hosting/headers.ts';
import { framePolicy, workerPolicy } from '../../src/policy.ts';
import { site } from '../../src/site.ts';
import { absolute, urls } from '../../src/urls.ts';
import { elementsIn, named } from '../support/html.ts';
import { fileAt, filesBelow, pagesIn } from '../support/output.ts';
import { outputFolder } from '../support/outputFolder.ts';

const pages = pagesIn(outputFolder);
const files = filesBelow(outputFolder);

function output(file: string): string {
	return readFileSync(join(outputFolder, file), 'utf8');
}

function isIndexed(page: (typeof pages)[number]): boolean {
	return !elementsIn(page.tree, named('meta')).some(
		({ attributes }) =>
			attributes['name'] === 'robots' && /noindex/.test(attributes['content'] ?? ''),
	);
}

const sitemapFile = fileAt(outputFolder, urls.sitemap()) ?? '';

it('the sitemap lists each page that may be indexed, once', () => {
	const listed = [...output(sitemapFile).matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
	const indexed = pages.filter(isIndexed).map(({ address }) => absolute(address));
	expect(listed.sort()).toEqual(indexed.sort());
});

it('the sitemap states days, not the moment of the build', () => {
	const days = [...output(sitemapFile).matchAll(/<lastmod>([^<]*)<\/lastmod>/g)];
	expect(days.length).toBeGreaterThan(0);
	expect(
		days.map((match) => match[1]).filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day ?? '')),
	).toEqual([]);
});

it('robots.txt tells where the sitemap is', () => {
	expect(output('robots.txt')).toContain(`Sitemap: ${absolute(urls.sitemap())}`);
});

it('the search index is there', () => {
	expect(files.filter((file) => /^pagefind\/.*\.pf_index$/.test(file)).length).toBeGreaterThan(0);
	expect(output('pagefind/LICENSE.txt')).toContain('Copyright (c) Pagefind');
});

/** Pages that list the catalogue whole, or most of it: no post makes them longer. */
const wholeLists = /^(?:keps|gates|apis|glossary|compare)\//;

it('no page depends on how many posts there are: the largest list stays within 100 KB', () => {
	const lists = pages.filter(({ file }) => !/^posts\//.test(file) && !wholeLists.test(file));
	const large = lists.filter(({ html }) => Buffer.byteLength(html) > 100_000);
	expect(large.map(({ file }) => file)).toEqual([]);
});

it('the response headers keep every page out of other sites’ frames', () => {
	const rules = parseHeadersFile(output('_headers'));
	const others = pages.filter(
		({ address }) => headersFor(rules, address)['content-security-policy'] !== framePolicy,
	);
	expect(others.map(({ address }) => address)).toEqual([]);
});

it('the response headers let the search worker alone compile WebAssembly', () => {
	const rules = parseHeadersFile(output('_headers'));
	const allowed = files.filter((file) =>
		headersFor(rules, site.base + file)['content-security-policy']?.includes('wasm-unsafe-eval'),
	);
	expect(allowed).toEqual([expect.stringMatching(/^_astro\/search-worker.*\.js$/)]);
	expect(headersFor(rules, site.base + allowed[0])['content-security-policy']).toBe(
		`${framePolicy}, ${workerPolicy}`,
	);
});

it('nothing of the machine that built it is in the output', () => {
	const folder = join(outputFolder, '..');
	const texts = files.filter((file) => /\.(html|css|js|json|xml|txt|svg)$/.test(file));
	expect(texts.filter((file) => output(file).includes(folder))).toEqual([]);
	expect(existsSync(join(outputFolder, '.prerender'))).toBe(false);
});

it('every stylesheet begins with the layers in their order, which decides what overrides what', () => {
	const order = ['reset', 'tokens', 'base', 'components', 'utilities'];
	const first = files
		.filter((file) => file.endsWith('.css'))
		.map((file) => {
			const named = [...output(file).matchAll(/@layer ([^;{]+)/g)].flatMap(([, names = '']) =>
				names.split(',').map((name) => name.trim()),
			);
			return { file, order: [...new Set(named)] };
		});
	expect(first.length).toBeGreaterThan(0);
	const wrong = first.filter(
		(sheet) => sheet.order.join() !== order.filter((name) => sheet.order.includes(name)).join(),
	);
	expect(wrong).toEqual([]);
});

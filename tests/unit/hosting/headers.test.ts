import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
	headerRules,
	headersFile,
	headersFor,
	parseHeadersFile,
} from '../../../src/hosting/headers.ts';

const worker = 'search-worker.abc.js';
const rules = headerRules({ base: '/k8s/', workers: [worker] });

function at(path: string): Record<string, string> {
	return headersFor(rules, path);
}

/** The addresses of the site's files that are no pages, as its routes name them. */
function endpoints(): string[] {
	const pages = fileURLToPath(new URL('../../../src/pages/', import.meta.url));
	return readdirSync(pages, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `/k8s/${name.replaceAll('\\', '/').slice(0, -'.ts'.length)}`)
		.map((path) => path.replace(/\[[^\]]*\]/g, '%E4%B8%AD...1.2'))
		.sort();
}

describe('the table of response headers', () => {
	it('sends every address what a page cannot say itself', () => {
		const everywhere = {
			'content-security-policy': "frame-ancestors 'none'",
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'strict-origin-when-cross-origin',
			'permissions-policy': 'camera=(), geolocation=(), microphone=()',
			'cross-origin-opener-policy': 'same-origin',
			'strict-transport-security': 'max-age=31536000',
		};
		const paths = ['', '404.html', 'posts/v1.31.0/', 'x.html', 'x.html/', 'a/b/c.html/', 'none'];
		for (const path of paths) expect(at(`/k8s/${path}`), path).toEqual(everywhere);
	});

	it('says nothing of addresses outside of the base path', () => {
		expect(at('/elsewhere')).toEqual({});
		expect(at('/k8s')).toEqual({});
	});

	it('lets the search worker alone compile WebAssembly', () => {
		expect(at(`/k8s/_astro/${worker}`)['content-security-policy']).toBe(
			"frame-ancestors 'none', default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
		);
		expect(JSON.stringify(at('/k8s/_astro/page.def.js'))).not.toContain('wasm');
	});

	it('lets the worker for offline reading fetch from this site and do nothing else', () => {
		expect(at('/k8s/offline.js')['content-security-policy']).toBe(
			"frame-ancestors 'none', default-src 'none'; connect-src 'self'",
		);
		expect(at('/k8s/posts/offline.js')['content-security-policy']).toBe("frame-ancestors 'none'");
	});

	it('lets a drawing that is opened by its address run nothing and load nothing', () => {
		const policy = at('/k8s/img/a.svg')['content-security-policy'];
		expect(policy).toContain("default-src 'none'");
		expect(policy).toMatch(/; sandbox$/);
		expect(policy).not.toMatch(/script-src|'self'|https?:/);
		expect(JSON.stringify(at('/k8s/img/a.svg/'))).not.toContain('sandbox');
	});

	it.each([
		...['_astro/page.def.js', `_astro/${worker}`, '_pictures/img/a.png.1f.webp'],
		...['pagefind/index/unknown_144f52e.pf_index', 'pagefind/text/unknown_101760a.json'],
	])('lets %s, whose name holds a hash, be kept for good', (path) => {
		expect(at(`/k8s/${path}`)['cache-control']).toBe('public, max-age=31536000, immutable');
	});

	it.each([
		'',
		'img/a.png',
		'pagefind/pagefind-entry.json',
		'pagefind/catalogue.json',
		'pagefind/pages/0.json',
	])('lets %j be asked anew', (path) => {
		expect(at(`/k8s/${path}`)['cache-control']).toBeUndefined();
	});

	it('lets programs of any origin read every file that is meant for programs', () => {
		const closed = endpoints().filter((path) => at(path)['access-control-allow-origin'] !== '*');
		// Pictures for sharing, the icon and the sheet of feeds, and the module that the page of the check imports.
		expect(closed.sort()).toEqual([
			'/k8s/check/rules.js',
			'/k8s/feed.css',
			'/k8s/icon-%E4%B8%AD...1.2.png',
			'/k8s/og/%E4%B8%AD...1.2.png',
		]);
	});

	it('opens no page to other origins', () => {
		const opened = ['', 'tags/x/', 'posts/a.md/', 'rss.xml/', 'subscribe/'].filter((path) =>
			Object.hasOwn(at(`/k8s/${path}`), 'access-control-allow-origin'),
		);
		expect(opened).toEqual([]);
	});

	it('stays within what hosts take: 100 rules, one `*` in a pattern, lines of 2,000 characters', () => {
		expect(rules.length).toBeLessThanOrEqual(100);
		expect(rules.filter(({ pattern }) => pattern.split('*').length > 2)).toEqual([]);
		const lines = headersFile(rules).split('\n');
		expect(lines.filter((line) => line.length > 2000)).toEqual([]);
	});

	it('is read back from its file as it was written', () => {
		expect(parseHeadersFile(headersFile(rules))).toEqual(rules);
	});
});

describe('a `*` in a pattern', () => {
	const answers = (pattern: string, path: string) =>
		Object.keys(headersFor([{ pattern, headers: { a: '1' } }], path)).length === 1;

	it('stands for any characters, or for none', () => {
		expect(answers('/a/*', '/a/')).toBe(true);
		expect(answers('/a/*', '/a/b/c')).toBe(true);
		expect(answers('/*.xml', '/tags/x/rss.xml')).toBe(true);
		expect(answers('/a*b', '/ab')).toBe(true);
	});

	it('leaves the beginning and the end as they are', () => {
		expect(answers('/a/*', '/b/')).toBe(false);
		expect(answers('/*.xml', '/rss.xml/')).toBe(false);
		expect(answers('/ab*ba', '/aba')).toBe(false);
		expect(answers('/a', '/a/')).toBe(false);
		expect(answers('/a', '/ab')).toBe(false);
	});
});

it('rules that match one address have the values of a header joined, in their order', () => {
	const both = [
		{ pattern: '/*', headers: { a: '1', b: '2' } },
		{ pattern: '/x', headers: { a: '3' } },
	];
	expect(headersFor(both, '/x')).toEqual({ a: '1, 3', b: '2' });
	expect(headersFor(both, '/y')).toEqual({ a: '1', b: '2' });
});

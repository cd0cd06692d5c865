import { describe, expect, it } from 'vitest';
import { changedPaths, type Output } from '../../../../scripts/publish/differences.ts';
import { headerRules } from '../../../../src/hosting/headers.ts';

const rules = headerRules({ base: '/k8s/', workers: ['search-worker.A.js'] });

/** An output of these files, whose contents stand for their digests. */
function anOutput(
	files: Readonly<Record<string, string>>,
	changes: { readonly [Part in keyof Output]?: Output[Part] } = {},
): Output {
	return {
		address: new URL('https://example.org/k8s/'),
		files: new Map(Object.entries(files)),
		rules,
		redirects: new Map(),
		...changes,
	};
}

const site = {
	'index.html': '1',
	'posts/a/index.html': '1',
	'rss.xml': '1',
	'_astro/a.X.css': '1',
};

function changed(files: Record<string, string>, changes: Partial<Output> = {}, before = site) {
	return changedPaths(anOutput(before), anOutput(files, changes));
}

describe('the addresses that differ', () => {
	it('are none of two equal outputs', () => {
		expect(changed(site)).toEqual([]);
	});

	it('are those of files with another content, of pages their folders', () => {
		const after = { ...site, 'index.html': '2', 'posts/a/index.html': '2', 'rss.xml': '2' };
		expect(changed(after)).toEqual(['/k8s/', '/k8s/posts/a/', '/k8s/rss.xml']);
	});

	it('are those of what is new, which a cache may know as missing', () => {
		const after = { ...site, 'posts/b/index.html': '1', 'posts/b.md': '1' };
		expect(changed(after)).toEqual(['/k8s/posts/b', '/k8s/posts/b.md', '/k8s/posts/b/']);
	});

	it('are those of what is gone', () => {
		expect(changed({ 'index.html': '1', '_astro/a.X.css': '1' })).toEqual([
			'/k8s/posts/a',
			'/k8s/posts/a/',
			'/k8s/rss.xml',
		]);
	});

	it('are not those of files whose names change with their content', () => {
		const { '_astro/a.X.css': _, ...others } = site;
		expect(changed({ ...others, '_astro/a.Y.css': '2', 'pagefind/index/z.pf_index': '1' })).toEqual(
			[],
		);
	});

	it('are those of such files that changed after all, which caches keep for a year', () => {
		expect(changed({ ...site, '_astro/a.X.css': '2' })).toEqual(['/k8s/_astro/a.X.css']);
	});

	it('are not those of compressed twins, but those of archives that are none', () => {
		const after = { ...site, 'rss.xml.gz': '1', 'rss.xml.br': '1', 'data.tar.gz': '1' };
		expect(changed(after)).toEqual(['/k8s/data.tar.gz']);
	});

	it('are not those of what hosts read', () => {
		expect(changed({ ...site, _headers: '2', _redirects: '2', '.nojekyll': '' })).toEqual([]);
	});

	it('are in code point order, each once', () => {
		const after = { ...site, 'b.json': '1', 'a/index.html': '1', 'B.json': '1' };
		expect(changed(after)).toEqual(['/k8s/B.json', '/k8s/a', '/k8s/a/', '/k8s/b.json']);
	});

	it('are encoded as links write them, in both ways where there are two', () => {
		expect(changed({ ...site, 'tags/存储/index.html': '1', 'img/a b+c@2x.png': '1' })).toEqual([
			'/k8s/img/a%20b%2Bc%402x.png',
			'/k8s/img/a%20b+c@2x.png',
			'/k8s/tags/%E5%AD%98%E5%82%A8',
			'/k8s/tags/%E5%AD%98%E5%82%A8/',
		]);
	});
});

describe('the addresses whose headers differ', () => {
	const withRule = (pattern: string, headers: Record<string, string>) => ({
		rules: [...rules, { pattern, headers }],
	});

	it('are all that a new rule matches', () => {
		expect(changed(site, withRule('/k8s/posts/*', { 'x-a': '1' }))).toEqual(['/k8s/posts/a/']);
	});

	it('are all when a rule for all changed, hashed files among them', () => {
		expect(changed(site, withRule('/k8s/*', { 'x-a': '1' }))).toHaveLength(4);
	});

	it('are none when rules stand in another order', () => {
		const [first, ...others] = rules;
		if (first === undefined) throw new Error('There are no rules.');
		const turned = Object.fromEntries(Object.entries(first.headers).reverse());
		expect(changed(site, { rules: [{ ...first, headers: turned }, ...others] })).toEqual([]);
	});

	it('are none when a rule changed that no file matches', () => {
		expect(changed(site, withRule('/k8s/*.csv', { 'x-a': '1' }))).toEqual([]);
	});
});

describe('the addresses whose redirects differ', () => {
	it('are those of redirects that are new, gone, or lead elsewhere', () => {
		const before = anOutput(site, {
			redirects: new Map([
				['/k8s/same/', '/k8s/posts/a/ 301'],
				['/k8s/gone/', '/k8s/posts/a/ 301'],
				['/k8s/旧/', '/k8s/posts/a/ 301'],
			]),
		});
		const redirects = new Map([
			['/k8s/same/', '/k8s/posts/a/ 301'],
			['/k8s/旧/', '/k8s/posts/a/ 302'],
			['/k8s/new/', '/k8s/posts/a/ 301'],
		]);
		expect(changedPaths(before, anOutput(site, { redirects }))).toEqual([
			'/k8s/%E6%97%A7/',
			'/k8s/gone/',
			'/k8s/new/',
		]);
	});
});

it('outputs of two addresses cannot be compared', () => {
	const address = new URL('https://example.net/k8s/');
	expect(() => changed(site, { address })).toThrow('https://example.net/k8s/');
});

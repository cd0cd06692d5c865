import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parts } from '../../../src/domain/parts.ts';
import type { ReadCatalogue } from '../../../src/loaders/catalogue.ts';
import { deadLinks } from '../../../src/loaders/deadLinks.ts';
import type { Release } from '../../../src/schemas/release.ts';
import { aGate, aKep, allParts, anApi, aPost, aRelease, aTerm } from '../builders.ts';

let root = '';
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'links-'));
	const routes = [
		'index',
		'about',
		'gates',
		'apis',
		'glossary',
		'keps/[number]',
		'releases/[version]',
		'compare/[pair]',
	];
	const terms = [
		'tags/[name]/[...page]',
		'sigs/[sig]',
		'archive/[name]/[...page]',
		'posts/[...id]',
	];
	const pages = [...routes, ...terms].map((name) => `src/pages/${name}.astro`);
	const files = ['public/img/图 一.png', 'public/old/index.html', 'src/pages/posts/[...id].md.ts'];
	for (const name of [...pages, ...files, 'src/pages/api/keps/[number].json.ts']) {
		mkdirSync(dirname(join(root, name)), { recursive: true });
		writeFileSync(join(root, name), '');
	}
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const catalogue: ReadCatalogue = {
	versions: new Set(),
	gates: new Map([['Zoo', aGate('Zoo', { '1.30': 'alpha-' })]]),
	apis: [anApi()],
	glossary: [aTerm({ id: 'stateful-set', term: 'Stateful set' })],
	keps: new Map([[753, aKep({ number: 753, sig: 'node', gates: ['Planned'] })]]),
	releases: new Map([
		...['1.30', '1.31'].map((version): [string, Release] => [version, aRelease(version)]),
		['1.32', aRelease('1.32', { planned: true })],
	]),
	held: allParts,
	unread: new Set([8]),
	problems: [],
	conflicts: [],
};

function dead(url: string, draft = false, among = catalogue): string[] {
	const linked = [
		{
			post: aPost({
				id: 'a',
				file: 'a.md',
				draft,
				tags: ['存储'],
				date: '2024-08-14T00:00:00+08:00',
			}),
		},
		{ post: aPost({ id: 'x/b', file: 'x/b.md' }) },
		{ post: aPost({ id: 'd', file: 'd.md', draft: true }) },
	].map((one, index) => ({
		...{ ...one, ids: [], links: index === 0 ? [{ line: 7, url }] : [] },
		oldAddresses: index === 1 ? [{ path: '/2023/b.html', field: 'aliases', line: 1 }] : [],
	}));
	return deadLinks(root, { linked, ids: ['a', 'x/b', 'd', 'broken'] }, among).map(
		({ file, line, message }) => `${file}:${line} ${message}`,
	);
}

describe('a link', () => {
	it('to a part of the site that holds nothing leads nowhere', () => {
		expect(dead('/gates/')).toEqual([]);
		const held = new Set(parts.filter((part) => part !== 'gates'));
		expect(dead('/gates/', false, { ...catalogue, gates: new Map(), held })).toEqual([
			expect.stringMatching(/^a\.md:7 .*\/gates\//),
		]);
	});

	it.each([
		...[
			'/',
			'/about/',
			'/about',
			'/keps/753/',
			'/keps/8/',
			'/api/keps/753.json',
			'/releases/1.31/',
			'/releases/1.32/',
		],
		...[
			'/compare/1.30...1.31/',
			'/tags/存储/',
			'/tags/%E5%AD%98%E5%82%A8/page/2/',
			'/archive/2024/',
		],
		...[
			'/sigs/node/',
			'/posts/x/b/',
			'/posts/x/b.md',
			'/posts/broken/',
			'/img/图%20一.png',
			'/old/',
			'/2023/b.html',
		],
		...['#x', '?q=1', '/about/?q=1#x', './', '../x/b/', '/_astro/x.js', '/posts/a/#x'],
	])('to %s leads somewhere', (url) => {
		expect(dead(url)).toEqual([]);
	});

	it.each([
		...[
			'/keps/99999/',
			'/api/keps/9.json',
			'/releases/1.99/',
			'/compare/1.31...1.30/',
			'/compare/1.31...1.32/',
			'/posts/none/',
		],
		...[
			'/tags/none/',
			'/archive/1999/',
			'/sigs/none/',
			'/img/b.png',
			'/none',
			'./b',
			'x.html',
			'/img/',
		],
	])('to %s is an error with its line', (url) => {
		expect(dead(url)).toEqual([expect.stringMatching(/^a\.md:7 链接 \S+ 在本站里找不到/)]);
	});

	it.each([
		['github.com/a/b', true],
		['youtu.be/x?t=1', true],
		['a.example.org', true],
		...['guide.html', './github.com/a', 'a/b.com', 'v1.31.0', '附件.zip'].map((url) => [
			url,
			false,
		]),
	])('to %s lacks its https://: %s', (url, isHost) => {
		expect(dead(String(url))).toEqual([
			expect.stringContaining(isHost ? `https://${url}` : '找不到'),
		]);
	});

	it.each([
		...['/gates/', '/gates/#top', '/gates/#Zoo', '/gates/?removed=1.33#Zoo', '/gates#%5Aoo'],
		...['/glossary/#stateful-set', '/glossary/#letter-s'],
		...['../../gates/#Planned', '/apis/#batch/v1beta1', '/apis/#batch/v1beta1/CronJob'],
	])('to %s leads to a row of the catalogue', (url) => {
		expect(dead(url)).toEqual([]);
	});

	it.each([
		['/gates/#Zou', '/gates 里没有“#Zou”这一行；是不是想写“#Zoo”？'],
		['../../gates/#zoo', '/gates 里没有“#zoo”这一行；是不是想写“#Zoo”？'],
		['/glossary/#statefulset', '/glossary 里没有“#statefulset”这一行；是不是想写“#stateful-set”？'],
		['/apis/#batch/v1', '/apis 里没有“#batch/v1”这一行；是不是想写“#batch/v1beta1”？'],
	])('to %s is an error that names the nearest row', (url, words) => {
		expect(dead(url)).toEqual([`a.md:7 ${words}`]);
	});

	it('to a draft is an error, but from another draft', () => {
		expect(dead('/posts/d/#x')).toEqual([expect.stringContaining('草稿')]);
		expect(dead('/posts/d/', true)).toEqual([]);
	});
});

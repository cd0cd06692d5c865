import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexFilesIn } from '../../../../scripts/why/indexFiles.ts';
import { type Choice, noChoice } from '../../../../src/search/facets.ts';
import type { SearchPage } from '../../../../src/search/page.ts';
import { type Engine, openEngine } from '../../../../src/search/worker/engine.ts';
import { buildIndex } from '../../../support/searchIndex.ts';

function aPage(id: string, facts: Partial<SearchPage>, ...blocks: readonly string[]): SearchPage {
	return {
		url: `/posts/${id}/`,
		kind: 'post',
		title: `${id} 版本内容`,
		sections: [{ id: 'ga', heading: 'GA 的功能', blocks }],
		...facts,
	};
}

const pages = [
	aPage(
		'v1.31.0',
		{
			date: '2024-08-14',
			release: '1.31',
			filters: { sig: ['apps'], category: ['a', 'b', 'c', 'd'] },
		},
		'KEP-3329 扩展了 Job 的字段，以配置⽤于处理 Pod 故障的作业策略',
		'image: pullPolicy: IfNotPresent',
		'早在 2014 年, 社区就有人提出了一段简单的想法',
	),
	aPage(
		'v1.30.0',
		{ date: '2024-04-17', release: '1.30' },
		'KEP-24 的应用程序可以直接读取作业，策略另说',
		'Use kubernetes.io/docs for details',
	),
	aPage('guide', { title: '一段作业策略的指南', date: '2023-01-01' }, '没有别的内容'),
];

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
let engine: Engine;

beforeAll(async () => {
	await buildIndex(pages, join(folder, 'index'));
	engine = await openEngine(indexFilesIn(join(folder, 'index')));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What a reader types, with nothing chosen. */
const ask = (typed: string) => ({ typed, choice: noChoice });

async function hits(typed: string) {
	const found = await engine.search(ask(typed), () => true);
	return found?.hits.map(({ url }) => url.slice('/posts/'.length, -1));
}

describe('what a reader types is found', () => {
	it.each([
		['across word boundaries', '段简', ['v1.31.0']],
		['as one Han character', '另', ['v1.30.0']],
		['as the end of a block', '策略的指', ['guide']],
		['as the beginning of an identifier', 'PullPol', ['v1.31.0']],
		['as the middle of an identifier', 'llPoli', ['v1.31.0']],
		['as a number', '3329', ['v1.31.0']],
		['as a number with its prefix', 'kep-3329', ['v1.31.0']],
		['in full-width letters', 'ＩＦＮＯＴ', ['v1.31.0']],
		['with plain characters where the post has radicals', '配置用于', ['v1.31.0']],
		['with radicals where the post has plain characters', '应\u2f64程序', ['v1.30.0']],
		['without the spaces of the post', 'Pod故障', ['v1.31.0']],
		['with spaces that the post has not', '的 应用 程序', ['v1.30.0']],
		['across words', 'io/docs for det', ['v1.30.0']],
		['with punctuation', '年, 社区', ['v1.31.0']],
		['in traditional characters', '應用程序可以直接讀取', ['v1.30.0']],
		['as a version', '1.30', ['v1.30.0']],
		['as a version with a v', 'v1.31', ['v1.31.0']],
	])('%s', async (_name, typed, expected) => {
		expect(await hits(typed)).toEqual(expected);
	});
});

describe('what no page holds is not found', () => {
	it.each([
		['a word that is nowhere', '囧'],
		['a word of which only the beginning is there', 'pullpolicyx'],
		['a longer number', '33290'],
		['a longer version', '1.301'],
		['a phrase that ends one block and begins the next', '策略image'],
		['a phrase whose parts stand apart', '程序作业'],
	])('%s', async (_name, typed) => {
		expect(await hits(typed)).toEqual([]);
	});
});

describe('the order of hits', () => {
	it('is title, then text, then parts that stand apart', async () => {
		expect(await hits('作业策略')).toEqual(['guide', 'v1.31.0']);
		expect(await hits('作业 策略')).toEqual(['guide', 'v1.31.0', 'v1.30.0']);
	});

	it('is the newest first among titles', async () => {
		expect(await hits('版本内容')).toEqual(['v1.31.0', 'v1.30.0']);
	});
});

describe('what a reader chooses', () => {
	const choose = async (typed: string, choice: Partial<Choice>) => {
		const asked = { typed, choice: { ...noChoice, ...choice } };
		const found = await engine.search(asked, () => true);
		return found?.hits.map(({ url }) => url.slice('/posts/'.length, -1));
	};

	it('leaves the pages that have it', async () => {
		expect(await choose('作业', { filters: { release: '1.30' } })).toEqual(['v1.30.0']);
		expect(await choose('作业', { filters: { sig: 'apps' } })).toEqual(['v1.31.0']);
		expect(await choose('作业', { filters: { sig: 'node' } })).toEqual([]);
	});

	it('lists pages without a query, newest first', async () => {
		expect(await choose('', { filters: { year: '2024' } })).toEqual(['v1.31.0', 'v1.30.0']);
	});

	it('orders by date when asked to', async () => {
		expect(await choose('作业策略', { order: 'date' })).toEqual(['v1.31.0', 'guide']);
	});

	it('is counted for what is typed', async () => {
		const found = await engine.search(ask('策略'), () => true);
		expect(found?.counts.release).toEqual([
			['1.31', 1],
			['1.30', 1],
		]);
		expect(found?.counts.sig).toEqual([['apps', 1]]);
	});
});

describe('an answer', () => {
	it('carries what a line in the list needs', async () => {
		const found = await engine.search(ask('3329'), () => true);
		expect(found?.hits[0]).toMatchObject({
			url: '/posts/v1.31.0/',
			kind: 'post',
			title: 'v1.31.0 版本内容',
			date: '2024-08-14',
			release: '1.31',
			detail: { excerpts: [{ id: 'ga' }] },
		});
	});

	it('says when there was too little to search for', async () => {
		expect(await engine.search(ask('a'), () => true)).toMatchObject({ tooShort: true, hits: [] });
	});

	it('counts how often the page holds what was typed', async () => {
		const found = await engine.search(ask('作业'), () => true);
		expect(found?.hits.map(({ detail }) => detail?.count)).toEqual([1, 1, 1]);
	});

	it('tells what pages do hold when none holds what was typed', async () => {
		const parts = async (typed: string) =>
			(await engine.search(ask(typed), () => true))?.instead?.parts;
		expect(await parts('pulPolicy')).toEqual(['pullPolicy']);
		expect(await parts('作业策囧')).toEqual(['作业策']);
		expect(await parts('囧')).toBeUndefined();
		expect(await parts('作业')).toBeUndefined();
	});

	it('is none when it is no longer wanted', async () => {
		expect(await engine.search(ask('作业'), () => false)).toBeUndefined();
	});

	it('has no detail for a page whose text does not hold the query', async () => {
		const found = await engine.search(ask('3329'), () => true);
		expect(await engine.detail('囧囧', found?.hits[0]?.id ?? '')).toBeUndefined();
	});
});

describe('the index', () => {
	const contentOf = (name: string) =>
		readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
			.filter((file) => file.isFile())
			.map(({ parentPath, name: file }) => [
				join(parentPath, file).slice(join(folder, name).length),
				readFileSync(join(parentPath, file)).toString('base64'),
			])
			.sort();

	it('is the same bytes in whatever order the pages come', async () => {
		await buildIndex(pages.toReversed(), join(folder, 'again'));
		expect(contentOf('again')).toEqual(contentOf('index'));
	});

	it('has nothing left of one that was in its folder before', async () => {
		await buildIndex(pages, join(folder, 'twice'));
		writeFileSync(join(folder, 'twice', 'old.pf_index'), '');
		await buildIndex(pages, join(folder, 'twice'));
		expect(contentOf('twice')).toEqual(contentOf('index'));
	});

	it('gives a page a new text file when its text changes in case only', async () => {
		const [first, ...others] = pages.map((page) => ({
			...page,
			sections: page.sections.map((section) => ({ ...section, heading: 'ga 的功能' })),
		}));
		if (first) await buildIndex([first, ...others], join(folder, 'case'));
		const texts = (name: string) => readdirSync(join(folder, name, 'text'));
		expect(texts('case').filter((name) => texts('index').includes(name))).toEqual([]);
	});

	it('holds no file that no search reads', () => {
		const unread = contentOf('index').filter(([path]) => /fragment|-ui|highlight/.test(path ?? ''));
		expect(unread).toEqual([]);
	});

	it('of no pages answers with nothing', async () => {
		await buildIndex([], join(folder, 'empty'));
		const empty = await openEngine(indexFilesIn(join(folder, 'empty')));
		expect(await empty.search(ask('应用'), () => true)).toMatchObject({
			tooShort: false,
			hits: [],
		});
	});
});

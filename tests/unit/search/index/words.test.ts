import { describe, expect, it } from 'vitest';
import { type IndexedWords, indexedWords } from '../../../../src/search/index/words.ts';
import type { PageText } from '../../../../src/search/page.ts';
import { comparable } from '../../../../src/search/text/comparable.ts';

const sections = [
	{ id: '', heading: '', blocks: ['应用'] },
	{ id: 'ga', heading: 'GA', blocks: ['户', 'pod'] },
];

/** The words of a page by their places, a dot where none begins. */
function wordsOf({ words, positions, places }: IndexedWords): string[] {
	const all: string[] = new Array(places).fill('.');
	for (const [at, word] of words.entries()) all[(positions[at] ?? 0) >> 1] = word;
	return all;
}

const indexed = (title: { title: string; names: string[] }, page: PageText) =>
	indexedWords(title, page, (text) => comparable(text));

const titled = (title: string, ...names: string[]) => ({ title, names });

describe('the words of a page', () => {
	const page = indexed(titled('标题', '名'), sections);
	const { titleEnd, namesEnd, headingsEnd } = page;
	const words = wordsOf(page);

	it('begin with the title', () => {
		expect(words.slice(0, titleEnd)).toEqual(['标题', '题\u0294', '.']);
	});

	it('go on with its names', () => {
		expect(words.slice(titleEnd, namesEnd)).toEqual(['名\u0294', '.']);
	});

	it('and with all headings', () => {
		expect(words.slice(namesEnd, headingsEnd)).toEqual(['ga\u0294', 'a\u0294', '.']);
	});

	it('end with the text in its order', () => {
		expect(words.slice(headingsEnd).filter((word) => word !== '.')).toEqual([
			'应用',
			'用\u0294',
			'户\u0294',
			'pod\u0294',
			'od\u0294',
			'd\u0294',
		]);
	});

	it('leave a place empty after each block, so that no phrase runs on into the next', () => {
		expect(words.slice(headingsEnd, headingsEnd + 3).at(-1)).toBe('.');
	});

	it('have one place for all that parts two words', () => {
		const parted = [{ id: '', heading: '', blocks: ['（a， — b'] }];
		expect(wordsOf(indexed(titled(''), parted))).toEqual([
			...['.', 'a\u0294', '\ua78fb', 'b\u0294', '.'],
		]);
	});
});

describe('the places that speak of a stage', () => {
	const staged = [
		{ id: 'a', heading: 'GA', stage: 'stable', blocks: ['应用', '户'] },
		{ id: 'b', heading: '节点', stage: 'stable', blocks: ['卷'] },
		{ id: 'c', heading: '其他', blocks: ['配置'] },
		{ id: 'd', heading: '测试', stage: 'alpha', blocks: ['作业'] },
		{ id: 'e', heading: '', stage: 'stable', blocks: ['网络'] },
		{ id: 'f', heading: '', blocks: ['其他'] },
		{ id: 'g', heading: '', stage: 'stable', blocks: ['存储'] },
	];
	const page = indexed(titled('标题'), staged);
	const { stages = [] } = page;
	const words = wordsOf(page);
	const said = (wanted: string) =>
		stages
			.filter(([stage]) => stage === wanted)
			.map(([, from, to]) => words.slice(from, to).join(' ').replaceAll('\u0294', ''));

	it('are those of its headings and those of its texts, what follows on itself in one', () => {
		expect(said('stable')).toEqual([
			'ga a . 节点 点 .',
			'应用 用 . 户 . 卷 .',
			'网络 络 .',
			'存储 储 .',
		]);
		expect(said('alpha')).toEqual(['测试 试 .', '作业 业 .']);
	});

	it('are not told of a page whose sections name none', () => {
		expect(indexed(titled('标题'), sections)).not.toHaveProperty('stages');
	});
});

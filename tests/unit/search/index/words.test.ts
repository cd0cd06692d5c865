import { describe, expect, it } from 'vitest';
import { indexedWords } from '../../../../src/search/index/words.ts';

const sections = [
	{ id: '', heading: '', blocks: ['应用'] },
	{ id: 'ga', heading: 'GA', blocks: ['户', 'pod'] },
];

/** The words of a page by their places: in each, one of two positions is empty. */
function wordsOf(content: string): string[] {
	const positions = content.split(' ');
	return positions.flatMap((first, at) =>
		at % 2 === 0 ? [first === '.' ? (positions[at + 1] ?? '') : first] : [],
	);
}

const titled = (title: string, ...names: readonly string[]) => ({ title, names });

describe('the words of a page', () => {
	const { content, titleEnd, namesEnd, headingsEnd } = indexedWords(titled('标题', '名'), sections);
	const words = wordsOf(content);

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
		const page = [{ id: '', heading: '', blocks: ['（a， — b'] }];
		expect(wordsOf(indexedWords(titled(''), page).content)).toEqual([
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
	const { content, stages = [] } = indexedWords(titled('标题'), staged);
	const words = wordsOf(content);
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
		expect(indexedWords(titled('标题'), sections)).not.toHaveProperty('stages');
	});
});

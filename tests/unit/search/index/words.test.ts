import { describe, expect, it } from 'vitest';
import { indexedWords } from '../../../../src/search/index/words.ts';

const sections = [
	{ id: '', heading: '', blocks: ['应用'] },
	{ id: 'ga', heading: 'GA', blocks: ['户', 'pod'] },
];
const block = (text: string) => [{ id: '', heading: '', blocks: [text] }];

/** The words of a page, each pair of positions as one: `…|` where a word begins, `|…` inside of one. */
function placesOf(called: readonly string[], page: Parameters<typeof indexedWords>[1] = []) {
	const words = indexedWords(called, page).content.split(' ');
	return Array.from({ length: words.length / 2 }, (_, at) => {
		const [first = '', second = ''] = words.slice(2 * at);
		return [first, second].map((word) => word.replace('.', '').replace('\u0294', '')).join('|');
	});
}

describe('the words of a page', () => {
	const { titleEnd, headingsEnd } = indexedWords(['标题', 'Title'], sections);
	const places = placesOf(['标题', 'Title'], sections);

	it('begin with the title and what else it is called', () => {
		const title = ['标题|', '题|', '|'];
		expect(places.slice(0, titleEnd)).toEqual([
			...title,
			...['title|', '|itle', '|tle', '|le', '|e', '|'],
		]);
	});

	it('go on with all headings', () => {
		expect(places.slice(titleEnd, headingsEnd)).toEqual(['ga|', '|a', '|']);
	});

	it('end with the text in its order', () => {
		const words = places.slice(headingsEnd).filter((pair) => pair !== '|');
		expect(words).toEqual(['应用|', '用|', '户|', 'pod|', '|od', '|d']);
	});

	it('leave a place empty after each block, so that no phrase runs on into the next', () => {
		expect(places.slice(headingsEnd, headingsEnd + 3).at(-1)).toBe('|');
	});

	it('have one place for all that parts two words', () => {
		expect(placesOf([], block('（a， — b'))).toEqual(['a|', '\ua78fb|', 'b|', '|']);
	});

	it('have one place for each character, whatever units it takes', () => {
		expect(placesOf(['𠮷ab'])).toEqual(['𠮷a|', 'ab|', '|b', '|']);
	});
});

describe('a word begins', () => {
	/** Words, without what stands between two. */
	const begins = (text: string) =>
		placesOf([text]).flatMap((pair) => (/^[^|\ua78f]/.test(pair) ? [pair.slice(0, -1)] : []));

	it.each([
		[
			'after a space, a mark and a Han character',
			'ab c-d的ef',
			['ab', 'c\u01bbd', 'd的', '的e', 'ef'],
		],
		['where a part of a name does', 'PodsOf', ['podsof', 'of']],
		['with a number', 'v1.31', ['v1\u01c031', '1\u01c031', '31']],
		['not inside of capitals', 'GROUP', ['group']],
		['in letters of full width', 'ＰｏｄＯｆ', ['podof', 'of']],
	])('%s', (_, text, expected) => {
		expect(begins(text)).toEqual(expected);
	});
});

describe('the places that speak of a stage', () => {
	const staged = [
		{ id: 'a', heading: 'GA', stage: 'stable', blocks: ['应用', '户'] },
		{ id: 'b', heading: '节点', stage: 'stable', blocks: ['卷'] },
		{ id: 'c', heading: '其他', blocks: ['配置'] },
		{ id: 'd', heading: '测试', stage: 'alpha', blocks: ['作业'] },
		{ id: 'e', heading: '', stage: 'stable', blocks: ['网络'] },
	];
	const { stages = [] } = indexedWords(['标题'], staged);
	const places = placesOf(['标题'], staged);
	const said = (wanted: string) =>
		stages
			.filter(([stage]) => stage === wanted)
			.map(([, from, to]) => places.slice(from, to).join(' '));

	it('are those of its headings and those of its texts, what follows on itself in one', () => {
		expect(said('stable')).toEqual([
			'ga| |a | 节点| 点| |',
			'应用| 用| | 户| | 卷| |',
			'网络| 络| |',
		]);
		expect(said('alpha')).toEqual(['测试| 试| |', '作业| 业| |']);
	});

	it('are not told of a page whose sections name none', () => {
		expect(indexedWords(['标题'], sections)).not.toHaveProperty('stages');
	});
});

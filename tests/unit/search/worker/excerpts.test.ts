import { describe, expect, it } from 'vitest';
import { excerptsOf, markedTitle, type Piece } from '../../../../src/search/worker/detail.ts';
import { foldPage, needlesIn, writtenIn } from '../../../../src/search/worker/foldedPage.ts';
import { queryOf } from '../../../../src/search/worker/query.ts';

const written = (pieces: readonly Piece[] | undefined) =>
	pieces?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

const section = (heading: string, ...blocks: readonly string[]) => ({
	id: heading === '' ? '' : `id-${heading}`,
	heading,
	blocks,
});

function excerptTexts(needle: string, ...blocks: readonly string[]) {
	const page = foldPage('标题', [section('', ...blocks)]);
	return excerptsOf(page, [needle], 3).map(({ text }) => written(text));
}

describe('whether a page holds a phrase', () => {
	const page = foldPage('v1.31.0版本内容', [section('GA 和稳定', '配置⽤户', '失败策略')]);
	const holds = (typed: string) => needlesIn(page, queryOf(typed)) !== undefined;

	it.each(['版本', '稳定', '用户'])('it does in its title, headings and text: %s', (needle) => {
		expect(holds(needle)).toBe(true);
	});

	it('not when one block ends with half of it and the next begins with the rest', () => {
		expect(holds('户失')).toBe(false);
	});
});

describe('marks', () => {
	it('stand on what the author wrote, not on what was typed', () => {
		expect(excerptTexts('用户api', '配置⽤户 ＡＰＩ 的')).toEqual(['配置[⽤户 ＡＰＩ] 的']);
	});

	it('stand on every hit in view', () => {
		expect(excerptTexts('pod', 'Pod 和 pod')).toEqual(['[Pod] 和 [pod]']);
	});

	it('do not overlap', () => {
		const page = foldPage('', [section('', 'abcd')]);
		expect(excerptsOf(page, ['abc', 'bcd'], 3).map(({ text }) => written(text))).toEqual([
			'[abc]d',
		]);
	});

	it('are the longest of those that begin at one place', () => {
		const page = foldPage('', [section('', 'abcd')]);
		const [excerpt] = excerptsOf(page, ['ab', 'abcd', 'abc'], 3);
		expect(written(excerpt?.text)).toBe('[abcd]');
	});

	it('stand in titles too', () => {
		expect(written(markedTitle(foldPage('v1.31.0版本', []), ['1.31']))).toBe('v[1.31].0版本');
	});
});

describe('the block of a section that is shown', () => {
	it('is the one with the most hits, the first of several', () => {
		expect(excerptTexts('pod', 'pod 一', 'pod pod 二', 'pod pod 三')).toEqual(['[pod] [pod] 二']);
	});
});

describe('how a page writes a phrase', () => {
	const page = foldPage('v1.31.0版本', [section('GA 和⽤户', '⽤ 户', 'Pod、pod')]);

	it('is what stands where it first does: title, headings, text', () => {
		expect(['版本', '用户', 'pod'].map((needle) => writtenIn(page, needle))).toEqual([
			'版本',
			'⽤户',
			'Pod',
		]);
	});

	it('is nothing where it stands nowhere', () => {
		expect(writtenIn(page, '囧')).toBeUndefined();
	});
});

describe('the part of a block that is shown', () => {
	const long = '字'.repeat(200);

	it('is all of a short one', () => {
		expect(excerptTexts('用', '应用程序')).toEqual(['应[用]程序']);
	});

	it('surrounds the hit in a long one, and says that there is more', () => {
		const [text = ''] = excerptTexts('用', `${long}用${long}`);
		expect(text).toMatch(/^…字{5,30}\[用\]字{20,60}…$/);
	});

	it('does not cut words', () => {
		const words = 'container '.repeat(40);
		const [text = ''] = excerptTexts('用', `${words}用 ${words}`);
		expect(text).toMatch(/^…(container )+\[用\] (container ?)+…$/);
	});

	it('does not cut characters of two units', () => {
		const [text = ''] = excerptTexts('用', `${'𠮷'.repeat(99)}用${'𠮷'.repeat(99)}`);
		expect(text.isWellFormed()).toBe(true);
	});

	it('is that of the block with most hits', () => {
		expect(excerptTexts('pod', 'pod 一次', 'pod 与 pod')).toEqual(['[pod] 与 [pod]']);
	});
});

describe('the places of a page', () => {
	const page = foldPage('标题', [
		section('', 'pod'),
		section('一', 'pod pod'),
		section('二', '无'),
		section('三', 'pod pod pod'),
		section('四 Pod', '起头'),
	]);
	const headings = (limit: number) =>
		excerptsOf(page, ['pod'], limit).map(({ heading }) => written(heading));

	it('are one a heading, in the order of the page', () => {
		expect(headings(9)).toEqual(['', '一', '三', '四 [Pod]']);
	});

	it('are those with the hit in the heading and those with most hits, when there are many', () => {
		expect(headings(3)).toEqual(['一', '三', '四 [Pod]']);
	});

	it('show the beginning of the text when only the heading is a hit', () => {
		expect(written(excerptsOf(page, ['pod'], 9).at(-1)?.text)).toBe('起头');
	});

	it('link to the id of their heading', () => {
		expect(excerptsOf(page, ['pod'], 1)[0]?.id).toBe('id-四 Pod');
	});

	it('are none when only the title is a hit', () => {
		expect(excerptsOf(page, ['标题'], 3)).toEqual([]);
	});
});

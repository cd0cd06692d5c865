import { describe, expect, it } from 'vitest';
import { html, render } from '../aRender.ts';

const mentions = async (body: string) => (await render(body)).mentions;
const numbers = async (body: string) => (await mentions(body)).map(({ number }) => number);
const subjects = async (body: string) =>
	(await mentions(body)).filter(({ isSubject }) => isSubject).map(({ number }) => number);

describe('a KEP is read', () => {
	it.each([
		['KEP-3329 扩展了 Job'],
		['KEP3329 扩展了 Job'],
		['kep 3329：扩展了 Job'],
		['KEP‑3329 扩展了 Job'],
		['**KEP-3329**：扩展了 Job'],
		['#3329 扩展了 Job'],
		['＃3329 扩展了 Job'],
		['[#3329](https://example.org/) 扩展了 Job'],
		['扩展了 Job：https://kep.k8s.io/3329'],
		['扩展了 Job（[提案](https://kep.k8s.io/3329)）'],
		['扩展了 Job https://github.com/kubernetes/enhancements/issues/3329'],
		[
			'[扩展](https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/3329-retriable-and-non-retriable-failures)',
		],
		[
			'[扩展](https://github.com/kubernetes/enhancements/blob/master/keps/sig-apps/3329-retriable/README.md)',
		],
		['`KEP-3329` 扩展了 Job'],
	])('in the item “%s”', async (item) => {
		expect(await subjects(`- ${item}`)).toEqual([3329]);
		expect(await html(`- ${item}`)).toContain('<li id="kep-3329">');
	});

	it.each([
		['见 #3329'],
		['SKEP-3329'],
		['KEP 流程'],
		['https://github.com/kubernetes/enhancements/pull/3329'],
		['https://github.com/kubernetes/kubernetes/issues/3329'],
	])('not in “%s”', async (text) => {
		expect(await numbers(`- ${text}`)).toEqual([]);
	});

	it('as what a paragraph is about, unless its section has told of another', async () => {
		const passing = '说到这里，KEP-2 也一样';
		expect(await subjects(`- KEP-1 甲\n\n${passing}`)).toEqual([1]);
		expect(await subjects(`- KEP-1 甲\n\n## 下一节\n\n${passing}`)).toEqual([1, 2]);
		expect(await subjects(`- KEP-1 甲\n\n- 说到这里，KEP-2 也一样`)).toEqual([1, 2]);
	});

	it('with what stands below it, up to a rule', async () => {
		const [mention] = await mentions('KEP-1 甲。\n\n> 乙\n\n丙\n\n---\n\n丁');
		expect(mention?.remark).toBe('乙\n丙');
	});

	it('without the numbers of notes, and with formulas as they were written', async () => {
		const [mention] = await mentions('- KEP-1 甲 $a^2$ 乙[^1]\n\n[^1]: 注');
		expect(mention?.sentence).toBe('甲 a^2 乙');
	});

	it('not in blocks of code', async () => {
		expect(await numbers('```\n- KEP-3329\n```')).toEqual([]);
	});

	it('once, though its number and its address stand in one item', async () => {
		const body = '- KEP-3329 扩展了 Job：https://kep.k8s.io/3329\n- KEP-24 另一项';
		expect(await numbers(body)).toEqual([3329, 24]);
	});
});

describe('a post is about a KEP', () => {
	it.each([
		['an item', '- KEP-1 甲', [1]],
		['several that an item begins with', '- KEP-1、KEP-2 和 KEP-3 一起转正，接替 KEP-4', [1, 2, 3]],
		['a row of a table', '| KEP | 内容 |\n| - | - |\n| KEP-1 | 甲 |\n| KEP-2 | 乙 |', [1, 2]],
		['a heading', '### KEP-1：甲\n\n正文说到 KEP-2。', [1]],
		['a paragraph that begins with it', 'KEP-1 甲\n\nKEP-2 乙', [1, 2]],
		['the only paragraph of a section', '### 甲\n\n这就是 KEP-1。\n\n它和 KEP-2 不同。', [1]],
		['a term', 'KEP-1\n: 甲，见 KEP-2', [1]],
	])('in %s', async (_, body, expected) => {
		expect(await subjects(body)).toEqual(expected);
	});

	it.each([
		['later in an item', '- KEP-1 依赖 KEP-2', [2]],
		['in a remark below it', '- KEP-1 甲\n\n它比 KEP-2 还老。', [2]],
		['in an item inside an item', '- KEP-1 甲\n  - 依赖 KEP-2', [2]],
	])('and names others in passing %s', async (_, body, expected) => {
		const passing = (await mentions(body)).filter(({ isSubject }) => !isSubject);
		expect(passing.map(({ number }) => number)).toEqual(expected);
	});
});

describe('what a post says of a KEP', () => {
	it('is the sentence of its item, without number and address, and the remark below', async () => {
		const [mention] = await mentions(
			'## GA\n\n- KEP-3329 扩展了 Job：https://kep.k8s.io/3329\n很灵活。再也不怕了',
		);
		expect(mention).toMatchObject({
			number: 3329,
			sentence: '扩展了 Job',
			remark: '很灵活。再也不怕了',
			section: 'ga',
			anchor: 'kep-3329',
			line: 3,
		});
	});

	it('is cut, as a remark is, where it would be kept again for each KEP that it names', async () => {
		const names = Array.from({ length: 200 }, (_, index) => `KEP-${index + 1} 甲`).join('、');
		const { mentions } = await render(`- ${names}`);
		expect(mentions).toHaveLength(200);
		expect(mentions.map(({ sentence }) => sentence.length)).toEqual(Array(200).fill(301));
	});

	it('is its first sentence; the others are the remark', async () => {
		const [mention] = await mentions('- KEP-1 甲变成乙。以前不行。');
		expect(mention).toMatchObject({ sentence: '甲变成乙。', remark: '以前不行。' });
	});

	it('goes on in what stands below the list, as far as a remark goes', async () => {
		const [, last] = await mentions(
			'- KEP-1 甲\n- KEP-2 乙\n\n> 引用\n\n```sh\nls\n```\n\n丙丁\n\n## 下一节\n\n戊',
		);
		expect(last?.remark).toBe('引用\n丙丁');
		const [long] = await mentions(`- KEP-1 甲\n\n${'长'.repeat(500)}`);
		expect(long?.remark).toHaveLength(301);
	});

	it('ends before what leads to a list', async () => {
		const [one] = await mentions('- KEP-1 甲\n\n乙\n\n还有：\n\n- KEP-2 丙');
		expect(one?.remark).toBe('乙');
		const [two] = await mentions('- KEP-1 甲\n\n例子：\n\n丙');
		expect(two?.remark).toBe('例子：\n丙');
	});

	it('stands at the line of the file', async () => {
		const { mentions: found } = await render('KEP-1', { firstLine: 12 });
		expect(found[0]?.line).toBe(12);
	});

	it('is told of .mdx as well', async () => {
		const { mentions: found } = await render('- KEP-7 甲', { format: 'mdx' });
		expect(found).toMatchObject([{ number: 7, sentence: '甲' }]);
	});
});

describe('the place of a KEP', () => {
	it('is the item that is about it, not a paragraph before', async () => {
		expect(await html('这一版有 KEP-1。\n\n- KEP-1 甲')).toContain('<li id="kep-1">');
	});

	it('is a paragraph or a row where there is no item', async () => {
		expect(await html('说说 KEP-1。')).toBe('<p id="kep-1">说说 KEP-1。</p>');
		expect(await html('| 编号 |\n| - |\n| KEP-1 |')).toContain(
			'<span id="kep-1"></span>KEP-1</td>',
		);
	});

	it('keeps an id that the author has chosen', async () => {
		expect(await html('<p id="x">KEP-1</p>')).toBe('<p id="x"><span id="kep-1"></span>KEP-1</p>');
	});
});

describe('an item that begins with a number alone', () => {
	it('is about that KEP first', async () => {
		expect(await numbers('- #3 和 KEP-2 甲')).toEqual([3, 2]);
	});
});

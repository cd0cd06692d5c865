import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, readVariants } from '../../../src/search/fold.ts';
import { allVariants, variantsOf } from '../../../src/search/variants.ts';

const folded = (text: string) => fold(text, allVariants()).text;

describe('traditional characters', () => {
	it.each([
		['應用程序', '应用程序'],
		['節點與調度', '节点与调度'],
		['後臺爲準', '后台为准'],
		['乾淨', '干净'],
		['裡面裏面', '里面里面'],
		['看著防衞', '看着防卫'],
	])('%s are taken for %s', (traditional, simplified) => {
		expect(folded(traditional)).toBe(simplified);
	});

	it('are single ones that are taken for single ones', () => {
		expect(allVariants().size).toBeGreaterThan(3000);
		for (const pair of allVariants()) expect(pair.join('')).toMatch(/^\p{Script=Han}{2}$/u);
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

describe('the table that a browser reads', () => {
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printOf } from '../../src/print.ts';

const long = 'x'.repeat(500);

describe('what is said of a value', () => {
	it('is short, however much it holds', () => {
		expect(printOf([long, { long }, new Map([[long, long]])]).length).toBeLessThan(100);
		expect(printOf(Array.from({ length: 1000 }, (_, at) => ({ at, long }))).length).toBeLessThan(
			100,
		);
	});

	it('is the same for equal values', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(printOf(structuredClone(value))).toBe(printOf(value));
			}),
		);
	});

	it('is another one for other values', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
				fc.pre(JSON.stringify(one) !== JSON.stringify(other));
				expect(printOf(one)).not.toBe(printOf(other));
			}),
		);
	});

	it.each([
		['text and the number that it spells', '1', 1],
		['nothing and the word for it', null, 'null'],
		['a list and a list in a list', [1, 2], [[1, 2]]],
		['lists that are cut elsewhere', [['a', 'b'], ['c']], [['a'], ['b', 'c']]],
		['a map and its entries', new Map([['a', 1]]), [['a', 1]]],
		['maps with other values', new Map([['a', 1]]), new Map([['a', 2]])],
		['a set and a list', new Set([1]), [1]],
		['days', new Date(0), new Date(1)],
		['a name and its quotation marks', { a: '"b":1' }, { a: '', b: 1 }],
		['one letter far inside', { a: [{ b: long }] }, { a: [{ b: `${long}x` }] }],
	])('tells apart %s', (_, one, other) => {
		expect(printOf(one)).not.toBe(printOf(other));
	});

	it('takes a name without a value for no name, as JSON does', () => {
		expect(printOf({ a: 1, b: undefined })).toBe(printOf({ a: 1 }));
	});

	it('is nothing for what is no data', () => {
		expect(() => printOf({ render: () => {} })).toThrow(TypeError);
	});
});

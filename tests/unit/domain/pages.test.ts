import { expect, it } from 'vitest';
import { firstPage, pagesBeside, pagesOf } from '../../../src/domain/pages.ts';

it('cuts a list into pages that know how many they are', () => {
	expect(pagesOf([1, 2, 3], 2)).toEqual([
		{ number: 1, last: 2, items: [1, 2] },
		{ number: 2, last: 2, items: [3] },
	]);
});

it('gives a list without items one empty page', () => {
	expect(firstPage([], 20)).toEqual({ number: 1, last: 1, items: [] });
});

it.each([
	[1, 1, undefined, undefined],
	[1, 3, undefined, 2],
	[2, 3, 1, 3],
	[3, 3, 2, undefined],
])('beside page %i of %i are %s and %s', (number, last, newer, older) => {
	expect(pagesBeside({ number, last })).toEqual({ newer, older });
});

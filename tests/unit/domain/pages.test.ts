import { expect, it } from 'vitest';
import { firstPage, pagesOf } from '../../../src/domain/pages.ts';

it('cuts a list into pages that know how many they are', () => {
	expect(pagesOf([1, 2, 3], 2)).toEqual([
		{ number: 1, last: 2, items: [1, 2] },
		{ number: 2, last: 2, items: [3] },
	]);
});

it('gives a list without items one empty page', () => {
	expect(firstPage([], 20)).toEqual({ number: 1, last: 1, items: [] });
});

import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../../src/search/index/places.ts';
import { comparable } from '../../../../src/search/text/comparable.ts';

/** Each place as it is read: `…|` where a word begins, `|…` inside of one. */
const read = (block: string) =>
	placesOf(block, comparable(block)).map(({ word, isInside }) => {
		const letters = word.replace('\u0294', '');
		return isInside ? `|${letters}` : `${letters}|`;
	});

describe('the places of a block', () => {
	it('are one for each character and one that is empty', () => {
		expect(read('应用')).toEqual(['应用|', '用|', '|']);
		expect(read('𠮷ab')).toEqual(['𠮷a|', 'ab|', '|b', '|']);
	});

	it('are of an empty block the empty one alone', () => {
		expect(read('')).toEqual(['|']);
	});
});

describe('a word begins', () => {
	const begins = (block: string) =>
		read(block).flatMap((place) => /^([^|\ua78f]+)\|$/.exec(place)?.[1] ?? []);

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
	])('%s', (_, block, expected) => {
		expect(begins(block)).toEqual(expected);
	});
});

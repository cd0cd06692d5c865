import { assert, constantFrom, dictionary, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facets, noChoice, orders } from '../../../../src/search/facets.ts';
import { addressOf, askedIn } from '../../../../src/search/panel/address.ts';

const read = (address: string) => askedIn(new URLSearchParams(address));

describe('an address of the search', () => {
	it('holds what is typed, what is chosen and an order of its own', () => {
		const choice = { filters: { sig: 'node', release: '1.31' }, order: 'date' } as const;
		expect(addressOf({ typed: '作业 a&b', choice })).toBe(
			'q=%E4%BD%9C%E4%B8%9A+a%26b&release=1.31&sig=node&sort=date',
		);
	});

	it('is empty when nothing is asked', () => {
		expect(addressOf({ typed: '', choice: noChoice })).toBe('');
	});

	it('asks for nothing when it says nothing, or what there is not', () => {
		expect(read('')).toEqual({ typed: '', choice: noChoice });
		expect(read('sort=random&colour=red&release=')).toEqual({ typed: '', choice: noChoice });
	});

	it('gives back what was written into it', () => {
		const asked = record({
			typed: string({ unit: 'grapheme' }),
			choice: record({
				filters: dictionary(constantFrom(...facets), string({ minLength: 1, unit: 'grapheme' })),
				order: constantFrom(...orders),
			}),
		});
		assert(
			property(asked, (question) => {
				expect(read(addressOf(question))).toEqual(question);
			}),
		);
	});
});

import { describe, expect, it } from 'vitest';
import { byLetter, termsOfKep } from '../../../src/domain/glossary.ts';
import { aKep, aTerm } from '../builders.ts';

const term = (id: string, keps: readonly number[] = []) => aTerm({ id, term: id, keps });

describe('terms by letter', () => {
	it('stand in their order below the capital of their first letter, whatever its case', () => {
		const groups = byLetter(
			[term('pod'), aTerm({ id: 'psp', term: 'PSP' }), term('watch')],
			new Map(),
		);
		const read = groups.map(({ letter, id, terms }) => [
			letter,
			id,
			terms.map((one) => one.term.id),
		]);
		expect(read).toEqual([
			['P', 'letter-p', ['pod', 'psp']],
			['W', 'letter-w', ['watch']],
		]);
	});

	it('name their first three KEPs and count the others, without those that have no record', () => {
		const keps = new Map([4, 1, 2, 3, 5].map((number) => [number, aKep({ number })]));
		const [group] = byLetter([term('pod', [5, 9, 1, 4, 2, 3])], keps);
		const [row] = group?.terms ?? [];
		expect(row?.keps.map(({ number }) => number)).toEqual([5, 1, 4]);
		expect(row?.others.map(({ number }) => number)).toEqual([2, 3]);
	});
});

it('the terms of a KEP are those that lead to it, in their order', () => {
	const terms = [term('pod', [1, 2]), term('watch', [3]), term('zone', [2])];
	expect(termsOfKep(2, terms).map(({ id }) => id)).toEqual(['pod', 'zone']);
	expect(termsOfKep(9, terms)).toEqual([]);
});

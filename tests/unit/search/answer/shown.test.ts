import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/search/answer/answer.ts';
import { isDescription, shownAnswers } from '../../../../src/search/answer/shown.ts';
import type { Hit } from '../../../../src/search/worker/engine.ts';

const answer = (url: string) => ({ url }) as Answer;
const hit = (place: Hit['place']) => ({ place }) as Hit;
const [named, first, second] = [answer('/named/'), answer('/1/'), answer('/2/')];
const closest = [first, second];

describe('what a query describes', () => {
	it.each([
		['no page holds it', [], true],
		['pages hold its parts apart', [hit('parts')], true],
		['a page holds it as it was typed', [hit('text'), hit('parts')], false],
	])('matters where %s: %#', (_, hits, expected) => {
		expect(isDescription(undefined, { hits, tooShort: false })).toBe(expected);
	});

	it('does not matter where something is named, or too little was typed', () => {
		expect(isDescription(named, { hits: [], tooShort: false })).toBe(false);
		expect(isDescription(undefined, { hits: [], tooShort: true })).toBe(false);
	});
});

describe('what of the answers is shown', () => {
	it('is the card of what is named, alone', () => {
		const shown = shownAnswers(named, { closest, isClear: true }, { hits: [] });
		expect(shown).toEqual({ card: named, closest: [] });
	});

	it('is the card of what is clearly described, the others in the place of pages', () => {
		const clear = { closest, isClear: true };
		expect(shownAnswers(undefined, clear, { hits: [] })).toEqual({
			card: first,
			closest: [second],
		});
		expect(shownAnswers(undefined, clear, { hits: [hit('parts')] })).toEqual({
			card: first,
			closest: [],
		});
	});

	it('is no card of what is not clear, and nothing beside pages', () => {
		const unclear = { closest, isClear: false };
		expect(shownAnswers(undefined, unclear, { hits: [] })).toEqual({ closest });
		expect(shownAnswers(undefined, unclear, { hits: [hit('parts')] })).toEqual({ closest: [] });
		expect(shownAnswers(undefined, undefined, { hits: [] })).toEqual({ closest: [] });
	});
});

import { describe, expect, it } from 'vitest';
import type { Match } from '../../../../src/search/worker/match.ts';
import { decidingRule, ranked } from '../../../../src/search/worker/rank.ts';

const page = {
	id: 'a',
	url: '/a/',
	kind: 'post',
	title: '标题',
	titleEnd: 10,
	namesEnd: 15,
	headingsEnd: 20,
};

function aMatch(url: string, facts: Partial<Match> = {}, date = '2024-01-01'): Match {
	return { ...page, id: url, url, date, place: 'text', share: 'whole', count: 1, ...facts };
}

const order = (...matches: readonly Match[]) => ranked(matches, 'relevance').map(({ id }) => id);

describe('the order of pages', () => {
	it('is by place first', () => {
		const places = ['parts', 'text', 'heading', 'names', 'title', 'name'] as const;
		expect(order(...places.map((place) => aMatch(place, { place })))).toEqual(places.toReversed());
	});

	it('is by frequency in the text when one has at least twice as many', () => {
		expect(order(aMatch('new', { count: 1 }, '2025-01-01'), aMatch('old', { count: 4 }))).toEqual([
			'old',
			'new',
		]);
	});

	it('is by date when they have about as many', () => {
		expect(order(aMatch('old', { count: 3 }), aMatch('new', { count: 2 }, '2025-01-01'))).toEqual([
			'new',
			'old',
		]);
	});

	it('is by date in titles and headings, however often', () => {
		expect(
			order(
				aMatch('old', { place: 'heading', count: 9 }),
				aMatch('new', { place: 'heading' }, '2025-01-01'),
			),
		).toEqual(['new', 'old']);
	});

	it('is last for what stands inside of words alone, then by place, then by whole words', () => {
		expect(
			order(
				aMatch('inside', { place: 'title', share: 'inside' }),
				aMatch('text', { place: 'text' }),
				aMatch('begun', { place: 'title', share: 'begun' }),
				aMatch('whole', { place: 'title' }),
			),
		).toEqual(['whole', 'begun', 'text', 'inside']);
	});

	it('is in one place what goes on before what has ended, however new and often', () => {
		expect(
			order(
				aMatch('ended', { ended: true, count: 9 }, '2025-01-01'),
				aMatch('list', { kind: 'gates' }),
				aMatch('called', { ended: true, place: 'name' }),
				aMatch('living', {}, '2020-01-01'),
			),
		).toEqual(['called', 'living', 'list', 'ended']);
	});

	it.each(['release', 'gates', 'apis', 'glossary'])('is in one place a %s after others', (kind) => {
		expect(order(aMatch('list', { kind, count: 9 }), aMatch('kep', { kind: 'kep' }))).toEqual([
			'kep',
			'list',
		]);
	});

	it('is by the day of its release for a page without a date, by the release without a day', () => {
		const { date: _, ...undated } = aMatch('');
		const aKep = (id: string, release?: string, day?: string): Match => {
			return { ...undated, id, url: id, ...(release && { release }), ...(day && { day }) };
		};
		expect(
			order(
				aKep('none'),
				aKep('9', '1.9'),
				aKep('10', '1.10'),
				aMatch('post', {}, '2024-06-01'),
				aKep('31', '1.31', '2024-08-13'),
				aKep('30', '1.30', '2024-04-17'),
			),
		).toEqual(['31', 'post', '30', '10', '9', 'none']);
	});

	it('is among pages that are called so by the words that were typed', () => {
		expect(
			order(
				aMatch('apart', { place: 'name', count: 0 }, '2025-01-01'),
				aMatch('typed', { place: 'name', count: 1 }, '2023-01-01'),
				aMatch('often', { place: 'name', count: 8 }, '2022-01-01'),
			),
		).toEqual(['typed', 'often', 'apart']);
	});

	it('is by address at last', () => {
		expect(order(aMatch('/b/'), aMatch('/a/'))).toEqual(['/a/', '/b/']);
	});
});

describe('the order by date', () => {
	it('is the newest first, pages without a day last, the best first among those of one day', () => {
		const matches = [
			aMatch('text', {}, '2024-01-01'),
			aMatch('none', {}, ''),
			aMatch('title', { place: 'title' }, '2024-01-01'),
			aMatch('new', { place: 'parts' }, '2025-01-01'),
		];
		expect(ranked(matches, 'date').map(({ url }) => url)).toEqual(['new', 'title', 'text', 'none']);
	});
});

describe('what decides between two pages', () => {
	const one = aMatch('/a/', { place: 'text', count: 4 }, '2024-01-01');

	it.each([
		['place', 'date', { place: 'heading', date: '2025-01-01' }],
		['place', 'place', { place: 'heading', count: 1 }],
		['inside', 'inside', { share: 'inside', place: 'title' }],
		['share', 'share', { share: 'begun', count: 9 }],
		['ended', 'ended', { ended: true, kind: 'gates' }],
		['list', 'list', { kind: 'gates', count: 9 }],
		['release', 'release', { release: '1.31', url: '/b/' }],
		['frequency', 'date', { count: 2, date: '2025-01-01' }],
		['frequency', 'frequency', { count: 2, url: '/b/' }],
		['date', 'date', { count: 5, date: '2025-01-01' }],
		['address', 'address', { count: 5, url: '/b/' }],
		[undefined, undefined, { count: 7 }],
	] as const)('is %s by relevance and %s by date for %j', (byRelevance, byDate, facts) => {
		const other = { ...one, ...facts };
		expect(decidingRule('relevance', one, other)).toBe(byRelevance);
		expect(decidingRule('date', one, other)).toBe(byDate);
	});
});

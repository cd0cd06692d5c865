import { describe, expect, it } from 'vitest';
import { queryOf } from '../../../../src/search/worker/query.ts';
import { decidingRule, type Match, matchOf, ranked } from '../../../../src/search/worker/rank.ts';

const page = {
	id: 'a',
	url: '/a/',
	kind: 'post',
	title: '标题',
	titleEnd: 10,
	headingsEnd: 20,
};

function placeAt(typed: string, words: readonly number[], keys: readonly string[] = []) {
	return matchOf(queryOf(typed), { ...page, keys }, words)?.place;
}

function aMatch(url: string, facts: Partial<Match> = {}, date = '2024-01-01'): Match {
	return { ...page, id: url, url, date, place: 'text', count: 1, ...facts };
}

const order = (...matches: readonly Match[]) => ranked(matches, 'relevance').map(({ id }) => id);

describe('where a page holds a phrase', () => {
	it.each([
		['title', [3, 30]],
		['title', [9, 30]],
		['heading', [10, 30]],
		['heading', [19, 30]],
		['text', [20]],
		['text', [30]],
	] as const)('is its %s by the first position', (place, words) => {
		expect(placeAt('应用', words)).toBe(place);
	});

	it('is the page itself when the phrase is one of its keys', () => {
		expect(placeAt('KEP-3329', [30], ['kep-3329', '3329'])).toBe('key');
	});

	it('is nowhere when the terms stand apart', () => {
		expect(placeAt('作业策略', [30, 40])).toBeUndefined();
	});

	it('is in parts when there are spaces and the parts stand apart', () => {
		expect(placeAt('作业 策略', [30, 40])).toBe('parts');
	});

	it('is counted', () => {
		const match = matchOf(queryOf('作业策略'), page, [30, 32, 50, 52]);
		expect(match?.count).toBe(2);
	});
});

describe('the order of pages', () => {
	it('is by place first', () => {
		const places = ['parts', 'text', 'heading', 'title', 'key'] as const;
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

import { describe, expect, it } from 'vitest';
import { queryOf } from '../../../../src/search/worker/query.ts';
import {
	decidingRule,
	endingOf,
	type Match,
	matchOf,
	ranked,
} from '../../../../src/search/worker/rank.ts';

const page = {
	id: 'a',
	url: '/a/',
	kind: 'post',
	title: '标题',
	called: ['标题'],
	titleEnd: 10,
	headingsEnd: 20,
};

/** The positions of words that begin at these places. */
const at = (...places: readonly number[]) => places.map((place) => 2 * place);
/** The positions of words inside of which these places are. */
const within = (...places: readonly number[]) => places.map((place) => 2 * place + 1);

function matched(typed: string, positions: readonly number[], ended?: readonly number[]) {
	return matchOf(queryOf(typed), page, { matched: positions, ended });
}

function aMatch(url: string, facts: Partial<Match> = {}, date = '2024-01-01'): Match {
	return { ...page, id: url, url, date, place: 'text', share: 'whole', count: 1, ...facts };
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
	] as const)('is its %s by the first place', (place, places) => {
		expect(matched('应用', at(...places))?.place).toBe(place);
	});

	it.each([
		['KEP-3329', ['kep3329'], 'name'],
		['kep 3329', ['kep3329'], 'name'],
		['KEP-332', ['kep3329'], 'text'],
		['User Namespaces', ['标题', 'usernamespaces'], 'name'],
	])('is for %s beside the names %j its %s', (typed, called, place) => {
		const positions = { matched: at(...Array.from({ length: 10 }, (_, on) => 30 + on)) };
		const found = matchOf(
			queryOf(typed),
			{ ...page, called, titleEnd: 0, headingsEnd: 0 },
			positions,
		);
		expect(found?.place).toBe(place);
	});

	it('is its name even where it holds the parts of it apart', () => {
		const called = ['作业策略'];
		const match = matchOf(queryOf('作业 策略'), { ...page, called }, { matched: at(30, 40) });
		expect(match).toMatchObject({ place: 'name', share: 'whole' });
	});

	it('is nowhere when the terms stand apart', () => {
		expect(matched('作业策略', at(30, 40))).toBeUndefined();
	});

	it('is in parts when there are spaces and the parts stand apart', () => {
		expect(matched('作业 策略', at(30, 40))?.place).toBe('parts');
	});

	it('is counted', () => {
		expect(matched('作业策略', at(30, 32, 50, 52))?.count).toBe(2);
	});
});

describe('how much of a word a phrase is', () => {
	it.each([
		['all of it', at(30), at(30), 'whole'],
		['its beginning', at(30), [], 'begun'],
		['its end', within(30), within(30), 'inside'],
		['its inside', within(30), [], 'inside'],
		['all of one, the inside of others', [...within(30, 40), ...at(50)], at(50), 'whole'],
	])('%s', (_, positions, ended, share) => {
		expect(matched('oci', positions, ended)?.share).toBe(share);
	});

	it('is judged by its last word', () => {
		expect(matched('job controller', at(30, 34))?.share).toBe('whole');
		expect(matched('a pod', at(32), at(32))?.share).toBe('whole');
		expect(matched('a pod', at(32), [])?.share).toBe('begun');
	});

	it('is taken for all of it where that is not known', () => {
		expect(matched('应用', at(30), undefined)?.share).toBe('whole');
	});

	it('is counted apart', () => {
		expect(matched('oci', [...at(30, 40), ...within(50)], at(40))?.count).toBe(1);
	});

	it('weighs more than where the inside of a word stands, less than where else', () => {
		expect(matched('oci', [...within(3), ...at(30)], [])).toMatchObject({ place: 'text' });
		expect(matched('oci', at(3, 30), at(30))).toMatchObject({ place: 'title', share: 'begun' });
	});

	it('is of parts that stand apart the inside if one stands nowhere else', () => {
		expect(matched('oci 镜像', [...within(30, 32), ...at(50)])?.share).toBe('begun');
		expect(matched('oci 镜像', [...within(30), ...within(50)])?.share).toBe('inside');
	});
});

describe('the last word of a query', () => {
	const term = (typed: string) => endingOf(queryOf(typed))?.term;

	it.each([
		['oci', 'oci\u0294'],
		['OCI images', 'images\u0294'],
		['v1.31', 'v1\u01c031\u0294'],
		['kep-3329', 'ep\u01bb3329\u0294'],
		['镜像oci', 'oci\u0294'],
	])('of %s ends with the mark of an end', (typed, expected) => {
		expect(term(typed)).toBe(expected);
	});

	it.each(['镜像', 'oci镜像', 'statefulset', 'c++', 'pod 5', ''])('of %s has none', (typed) => {
		expect(term(typed)).toBeUndefined();
	});
});

describe('the order of pages', () => {
	it('is by place first', () => {
		const places = ['parts', 'text', 'heading', 'title', 'name'] as const;
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

import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../scripts/why/rows.ts';
import type { Match } from '../../../src/search/worker/match.ts';
import { judgedIn, ranked } from '../../../src/search/worker/rank.ts';
import { whyStrings as strings } from '../../../src/strings/why.ts';

const { columns, places, rules, shares } = strings;

function aMatch(url: string, facts: Partial<Match>): Match {
	return {
		id: url,
		url,
		kind: 'post',
		title: `标题 ${url}`,
		titleEnd: 2,
		namesEnd: 2,
		headingsEnd: 2,
		place: 'text',
		share: 'whole',
		count: 1,
		...facts,
	};
}

/** In the order of relevance, and beside each what alone puts it below the one above. */
const matches = [
	['', aMatch('/z/', { place: 'title', count: 9, date: '2023-01-01' })],
	[rules.share, aMatch('/begun/', { place: 'title', share: 'begun', date: '2022-01-01' })],
	[
		rules.ended,
		aMatch('/ended/', { place: 'title', share: 'begun', ended: true, date: '2021-06-01' }),
	],
	[rules.place, aMatch('/old/', { count: 8, date: '2020-01-01' })],
	[rules.frequency, aMatch('/new/', { count: 3, date: '2025-01-01' })],
	[rules.date, aMatch('/a/', { count: 2, date: '2024-01-01' })],
	[rules.address, aMatch('/b/', { count: 3, date: '2024-01-01' })],
	[rules.list, aMatch('/list/', { kind: 'gates', count: 9, date: '2019-01-01' })],
	[rules.place, aMatch('/parts/', { place: 'parts', count: 0, date: '2026-01-01' })],
	[rules.inside, aMatch('/inside/', { place: 'title', share: 'inside', date: '2018-01-01' })],
] as const;

const reasons = (order: 'relevance' | 'date') => {
	const all = matches.map(([, match]) => match).toReversed();
	return rowsOf(ranked(all, order), order).map((row) => [row[rules.address], row[columns.reason]]);
};

describe('why a result stands where it stands', () => {
	it('is the rule that put it below the one above', () => {
		expect(reasons('relevance')).toEqual(matches.map(([reason, { url }]) => [url, reason]));
	});

	it('is another where the date weighs more', () => {
		expect(reasons('date')).toEqual([
			['/parts/', ''],
			['/new/', rules.date],
			['/a/', rules.date],
			['/b/', rules.address],
			['/z/', rules.date],
			['/begun/', rules.date],
			['/ended/', rules.date],
			['/old/', rules.date],
			['/list/', rules.date],
			['/inside/', rules.date],
		]);
	});

	it('is told with all that decided it', () => {
		expect(
			rowsOf([aMatch('/a/', { place: 'text', count: 9, date: '2024-01-01' })], 'date'),
		).toEqual([
			{
				[columns.title]: '标题 /a/',
				[rules.address]: '/a/',
				[rules.inside]: 0,
				[rules.place]: places.text,
				[rules.share]: shares.whole,
				[rules.ended]: 0,
				[rules.list]: 0,
				[rules.release]: '',
				[columns.count]: 9,
				[rules.frequency]: 3,
				[rules.date]: '2024-01-01',
				[columns.reason]: '',
			},
		]);
	});

	it.each(['relevance', 'date'] as const)('is told in words by whatever rule of %s', (order) => {
		const names = judgedIn(order, aMatch('/a/', {})).map(([rule]) => rule);
		expect(names.toSorted()).toEqual(Object.keys(rules).toSorted());
	});
});

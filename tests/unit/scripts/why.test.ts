import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../scripts/why/rows.ts';
import { type Match, ranked } from '../../../src/search/worker/rank.ts';
import { whyStrings as strings } from '../../../src/strings/why.ts';

const { columns, places } = strings;

function aMatch(url: string, facts: Partial<Match>): Match {
	return {
		id: url,
		url,
		kind: 'post',
		title: `标题 ${url}`,
		titleEnd: 2,
		headingsEnd: 2,
		place: 'text',
		count: 1,
		...facts,
	};
}

/** In the order of relevance, and beside each what alone puts it below the one above. */
const matches = [
	['', aMatch('/z/', { place: 'title', count: 9, date: '2023-01-01' })],
	[columns.place, aMatch('/old/', { count: 8, date: '2020-01-01' })],
	[columns.frequency, aMatch('/new/', { count: 3, date: '2025-01-01' })],
	[columns.date, aMatch('/a/', { count: 2, date: '2024-01-01' })],
	[columns.address, aMatch('/b/', { count: 3, date: '2024-01-01' })],
	[columns.place, aMatch('/parts/', { place: 'parts', count: 0, date: '2026-01-01' })],
] as const;

const reasons = (order: 'relevance' | 'date') => {
	const all = matches.map(([, match]) => match).toReversed();
	return rowsOf(ranked(all, order), order).map((row) => [row[columns.address], row[columns.rule]]);
};

describe('why a result stands where it stands', () => {
	it('is the rule that put it below the one above', () => {
		expect(reasons('relevance')).toEqual(matches.map(([reason, { url }]) => [url, reason]));
	});

	it('is another where the date weighs more', () => {
		expect(reasons('date')).toEqual([
			['/parts/', ''],
			['/new/', columns.date],
			['/a/', columns.date],
			['/b/', columns.address],
			['/z/', columns.date],
			['/old/', columns.date],
		]);
	});

	it('is told with all that decided it', () => {
		expect(
			rowsOf([aMatch('/a/', { place: 'text', count: 9, date: '2024-01-01' })], 'date'),
		).toEqual([
			{
				[columns.title]: '标题 /a/',
				[columns.address]: '/a/',
				[columns.place]: places.text,
				[columns.count]: 9,
				[columns.frequency]: 3,
				[columns.date]: '2024-01-01',
				[columns.rule]: '',
			},
		]);
	});
});

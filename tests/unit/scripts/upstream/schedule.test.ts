import { describe, expect, it } from 'vitest';
import { daysIn, scheduled } from '../../../../scripts/upstream/schedule.ts';
import { aRelease } from '../../builders.ts';

const known = new Map([aRelease('1.30'), aRelease('1.31')].map((one) => [one.version, one]));
const asked = (version: string, days: Record<string, string>) =>
	scheduled(known, new Map([[version, days]]));

describe('a schedule', () => {
	it('that says the same changes nothing and says nothing', () => {
		expect(asked('1.31', { released: '2024-08-13', endOfLife: '2025-11-11' })).toEqual({
			changed: [],
			notes: [],
		});
		expect(asked('1.31', { maintenance: '2025-08-28' })).toEqual({ changed: [], notes: [] });
	});

	it('names releases that have no record, but not those before our first', () => {
		expect(asked('1.32', { released: '2024-12-11' }).notes).toHaveLength(1);
		expect(asked('1.29', { released: '2023-12-13' }).notes).toEqual([]);
		expect(asked('1.30', { endOfLife: '2025-11-11' }).notes).toEqual([]);
	});

	it('moves the end of support, field by field', () => {
		const { changed } = asked('1.31', { endOfLife: '2025-10-28' });
		expect(changed).toMatchObject([
			{
				record: { version: '1.31', codename: 'Elli', endOfLife: '2025-10-28' },
				changes: [{ field: 'endOfLife', before: '2025-11-11', after: '2025-10-28' }],
			},
		]);
	});
});

describe('the text of a schedule', () => {
	const entry = '  - release: 1.30\n    endOfLifeDate: "2025-06-28"\n';

	it('gives the days of its releases as they are written', () => {
		expect(daysIn(`schedules:\n${entry}`)).toEqual({
			days: new Map([['1.30', { endOfLife: '2025-06-28' }]]),
			flaws: [],
		});
	});

	it.each([
		[`schedules:\n${entry}    more: [`, 4],
		['schedules: "open', 1],
		['just words', 1],
		['', 1],
		[`schedules: ${'['.repeat(5000)}`, 1],
	])('that is broken gives none, and the line where it is', (text, line) => {
		const { days, flaws } = daysIn(text);
		expect(days.size).toBe(0);
		expect(flaws[0]?.line).toBeGreaterThanOrEqual(line);
		expect(flaws[0]?.message).toMatch(/YAML|键: 值/);
	});

	it('names no release of 400 digits', () => {
		expect(daysIn(`schedules:\n  - release: 1.${'9'.repeat(400)}`).days.size).toBe(0);
	});
});

import { describe, expect, it } from 'vitest';
import { placeOf, placeOfToday, supportChart } from '../../../src/domain/supportChart.ts';
import { aRelease } from '../builders.ts';

describe('the picture of support', () => {
	const open = { maintenance: undefined, endOfLife: undefined };

	it('holds whole years', () => {
		const { scale, years } = supportChart([aRelease('1.31')]);
		expect(scale).toEqual({ from: '2024-01-01', length: 731 });
		expect(years).toEqual([
			{ year: '2024', x: 0 },
			{ year: '2025', x: 50.07 },
		]);
	});

	it('has a bar a release, in their order, with full support and then maintenance', () => {
		const newer = aRelease('1.32', {
			released: '2024-12-11',
			maintenance: '2025-12-28',
			endOfLife: '2026-02-28',
		});
		const { bars } = supportChart([newer, aRelease('1.31')]);
		expect(bars).toEqual([
			{
				release: newer,
				full: { x: 31.48, width: 34.85 },
				late: { x: 66.33, width: 5.66 },
				end: 71.99,
				word: { x: 31.48, isBefore: true },
			},
			{
				release: aRelease('1.31'),
				full: { x: 20.53, width: 34.67 },
				late: { x: 55.2, width: 6.84 },
				end: 62.04,
				word: { x: 62.04, isBefore: false },
			},
		]);
	});

	it('draws what is known of a release: until its end, or its first day alone', () => {
		const days = { released: '2024-01-11', maintenance: undefined };
		const { bars } = supportChart([
			aRelease('1.30', { ...days, endOfLife: '2024-01-31' }),
			aRelease('1.31', { ...days, maintenance: '2024-01-21', endOfLife: undefined }),
			aRelease('1.32', { ...open, released: '2024-02-10', planned: true }),
		]);
		expect(bars.map(({ full, late, end }) => ({ full, late, end }))).toEqual([
			{ full: { x: 2.73, width: 5.47 }, late: undefined, end: 8.2 },
			{ full: { x: 2.73, width: 2.73 }, late: undefined, end: 5.46 },
			{ full: { x: 10.93, width: 0 }, late: undefined, end: 10.93 },
		]);
	});

	it('has room for words beside each bar: a quarter of the width before or behind it', () => {
		const { bars } = supportChart([
			aRelease('1.32', { ...open, released: '2027-12-20', planned: true }),
			aRelease('1.31', { released: '2027-01-01', endOfLife: '2027-12-31' }),
			aRelease('1.30', { released: '2025-03-01', endOfLife: '2026-04-30' }),
			aRelease('1.29', { released: '2024-01-01', endOfLife: '2025-02-28' }),
		]);
		for (const { word } of bars) {
			expect(word.isBefore ? word.x : 100 - word.x).toBeGreaterThan(25);
		}
		expect(bars.map(({ word }) => word.isBefore)).toEqual([true, true, false, false]);
	});
});

describe('a day in the picture', () => {
	const scale = { from: '2024-01-01', length: 366 };

	it('stands where its distance from the first day says', () => {
		expect(placeOf('2024-01-01', scale)).toBe(0);
		expect(placeOf('2024-07-02', scale)).toBe(50);
		expect(placeOf('2025-01-01', scale)).toBe(100);
	});

	it('is drawn as today where the picture holds it', () => {
		expect(placeOfToday('2024-07-02', scale)).toBe(50);
		expect(placeOfToday('2024-01-01', scale)).toBe(0);
		expect(placeOfToday('2023-12-31', scale)).toBeUndefined();
		expect(placeOfToday('2025-01-02', scale)).toBeUndefined();
	});
});

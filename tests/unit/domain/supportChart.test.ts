import { describe, expect, it } from 'vitest';
import { placeOf, placeOfToday, supportChart } from '../../../src/domain/supportChart.ts';
import { aRelease } from '../builders.ts';

const place = { left: 44, right: 775 };

describe('the picture of support', () => {
	const open = { maintenance: undefined, endOfLife: undefined };

	it('holds whole years, one unit a day here', () => {
		const { scale, years } = supportChart([aRelease('1.31')], place);
		expect(scale).toEqual({ from: '2024-01-01', length: 731, left: 44, right: 775 });
		expect(years).toEqual([
			{ year: '2024', x: 44 },
			{ year: '2025', x: 410 },
		]);
	});

	it('has a bar a release, in their order, with full support and then maintenance', () => {
		const newer = aRelease('1.32', {
			released: '2024-12-11',
			maintenance: '2025-12-28',
			endOfLife: '2026-02-28',
		});
		const { bars } = supportChart([newer, aRelease('1.31')], { left: 0, right: 366 + 365 + 365 });
		expect(bars).toEqual([
			{
				version: '1.32',
				isPlanned: false,
				full: { x: 345, width: 382 },
				late: { x: 727, width: 62 },
			},
			{
				version: '1.31',
				isPlanned: false,
				full: { x: 225, width: 380 },
				late: { x: 605, width: 75 },
			},
		]);
	});

	it('draws what is known of a release: until its end, or its first day alone', () => {
		const days = { released: '2024-01-11', maintenance: undefined };
		const { bars } = supportChart(
			[
				aRelease('1.30', { ...days, endOfLife: '2024-01-31' }),
				aRelease('1.31', { ...days, maintenance: '2024-01-21', endOfLife: undefined }),
				aRelease('1.32', { ...open, released: '2024-02-10', planned: true }),
			],
			{ left: 0, right: 366 },
		);
		expect(bars).toEqual([
			{ version: '1.30', isPlanned: false, full: { x: 10, width: 20 }, late: undefined },
			{ version: '1.31', isPlanned: false, full: { x: 10, width: 10 }, late: undefined },
			{ version: '1.32', isPlanned: true, full: { x: 40, width: 0 }, late: undefined },
		]);
	});
});

describe('a day in the picture', () => {
	const scale = { from: '2024-01-01', length: 366, left: 100, right: 832 };

	it('stands where its distance from the first day says', () => {
		expect(placeOf('2024-01-01', scale)).toBe(100);
		expect(placeOf('2024-01-02', scale)).toBe(102);
		expect(placeOf('2025-01-01', scale)).toBe(832);
	});

	it('is drawn as today where the picture holds it', () => {
		expect(placeOfToday('2024-07-02', scale)).toBe(466);
		expect(placeOfToday('2024-01-01', scale)).toBe(100);
		expect(placeOfToday('2023-12-31', scale)).toBeUndefined();
		expect(placeOfToday('2025-01-02', scale)).toBeUndefined();
	});
});

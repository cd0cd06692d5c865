import { describe, expect, it } from 'vitest';
import { indexedIn } from '../../../../src/search/worker/stages.ts';

describe('the places that count for a stage', () => {
	const page = {
		namesEnd: 4,
		stages: [
			['stable', 6, 8],
			['beta', 8, 10],
			['stable', 20, 30],
		],
	} as const;
	const stands = (...places: readonly number[]) =>
		places.map((start) => ({ start, last: start, isInside: false }));
	const all = stands(3, 4, 5, 6, 7, 8, 19, 20, 29, 30);
	const counted = (stage: string) => {
		const held = { wholes: all, parts: [all], isCalled: false };
		const { wholes = [], parts = [] } = indexedIn(stage, page, held) ?? {};
		return [wholes, ...parts].map((some) => some.map(({ start }) => start));
	};

	it('are those of what the page is called and of its sections', () => {
		expect(counted('stable')).toEqual([
			[3, 6, 7, 20, 29],
			[3, 6, 7, 20, 29],
		]);
		expect(counted('alpha')).toEqual([[3], [3]]);
	});

	it('are none where a part of the query stands in no section of it', () => {
		const held = { wholes: [], parts: [stands(6), stands(8)], isCalled: false };
		expect(indexedIn('stable', page, held)).toBeUndefined();
	});
});

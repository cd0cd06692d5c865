import { describe, expect, it } from 'vitest';
import { byNewestMove, byStanding } from '../../../src/components/voyageGroups.ts';
import { aKep } from '../builders.ts';

const keps = [
	aKep({ number: 9, milestones: { alpha: '1.9' } }),
	aKep({ number: 31, milestones: { alpha: '1.31' } }),
	aKep({ number: 40, milestones: { stable: '1.31' } }),
	aKep({ number: 30, milestones: { beta: '1.30', stable: '1.31' } }),
	aKep({ number: 12, milestones: { alpha: '1.24', removed: '1.30' } }),
	aKep({ number: 1, planned: { alpha: '1.32' } }),
];
const numbers = (groups: ReturnType<typeof byStanding>) =>
	groups.map(({ id, keps: own }) => [id, ...own.map(({ number }) => number)]);

describe('KEPs by their newest move', () => {
	const groups = byNewestMove(keps, new Set(['1.31']));

	it('are below their releases, the newest first, and in each by stage and number', () => {
		expect(numbers(groups)).toEqual([
			['v1.31', 30, 40, 31],
			['v1.30', 12],
			['v1.9', 9],
			['planned', 1],
		]);
	});

	it('have headings that lead to the releases that have a page', () => {
		expect(groups.map(({ key, href }) => [key, href])).toEqual([
			['1.31', '/releases/1.31/'],
			['1.30', undefined],
			['1.9', undefined],
			['', undefined],
		]);
	});
});

it('KEPs by where they stand are in each group by their newest move', () => {
	expect(numbers(byStanding(keps))).toEqual([
		['removed', 12],
		['stable', 30, 40],
		['alpha', 31, 9],
		['planned', 1],
	]);
});

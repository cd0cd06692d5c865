import { expect, it } from 'vitest';
import { kepLife } from '../../../src/components/kepLife.ts';
import { stepsOf } from '../../../src/domain/milestones.ts';
import { aKep } from '../builders.ts';

const steps = stepsOf(
	aKep({ milestones: { alpha: '1.9', beta: '1.31' }, planned: { stable: '1.40' } }),
);
const days = new Map([
	['1.31', '2024-08-13'],
	['1.40', '2027-08-13'],
]);
const life = kepLife(steps, days, 640);

it('a KEP’s life has its stations at equal distances on a path that reaches beyond them', () => {
	expect(life.stations.map(({ x }) => x)).toEqual([160, 320, 480]);
	expect(life.path).toEqual({ from: 80, to: 560 });
});

it('a station knows the day and the page of its release; what is planned has no day', () => {
	expect(life.stations.map(({ version, isKnown, day }) => [version, isKnown, day])).toEqual([
		['v1.9', false, undefined],
		['v1.31', true, '2024-08-13'],
		['v1.40', true, undefined],
	]);
});

it('a KEP’s life is told in words', () => {
	expect(life.words).toBe('Alpha v1.9，Beta v1.31，稳定（GA） v1.40（计划）');
});

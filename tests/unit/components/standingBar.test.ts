import { expect, it } from 'vitest';
import { standingParts } from '../../../src/components/standingBar.ts';
import { standings } from '../../../src/domain/milestones.ts';
import { aKep } from '../builders.ts';

it('a bar of where KEPs stand is as long as there are any, without those that have reached nothing', () => {
	const stable = { alpha: '1.28', stable: '1.31' };
	const keps = [stable, stable, { alpha: '1.30' }, {}, { removed: '1.30' }].map((milestones, at) =>
		aKep({ number: at + 1, milestones }),
	);
	expect(standingParts(standings(keps).groups)).toEqual([
		{ stage: 'removed', x: 0, width: 1 },
		{ stage: 'stable', x: 1, width: 2 },
		{ stage: 'alpha', x: 3, width: 1 },
	]);
});

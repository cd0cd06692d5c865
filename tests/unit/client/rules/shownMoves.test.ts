import { expect, it } from 'vitest';
import { movesTold } from '../../../../src/client/rules/shownMoves.ts';
import { voyageWords } from '../../../../src/components/voyageLine.ts';
import { stepsOf } from '../../../../src/domain/milestones.ts';
import { aKep } from '../../builders.ts';

it('the moves of a shorter list are those that the words of its lines tell, without what is planned', () => {
	const lives = [
		aKep({ milestones: { alpha: '1.31', beta: '1.31', stable: '1.31' } }),
		aKep({ milestones: { alpha: '1.29', beta: '1.31' }, planned: { stable: '1.38' } }),
		aKep({ milestones: { deprecated: '1.31', removed: '1.32' } }),
		aKep({}),
	].map((kep) => voyageWords(stepsOf(kep)));
	expect([...movesTold(lives)].sort()).toEqual([
		['1.29 alpha', 1],
		['1.31 alpha', 1],
		['1.31 beta', 2],
		['1.31 stable', 1],
	]);
});

import { expect, it } from 'vitest';
import { mostMoves, movesPicture } from '../../../src/components/movesPicture.ts';
import { aKep, aRelease } from '../builders.ts';

const releases = ['1.29', '1.30', '1.31'].map((version) => aRelease(version));
const keps = [
	aKep({ number: 1, milestones: { alpha: '1.29', beta: '1.31' } }),
	aKep({ number: 2, milestones: { stable: '1.31' } }),
	aKep({ number: 3, milestones: { stable: '1.31', removed: '1.30' } }),
];

it('the picture of moves stands each release’s stages on one another, the highest at the foot', () => {
	const { bars, words } = movesPicture(keps, releases, { unit: 10, height: 50 });
	expect(bars.map(({ total, top, pieces }) => [total, top, ...pieces])).toEqual([
		[1, 40, { stage: 'alpha', y: 40, height: 10 }],
		[3, 20, { stage: 'stable', y: 30, height: 20 }, { stage: 'beta', y: 20, height: 10 }],
	]);
	expect(words).toBe('v1.29 1 项，v1.31 3 项');
	expect(mostMoves(keps, releases)).toBe(3);
	expect(mostMoves([], releases)).toBe(0);
});

it('a bar stands in the middle of its release, as signs on lines do', () => {
	const [bar] = movesPicture(keps, releases, { unit: 10, height: 50 }).bars;
	expect(bar?.middle).toBe('16.67%');
});

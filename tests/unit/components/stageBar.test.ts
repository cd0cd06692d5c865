import { describe, expect, it } from 'vitest';
import { barLength, barParts } from '../../../src/components/stageBar.ts';

const ends = (parts: ReturnType<typeof barParts>) => parts.map(({ x, width }) => [x, x + width]);

describe('the bar of a release', () => {
	it('is filled by its stages in proportion, the highest first', () => {
		const parts = barParts({ alpha: 5, beta: 3, stable: 2 });
		expect(parts.map(({ stage, count }) => [stage, count])).toEqual([
			['stable', 2],
			['beta', 3],
			['alpha', 5],
		]);
		expect(ends(parts)).toEqual([
			[0, 200],
			[200, 500],
			[500, barLength],
		]);
	});

	it('shows a stage that has one KEP of very many', () => {
		const [stable, , alpha] = barParts({ alpha: 400, beta: 200, stable: 1 });
		expect(stable?.width).toBeGreaterThanOrEqual(38);
		expect((alpha?.x ?? 0) + (alpha?.width ?? 0)).toBe(barLength);
	});

	it('gives no length to a stage without a KEP, nor to any where there is none', () => {
		expect(barParts({ alpha: 1, beta: 0, stable: 0 }).map(({ width }) => width)).toEqual([
			...[0, 0, barLength],
		]);
		expect(barParts({ alpha: 0, beta: 0, stable: 0 }).map(({ width }) => width)).toEqual([0, 0, 0]);
	});
});

import { expect, it } from 'vitest';
import { nearestOf } from '../../src/nearest.ts';

const known = ['tip', 'warning', 'Details'];

it.each([
	['tpi', 'tip'],
	['wraning', 'warning'],
	['TIP', 'tip'],
	['detials', 'Details'],
	['card', undefined],
	['步骤', undefined],
	['', undefined],
])('takes “%s” for %s', (word, nearest) => {
	expect(nearestOf(word, known)).toBe(nearest);
});

it('knows nothing where nothing is known', () => {
	expect(nearestOf('tip', [])).toBeUndefined();
});

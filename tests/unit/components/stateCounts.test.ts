import { expect, it } from 'vitest';
import { stateCounts } from '../../../src/components/stateCounts.ts';

it('rows are counted by where they stand, in the order of the filter, with the signs of milestones', () => {
	const rows = ['named', 'removed', 'alpha', 'removed'].map((state) => ({ state }));
	expect(stateCounts(rows).map(({ state, mark, count }) => [state, mark, count])).toEqual([
		['alpha', '○', 1],
		['removed', '✕', 2],
		['named', '', 1],
	]);
});

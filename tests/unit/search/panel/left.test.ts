import { describe, expect, it } from 'vitest';
import { leftIn, withLeft } from '../../../../src/search/panel/left.ts';

describe('the search that an entry of the history keeps', () => {
	it('comes back as it was, and leaves what others keep there', () => {
		const state = withLeft({ filter: 'a' }, { typed: '作业', at: 3 });
		expect(state).toMatchObject({ filter: 'a' });
		expect(leftIn(state)).toEqual({ typed: '作业', at: 3 });
		expect(leftIn(withLeft(null, { typed: '', at: -1 }))).toEqual({ typed: '', at: -1 });
	});

	it.each([
		null,
		undefined,
		1,
		{},
		{ search: 1 },
		{ search: { typed: 1, at: 2 } },
		{ search: { typed: '', at: '2' } },
	])('is none in %j', (state) => {
		expect(leftIn(state)).toBeUndefined();
	});
});

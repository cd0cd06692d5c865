import { describe, expect, it } from 'vitest';
import { countedFor } from '../../../../src/search/worker/stages.ts';

describe('the positions that count for a stage', () => {
	const page = {
		namesEnd: 4,
		stages: [
			['stable', 6, 8],
			['beta', 8, 10],
			['stable', 20, 30],
		],
	} as const;
	/** The even position of each place. */
	const positions = [3, 4, 5, 6, 7, 8, 19, 20, 29, 30].map((place) => place * 2);
	const counted = (stage: string) => countedFor(stage, page, positions).map((at) => at / 2);

	it('are those of what the page is called and of its sections', () => {
		expect(counted('stable')).toEqual([3, 6, 7, 20, 29]);
		expect(counted('alpha')).toEqual([3]);
	});

	it('are those inside of words as well', () => {
		expect(countedFor('stable', page, [11, 15, 16])).toEqual([15]);
	});
});

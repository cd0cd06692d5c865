import { describe, expect, it } from 'vitest';
import { supportSpan } from '../../../src/domain/supportSpan.ts';
import { aRelease } from '../builders.ts';

describe('the picture of one release’s support', () => {
	const days = { released: '2024-01-01', maintenance: '2024-03-21', endOfLife: '2024-04-10' };

	it('runs from its first day to its last, and tells where maintenance begins', () => {
		expect(supportSpan(aRelease('1.31', days))).toEqual({
			scale: { from: '2024-01-01', length: 100 },
			late: 80,
		});
	});

	it('is one piece where the beginning of maintenance is not known', () => {
		expect(supportSpan(aRelease('1.31', { ...days, maintenance: undefined }))?.late).toBe(100);
	});

	it('is none while the end is not known, or the release is not out', () => {
		expect(supportSpan(aRelease('1.31', { ...days, endOfLife: undefined }))).toBeUndefined();
		expect(supportSpan(aRelease('1.31', { ...days, planned: true }))).toBeUndefined();
		const empty = { ...days, maintenance: undefined, endOfLife: days.released };
		expect(supportSpan(aRelease('1.31', empty))).toBeUndefined();
	});
});

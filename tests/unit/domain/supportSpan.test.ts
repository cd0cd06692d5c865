import { describe, expect, it } from 'vitest';
import { supportSpan } from '../../../src/domain/supportSpan.ts';
import { aRelease } from '../builders.ts';

describe('the picture of one release’s support', () => {
	const days = { released: '2024-01-01', maintenance: '2024-03-21', endOfLife: '2024-04-10' };

	it('runs from its first day to its last, and tells where maintenance begins', () => {
		expect(supportSpan(aRelease('1.31', days), 1000)).toEqual({
			scale: { from: '2024-01-01', length: 100, left: 0, right: 1000 },
			late: 800,
		});
	});

	it('is one piece where the beginning of maintenance is not known', () => {
		expect(supportSpan(aRelease('1.31', { ...days, maintenance: undefined }), 1000)?.late).toBe(
			1000,
		);
	});

	it('is none while the end is not known, or the release is not out', () => {
		expect(supportSpan(aRelease('1.31', { ...days, endOfLife: undefined }), 1000)).toBeUndefined();
		expect(supportSpan(aRelease('1.31', { ...days, planned: true }), 1000)).toBeUndefined();
		const empty = { ...days, maintenance: undefined, endOfLife: days.released };
		expect(supportSpan(aRelease('1.31', empty), 1000)).toBeUndefined();
	});
});

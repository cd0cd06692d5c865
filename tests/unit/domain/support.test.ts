import { describe, expect, it } from 'vitest';
import { supportOn } from '../../../src/domain/support.ts';
import { releaseSchema } from '../../../src/schemas/release.ts';

const aRelease = (facts: object = {}) =>
	releaseSchema.parse({
		version: '1.31',
		codename: 'Elli',
		released: '2024-08-13',
		maintenance: '2025-08-28',
		endOfLife: '2025-11-11',
		source: 'https://kubernetes.io/',
		read: '2026-07-24',
		...facts,
	});

describe('the support of a release', () => {
	it.each([
		['2024-08-12', 'coming'],
		['2024-08-13', 'supported'],
		['2025-08-27', 'supported'],
		['2025-08-28', 'maintenance'],
		['2025-11-11', 'maintenance'],
		['2025-11-12', 'ended'],
	])('on %s is %s', (day, expected) => {
		expect(supportOn(aRelease(), day)).toBe(expected);
	});

	it('goes on where a day is not known', () => {
		const { maintenance, endOfLife, ...rest } = aRelease();
		const open = releaseSchema.parse(rest);
		expect(supportOn(open, '2099-01-01')).toBe('supported');
	});
});

import { describe, expect, it } from 'vitest';
import {
	newestOut,
	newestReleaseFirst,
	pairOf,
	pairsByNewer,
	pairsWith,
	upgradeAround,
	upgradesToNewest,
} from '../../../src/domain/releases.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { aRelease } from '../builders.ts';

const version = (text: string) => releaseVersionSchema.parse(text);

it('the newest release that is out is the newest that is not planned, in whatever order', () => {
	const releases = [aRelease('1.10'), aRelease('1.11', { planned: true }), aRelease('1.9')];
	expect(newestOut(releases)).toBe('1.10');
	expect(newestOut([])).toBeUndefined();
});

describe('pairs of releases', () => {
	const some = (...texts: string[]) => texts.map((text) => ({ version: version(text) }));

	it('stand newest first whatever order they come in', () => {
		const sorted = newestReleaseFirst(some('1.9', '1.31', '1.10'));
		expect(sorted.map((release) => release.version)).toEqual(['1.31', '1.10', '1.9']);
	});

	it('have the older one first, and are none of one release alone', () => {
		expect(pairOf(version('1.31'), version('1.9'))).toEqual({ from: '1.9', to: '1.31' });
		expect(pairOf(version('1.9'), version('1.31'))).toEqual({ from: '1.9', to: '1.31' });
		expect(pairOf(version('1.9'), version('1.9'))).toBeUndefined();
	});

	it('of one release with all others have it on either side', () => {
		expect(pairsWith(version('1.30'), some('1.29', '1.30', '1.31'))).toEqual([
			{ from: '1.29', to: '1.30' },
			{ from: '1.30', to: '1.31' },
		]);
	});

	it('are listed by the newer one, without the oldest, which has no older one', () => {
		expect(pairsByNewer(some('1.31', '1.30', '1.29'))).toEqual([
			{
				to: '1.31',
				pairs: [
					{ from: '1.30', to: '1.31' },
					{ from: '1.29', to: '1.31' },
				],
			},
			{ to: '1.30', pairs: [{ from: '1.29', to: '1.30' }] },
		]);
		expect(pairsByNewer(some('1.31'))).toEqual([]);
	});

	it('lead to the newest one from all that are older, the newest first', () => {
		expect(upgradesToNewest(some('1.9', '1.31', '1.10'))).toEqual({
			to: '1.31',
			older: ['1.10', '1.9'],
		});
		expect(upgradesToNewest(some('1.31'))).toBeUndefined();
		expect(upgradesToNewest([])).toBeUndefined();
	});
});

it('readers of a release have the upgrade to the newest before them, those of the newest the one to it', () => {
	const releases = ['1.33', '1.32', '1.31'].map((text) => ({ version: version(text) }));
	expect(upgradeAround(version('1.31'), releases)).toEqual({ from: '1.31', to: '1.33' });
	expect(upgradeAround(version('1.33'), releases)).toEqual({ from: '1.32', to: '1.33' });
	expect(upgradeAround(version('1.20'), releases)).toBeUndefined();
	expect(upgradeAround(undefined, releases)).toBeUndefined();
	expect(upgradeAround(version('1.33'), releases.slice(0, 1))).toBeUndefined();
});

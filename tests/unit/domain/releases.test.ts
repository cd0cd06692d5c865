import { expect, it } from 'vitest';
import { sigsOf, stageCounts, totalOf } from '../../../src/domain/keps.ts';
import { compareVersions } from '../../../src/domain/releases.ts';
import { kepSchema } from '../../../src/schemas/kep.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';

const version = (text: string) => releaseVersionSchema.parse(text);
const aKep = (number: number, facts: object) =>
	kepSchema.parse({
		number,
		title: 'A KEP',
		sig: 'node',
		status: 'implementable',
		milestones: {},
		source: 'https://kep.k8s.io/1',
		read: '2026-07-24',
		...facts,
	});

it('knows that 1.10 is newer than 1.9', () => {
	expect(compareVersions(version('1.10'), version('1.9'))).toBeGreaterThan(0);
});

it('counts milestones that a release reached and no planned ones', () => {
	const keps = [
		aKep(1, { milestones: { alpha: '1.30', beta: '1.31' } }),
		aKep(2, { milestones: { beta: '1.31' } }),
		aKep(3, { milestones: {}, planned: { stable: '1.31' } }),
	];
	const counts = stageCounts(keps, version('1.31'));
	expect(counts).toEqual({ alpha: 0, beta: 2, stable: 0 });
	expect(totalOf(counts)).toBe(2);
});

it('the SIGs of KEPs are those that own them, each once, by name', () => {
	const keps = [aKep(1, { sig: 'node' }), aKep(2, { sig: 'apps' }), aKep(3, { sig: 'node' })];
	expect(sigsOf([1, 2, 3, 999], keps)).toEqual(['apps', 'node']);
	expect(sigsOf([], keps)).toEqual([]);
});

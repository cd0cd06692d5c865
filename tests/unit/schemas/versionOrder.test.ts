import { expect, it } from 'vitest';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { areAscending, compareVersions } from '../../../src/schemas/versionOrder.ts';

const version = (text: string) => releaseVersionSchema.parse(text);

it('knows that 1.10 is newer than 1.9', () => {
	expect(compareVersions(version('1.10'), version('1.9'))).toBeGreaterThan(0);
});

it.each([
	[['1.9', '1.10', '1.31'], true],
	[['1.31', '1.30'], false],
	[['1.31', '1.31'], false],
	[[], true],
])('tells whether %j climbs: %s', (versions, climbs) => {
	expect(areAscending(versions.map(version))).toBe(climbs);
});

import { describe, expect, it } from 'vitest';
import { releaseSchema } from '../../../src/schemas/release.ts';

const written = {
	version: '1.36',
	codename: 'ハル (Haru)',
	released: '2026-04-22',
	source: 'https://kubernetes.io/releases/',
	read: '2026-07-24',
};
const fieldsOf = (changes: object) =>
	releaseSchema
		.safeParse({ ...written, ...changes })
		.error?.issues.map(({ path }) => path.join('.'));

describe('a release record', () => {
	it('leaves out what is not known', () => {
		expect(fieldsOf({})).toBeUndefined();
		expect(fieldsOf({ latestPatch: { version: '1.36.4' } })).toBeUndefined();
	});

	it('need not have a codename while the release is planned', () => {
		expect(fieldsOf({ planned: true, codename: undefined })).toBeUndefined();
	});

	it.each([
		['a version with a patch', { version: '1.36.0' }, 'version'],
		['a version that YAML read as a number', { version: 1.36 }, 'version'],
		['a day with a time', { released: '2026-04-22 10:00' }, 'released'],
		['an end of life that no calendar has', { endOfLife: '2027-06-31' }, 'endOfLife'],
		['an announcement that is no address', { announcement: 'blog' }, 'announcement'],
		['an announcement that runs', { announcement: 'javascript:alert(1)' }, 'announcement'],
		['a source of another scheme', { source: 'vbscript:x' }, 'source'],
		['a version of 400 digits', { version: `1.${'9'.repeat(400)}` }, 'version'],
		['no codename', { codename: undefined }, 'codename'],
		['a codename without letters', { codename: '' }, 'codename'],
		['a patch of another release', { latestPatch: { version: '1.3.6' } }, 'latestPatch.version'],
	])('is refused with %s', (_, changes, field) => {
		expect(fieldsOf(changes)).toEqual([field]);
	});
});

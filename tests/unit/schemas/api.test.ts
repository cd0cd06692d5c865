import { describe, expect, it } from 'vitest';
import { apiSchema } from '../../../src/schemas/api.ts';

const written = {
	group: 'batch',
	version: 'v1beta1',
	kind: 'CronJob',
	introduced: '1.8',
	deprecated: '1.21',
	removed: '1.25',
	replacement: 'batch/v1',
	source: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
	read: '2026-11-28',
};
const fieldsWrong = (changes: object) =>
	apiSchema.safeParse({ ...written, ...changes }).error?.issues.map(({ path }) => path.join('.'));

describe('a record of a kind of the API', () => {
	it.each([
		['in the core group', { group: '', version: 'v1', kind: 'Endpoints', removed: undefined }],
		['replaced by the core group', { replacement: 'v1' }],
		['replaced by another kind', { replacement: 'discovery.k8s.io/v1 EndpointSlice' }],
		['planned to end', { removed: undefined, removalPlanned: '1.40' }],
	])('may be %s', (_, changes) => {
		expect(fieldsWrong(changes)).toBeUndefined();
	});

	it.each([
		['an end before its beginning', { removed: '1.8' }, ['removed']],
		['an end before its deprecation', { removed: '1.20' }, ['removed']],
		['a deprecation before its beginning', { introduced: '1.22' }, ['deprecated']],
		['an end that is planned and done', { removalPlanned: '1.26' }, ['removalPlanned']],
		['a version that is none', { version: 'beta1' }, ['version']],
		['a kind in lower case', { kind: 'cronjob' }, ['kind']],
		['a replacement in words', { replacement: 'use the new one' }, ['replacement']],
	])('is refused with %s', (_, changes, fields) => {
		expect(fieldsWrong(changes)).toEqual(fields);
	});
});

import { describe, expect, it } from 'vitest';
import { gateSchema } from '../../../src/schemas/gate.ts';

const written = {
	name: 'SidecarContainers',
	changes: [
		{ release: '1.28', stage: 'alpha', default: false },
		{ release: '1.29', stage: 'beta', default: true },
		{ release: '1.33', stage: 'stable', default: true, locked: true },
	],
	removed: '1.37',
	source: 'https://github.com/kubernetes/kubernetes',
	read: '2026-11-28',
};
const fieldsWrong = (changes: object) =>
	gateSchema.safeParse({ ...written, ...changes }).error?.issues.map(({ path }) => path.join('.'));

describe('a record of a feature gate', () => {
	it('may be of a gate that is still there', () => {
		expect(fieldsWrong({ removed: undefined })).toBeUndefined();
		expect(fieldsWrong({})).toBeUndefined();
	});

	it.each([
		['changes out of order', { changes: written.changes.toReversed() }, ['changes']],
		['one release twice', { changes: [written.changes[0], written.changes[0]] }, ['changes']],
		['no change', { changes: [] }, ['changes']],
		['a removal before its last change', { removed: '1.33' }, ['removed']],
		[
			'the stage that the source writes',
			{ changes: [{ ...written.changes[0], stage: 'GA' }] },
			['changes.0.stage'],
		],
		[
			'a lock that says no',
			{ changes: [{ ...written.changes[0], locked: false }] },
			['changes.0.locked'],
		],
		['a name with a value', { name: 'A=true' }, ['name']],
		['a release without quotes', { removed: 1.4 }, ['removed']],
	])('is refused with %s', (_, changes, fields) => {
		expect(fieldsWrong(changes)).toEqual(fields);
	});
});

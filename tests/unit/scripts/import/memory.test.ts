import { describe, expect, it } from 'vitest';
import { fateOf, memoryText } from '../../../../scripts/import/memory.ts';

const remembered = { target: 'a.md', source: 'old', written: 'ours' };

describe('fateOf', () => {
	it('writes what is new and takes what is there already', () => {
		const fresh = { remembered: undefined, source: 'new', made: 'made' };
		expect(fateOf({ ...fresh, there: undefined })).toBe('write');
		expect(fateOf({ ...fresh, there: 'made' })).toBe('adopt');
		expect(fateOf({ ...fresh, there: 'other' })).toBe('taken');
	});

	it('keeps what the blog did not change, changed or deleted here or not', () => {
		for (const there of ['ours', 'edited', undefined]) {
			expect(fateOf({ remembered, source: 'old', made: 'made', there })).toBe('keep');
		}
	});

	it('writes what the blog changed only over what nobody here touched', () => {
		const changed = { remembered, source: 'new', made: 'made' };
		expect(fateOf({ ...changed, there: 'ours' })).toBe('write');
		expect(fateOf({ ...changed, there: 'edited' })).toBe('changedHere');
		expect(fateOf({ ...changed, there: undefined })).toBe('changedHere');
		expect(fateOf({ ...changed, there: 'made' })).toBe('adopt');
	});
});

it('memories are written in the order of their paths', () => {
	const text = memoryText({ b: remembered, a: remembered });
	expect(text.indexOf('"a"')).toBeLessThan(text.indexOf('"b"'));
});

import { describe, expect, it } from 'vitest';
import { readEach } from '../../../src/search/readEach.ts';

describe('what is read for each key', () => {
	it('is read once, and anew after it could not be read', async () => {
		const reads: string[] = [];
		const read = readEach(async (key: string) => {
			reads.push(key);
			if (reads.length === 1) throw new Error('503');
			return key.toUpperCase();
		});
		await expect(read('a')).rejects.toThrow('503');
		expect([await read('a'), await read('a'), await read('b')]).toEqual(['A', 'A', 'B']);
		expect(reads).toEqual(['a', 'a', 'b']);
	});

	it('is kept for those that were asked for last', async () => {
		const reads: number[] = [];
		const read = readEach(async (key: number) => reads.push(key), 2);
		for (const key of [1, 2, 1, 3, 1, 2]) await read(key);
		expect(reads).toEqual([1, 2, 3, 2]);
	});
});

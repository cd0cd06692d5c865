import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeInto } from '../../../src/build/writeInto.ts';
import { outputIn } from '../../support/outputIn.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the output in a folder', () => {
	it('is all of its files by name, with their sizes and digests', async () => {
		mkdirSync(join(folder, 'posts/图 一'), { recursive: true });
		for (const name of ['posts/图 一/index.html', 'posts.html', '_headers', 'Z']) {
			writeFileSync(join(folder, name), 'abc');
		}
		const output = await outputIn(folder);
		expect(output.folder).toBe(folder);
		expect(output.files.map(({ name }) => name)).toEqual([
			'Z',
			'_headers',
			'posts.html',
			'posts/图 一/index.html',
		]);
		// FIPS 180-2, B.1: the SHA-256 of `abc`.
		const digest = 'ba7816bf8f01cfea414140de5dae2223';
		for (const file of output.files) expect(file).toMatchObject({ size: 3, digest });
	});
});

describe('what is written into an output', () => {
	it('is told as it is found there', async () => {
		const written = [
			await writeInto(folder, 'a/b.json', '图'),
			await writeInto(folder, 'c', Buffer.from('x')),
		];
		expect(written).toEqual((await outputIn(folder)).files);
	});

	it('leaves another output as it is that shares the file', async () => {
		mkdirSync(join(folder, 'last'));
		writeFileSync(join(folder, 'last/a'), 'old');
		linkSync(join(folder, 'last/a'), join(folder, 'a'));
		await writeInto(folder, 'a', 'new');
		expect(readFileSync(join(folder, 'last/a'), 'utf8')).toBe('old');
	});
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/build/facts.ts';
import { keep } from '../../../src/cache.ts';
import { outputIn } from '../../support/outputIn.ts';

let root = '';
let read: string[] = [];
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'facts-'));
	mkdirSync(join(root, 'dist'));
	read = [];
	for (const name of ['a', 'b']) write(name, name);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(root, 'dist', name), text);
const file = () => join(root, 'cache/lengths.json');

/** The lengths of the files of the output in their order; `read` says what was read for that. */
async function lengths(key = 'one'): Promise<(number | undefined)[]> {
	read = [];
	const output = await outputIn(join(root, 'dist'));
	const factOf = (content: Buffer) => {
		read.push(String(content));
		return content.length;
	};
	const facts = await factsOf(output, output.files, { file: file(), key, factOf });
	return output.files.map(({ digest }) => facts.get(digest));
}

describe('the facts of files', () => {
	it('are found out once, whatever the files are called', async () => {
		write('c', 'b');
		expect(await lengths()).toEqual([1, 1, 1]);
		expect(read).toEqual(['a', 'b']);
		write('d', 'a');
		expect(await lengths()).toEqual([1, 1, 1, 1]);
		expect(read).toEqual([]);
	});

	it('are found out of a file that changed, and of no other', async () => {
		await lengths();
		write('b', 'longer');
		expect(await lengths()).toEqual([1, 6]);
		expect(read).toEqual(['longer']);
	});

	it('are forgotten with the last file that has them', async () => {
		await lengths();
		rmSync(join(root, 'dist/b'));
		await lengths();
		write('b', 'b');
		await lengths();
		expect(read).toEqual(['b']);
	});

	it('are found out again by other code', async () => {
		await lengths();
		expect(await lengths('two')).toEqual([1, 1]);
		expect(read).toEqual(['a', 'b']);
	});

	it.each([
		['half written', (text: string) => text.slice(0, -9)],
		['changed', (text: string) => text.replace(',1]', ',7]')],
		['nothing', () => ''],
	])('are found out again when what is kept is %s', async (_, damage) => {
		await lengths();
		writeFileSync(file(), damage(readFileSync(file(), 'utf8')));
		expect(await lengths()).toEqual([1, 1]);
		expect(read).toEqual(['a', 'b']);
	});

	it('are known where nothing can be kept', async () => {
		await keep(join(root, 'cache'), 'a file in the place of the folder');
		expect(await lengths()).toEqual([1, 1]);
	});
});

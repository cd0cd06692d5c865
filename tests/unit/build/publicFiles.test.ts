import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NextOutput } from '../../../src/build/nextOutput.ts';
import { copyPublic } from '../../../src/build/publicFiles.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'public-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string): void {
	mkdirSync(dirname(join(root, name)), { recursive: true });
	writeFileSync(join(root, name), name);
}

/** The names of what is copied, and what is said of the others. */
function copied() {
	const said: string[] = [];
	const output = new NextOutput(join(root, 'dist.next'), undefined);
	const log = {
		say() {},
		info() {},
		error() {},
		warn: (_: string, words: string) => said.push(words),
	};
	copyPublic(root, output, log);
	return { names: output.files.map(({ name }) => name), said };
}

describe('a file below public/', () => {
	it('is copied as it is, hidden ones and those in folders too', () => {
		for (const name of ['public/robots.txt', 'public/.nojekyll', 'public/img/图 1.png'])
			write(name);
		expect(copied()).toEqual({ names: ['.nojekyll', 'img/图 1.png', 'robots.txt'], said: [] });
		expect(readFileSync(join(root, 'dist.next/img/图 1.png'), 'utf8')).toBe('public/img/图 1.png');
	});

	it('is told of if it is none', () => {
		mkdirSync(join(root, 'public'));
		symlinkSync('nowhere', join(root, 'public/broken.txt'));
		expect(copied()).toEqual({ names: [], said: [expect.stringContaining('public/broken.txt')] });
	});

	it('is told of if the search index would take its place', () => {
		write('public/pagefind/own.js');
		write('public/pagefind.txt');
		const { names, said } = copied();
		expect(names).toEqual(['pagefind.txt']);
		expect(said).toEqual([expect.stringContaining('public/pagefind/own.js')]);
	});

	it('need not be there', () => {
		expect(copied()).toEqual({ names: [], said: [] });
	});
});

import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NextOutput } from '../../../src/build/nextOutput.ts';
import { digest } from '../../../src/cache.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'next-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** An output with these files, and what the build that wrote it noted. */
function lastOutput(files: Readonly<Record<string, string>>) {
	const folder = join(root, 'dist');
	mkdirSync(folder);
	const output = new NextOutput(folder, undefined);
	for (const [name, text] of Object.entries(files)) output.write(name, Buffer.from(text));
	const noted = Object.fromEntries(output.files.map((file) => [file.name, file]));
	return { folder, record: { program: '', pages: {}, files: noted } };
}

function nextAfter(last: ReturnType<typeof lastOutput>): NextOutput {
	return new NextOutput(join(root, 'dist.next'), last);
}

const inodeOf = (folder: string, name: string) => statSync(join(root, folder, name)).ino;

describe('the next output', () => {
	it('knows its files by name, with size and digest', () => {
		const output = new NextOutput(join(root, 'dist.next'), undefined);
		output.write('b/index.html', Buffer.from('text'));
		output.write('a.json', Buffer.from('{}'));
		expect(output.files).toMatchObject([
			{ name: 'a.json', size: 2, digest: digest('{}') },
			{ name: 'b/index.html', size: 4, digest: digest('text') },
		]);
		expect([output.has('a.json'), output.has('b.json')]).toEqual([true, false]);
	});

	it('takes a file of the last one without writing it again', () => {
		const output = nextAfter(lastOutput({ 'a/b.html': 'text' }));
		expect(output.take('a/b.html')).toBe(true);
		expect(inodeOf('dist.next', 'a/b.html')).toBe(inodeOf('dist', 'a/b.html'));
		expect(output.files).toMatchObject([{ name: 'a/b.html', digest: digest('text') }]);
	});

	it('takes what it writes anew from there too, if it is the same', () => {
		const output = nextAfter(lastOutput({ 'a.html': 'text', 'b.html': 'text' }));
		output.write('a.html', Buffer.from('text'));
		output.write('b.html', Buffer.from('other'));
		expect(inodeOf('dist.next', 'a.html')).toBe(inodeOf('dist', 'a.html'));
		expect(readFileSync(join(root, 'dist.next/b.html'), 'utf8')).toBe('other');
		expect(readFileSync(join(root, 'dist/b.html'), 'utf8')).toBe('text');
	});

	it.each([
		['is gone', (file: string) => rmSync(file)],
		['has another size', (file: string) => writeFileSync(file, 'longer text')],
		['was written again', (file: string) => utimesSync(file, 1, 1)],
		[
			'is a folder now',
			(file: string) => {
				rmSync(file);
				mkdirSync(file);
			},
		],
	])('takes no file that %s', (_, change) => {
		const last = lastOutput({ 'a.html': 'text' });
		change(join(last.folder, 'a.html'));
		const output = nextAfter(last);
		expect(output.take('a.html')).toBe(false);
		expect(existsSync(join(root, 'dist.next/a.html'))).toBe(false);
	});

	it('takes nothing that the last build did not note', () => {
		const last = lastOutput({});
		writeFileSync(join(last.folder, 'a.html'), 'text');
		expect(nextAfter(last).take('a.html')).toBe(false);
	});

	it('copies a file from elsewhere, or takes it if it is there', () => {
		const last = lastOutput({ 'a.svg': 'one' });
		writeFileSync(join(root, 'one.svg'), 'one');
		const output = nextAfter(last);
		output.copy('a.svg', join(root, 'one.svg'), digest('one'));
		output.copy('img/b.svg', join(root, 'one.svg'), digest('one'));
		expect(inodeOf('dist.next', 'a.svg')).toBe(inodeOf('dist', 'a.svg'));
		expect(inodeOf('dist.next', 'img/b.svg')).not.toBe(inodeOf('.', 'one.svg'));
		expect(readFileSync(join(root, 'dist.next/img/b.svg'), 'utf8')).toBe('one');
	});
});

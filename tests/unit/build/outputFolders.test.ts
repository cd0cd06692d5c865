import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertUsable, foldersOf, recover, swap, sweep } from '../../../src/build/outputFolders.ts';
import { machineStrings } from '../../../src/strings/machine.ts';

let folder = '';
let root = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'place-'));
	root = join(folder, 'project');
	mkdirSync(join(root, 'src'), { recursive: true });
	for (const name of ['package.json', 'src/a.md']) writeFileSync(join(root, name), 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

const asked = () => assertUsable(foldersOf(join(root, 'dist')));
const link = (to: string) => symlinkSync(to, join(root, 'dist'));

describe('what stands in the place of the output', () => {
	it.each([
		['a file', () => writeFileSync(join(root, 'dist'), 'x')],
		['a pipe', () => execFileSync('mkfifo', [join(root, 'dist')])],
		['a link to a file', () => link('package.json')],
	])('is not taken away if it is %s', (_, make) => {
		make();
		expect(asked).toThrow('移到别处');
	});

	it.each([
		['the project', '.'],
		['a folder around the project', '..'],
		['the sources', 'src'],
		['a folder of somebody else', '../else'],
	])('is not taken away if it leads to %s', (_, to) => {
		mkdirSync(join(folder, 'else'));
		writeFileSync(join(folder, 'else/letter.txt'), 'x');
		link(to);
		expect(asked).toThrow(machineStrings.noOutput(resolve(root, to)));
		expect(readdirSync(root)).toContain('src');
	});

	it.each([
		['nothing', [], 'none/deep'],
		['an empty folder', ['www/'], '../www'],
		['a new disk', ['www/lost+found/'], '../www'],
		['the last output', ['www/index.html'], '../www'],
		['an output that another build left half taken in', ['www/.next/a', 'www/b'], '../www'],
		['a folder of any files that is no link', ['project/dist/a'], undefined],
	] as const)('may be %s', (_, names, to) => {
		for (const name of names) write(name);
		if (to !== undefined) link(to);
		expect(asked).not.toThrow();
	});
});

describe('what stands in the way of an output', () => {
	const folders = () => foldersOf(join(root, 'dist'));
	const names = () => readdirSync(root).filter((name) => /^dist/.test(name));
	const text = () => readFileSync(join(root, 'dist/index.html'), 'utf8');
	const lay = (name: string, content: string) => {
		write(`project/${name}/index.html`);
		writeFileSync(join(root, name, 'index.html'), content);
	};

	it('is taken away whole, and deleted when there is time for it', () => {
		lay('dist', 'old');
		lay('dist.next', 'new');
		swap(folders());
		expect(text()).toBe('new');
		const [waiting = ''] = readdirSync(join(root, 'dist.deleting'));
		expect(readdirSync(join(root, 'dist.deleting', waiting))).toEqual(['index.html']);
		sweep(folders());
		expect(names()).toEqual(['dist']);
	});

	it('is what killed builds left at any step, and no output that readers have', () => {
		lay('dist', 'now');
		for (const name of ['dist.next', 'dist.previous', 'dist.deleting/half']) lay(name, 'old');
		recover(folders());
		expect(names()).toEqual(['dist', 'dist.deleting']);
		expect(readdirSync(join(root, 'dist.deleting'))).toHaveLength(3);
		sweep(folders());
		expect(names()).toEqual(['dist']);
		expect(text()).toBe('now');
	});

	it('never becomes the output again once it is to be deleted', () => {
		lay('dist.deleting/half', 'old');
		recover(folders());
		expect(existsSync(join(root, 'dist'))).toBe(false);
	});

	it('is deleted on both disks if the output is elsewhere', () => {
		mkdirSync(join(folder, 'www'));
		link('../www');
		write('www/index.html');
		lay('dist.next', 'half');
		recover(folders());
		expect(readdirSync(join(root, 'dist.deleting'))).toHaveLength(1);
		lay('dist.next', 'new');
		swap(folders());
		expect(readdirSync(join(folder, 'www.deleting'))).toHaveLength(1);
		sweep(folders());
		expect(names()).toEqual(['dist']);
		expect(readdirSync(folder).sort()).toEqual(['project', 'www']);
	});
});

/** Writes a file below the folder, or makes a folder there. */
function write(name: string): void {
	const isFolder = name.endsWith('/');
	mkdirSync(join(folder, isFolder ? name : dirname(name)), { recursive: true });
	if (!isFolder) writeFileSync(join(folder, name), 'x');
}

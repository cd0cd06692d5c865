import { execFileSync } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	filesIn,
	kept,
	keptIn,
	keyOf,
	oncePerState,
	projectRoot,
	versionsIn,
	writeWhole,
} from '../../src/cache.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, content: string): void {
	mkdirSync(join(root, name, '..'), { recursive: true });
	writeFileSync(join(root, name), content);
}

describe('a key', () => {
	const inputs = { cover: '<svg/>', sizes: [1, 2], bytes: Buffer.from('甲') };

	it('is the same for the same inputs in whatever order they are named', () => {
		const { cover, sizes, bytes } = inputs;
		expect(keyOf({ sizes, bytes, cover })).toBe(keyOf(inputs));
		expect(keyOf(inputs)).toMatch(/^[0-9a-f]{32}$/);
	});

	it.each([
		['a text', { ...inputs, cover: '<svg></svg>' }],
		['a part of a value', { ...inputs, sizes: [1, 3] }],
		['bytes', { ...inputs, bytes: Buffer.from('乙') }],
		['the name of an input', { cover: '<svg/>', widths: [1, 2], bytes: inputs.bytes }],
		['an input that is missing', { cover: '<svg/>', sizes: [1, 2] }],
		['an input that is more', { ...inputs, more: '' }],
		['words that move to the next input', { ...inputs, cover: '', more: '<svg/>' }],
	])('changes with %s', (_, changed) => {
		expect(keyOf(changed)).not.toBe(keyOf(inputs));
	});
});

/** What is below a folder and no file that can be read: each would stop or hang who reads it. */
const oddities: readonly [name: string, make: (path: string) => void][] = [
	['a link that leads nowhere', (path) => symlinkSync('nowhere', path)],
	['a link to itself', (path) => symlinkSync('odd', path)],
	['a link to the folder that it is in', (path) => symlinkSync('.', path)],
	['a pipe', (path) => void execFileSync('mkfifo', [path])],
];

describe('files as inputs', () => {
	beforeEach(() => {
		write('src/a.ts', 'one');
		write('src/deep/b.ts', 'two');
		write('lock.json', '{}');
	});
	const key = () => keyOf(filesIn(root, ['src', 'lock.json', 'none']));

	it('are those named and all below the folders named', () => {
		const names = Object.keys(filesIn(root, ['src', 'lock.json', 'none'])).sort();
		expect(names).toEqual(['lock.json', 'src/a.ts', 'src/deep/b.ts']);
	});

	it.each<readonly [string, () => void]>([
		['a text of the same length', () => write('src/deep/b.ts', 'six')],
		['a file that is named itself', () => write('lock.json', '[]')],
		['a new file', () => write('src/c.ts', '')],
		['a file that goes', () => rmSync(join(root, 'src/a.ts'))],
	])('change the key with %s', (_, change) => {
		const before = key();
		change();
		expect(key()).not.toBe(before);
	});

	it.each(oddities)('change it with %s, which nobody opens', (_, make) => {
		const before = key();
		make(join(root, 'src/odd'));
		expect(key()).not.toBe(before);
	});

	it('do not change it when the same text is written again', () => {
		const before = key();
		write('src/a.ts', 'one');
		expect(key()).toBe(before);
	});
});

it('what is made of a file is made once for each state of it', () => {
	const asked: string[] = [];
	const made = oncePerState((file) => {
		asked.push(file);
		return readFileSync(file, 'utf8');
	});
	const [file, other] = [join(root, 'a'), join(root, 'b')];
	write('a', 'one');
	write('b', 'two');
	expect([made(file), made(other), made(file)]).toEqual(['one', 'two', 'one']);
	expect(asked).toEqual([file, other]);
	write('a', 'six');
	expect(made(file)).toBe('six');
	rmSync(file);
	expect(() => made(file)).toThrow('ENOENT');
});

describe('packages as inputs', () => {
	const lock = (version: string) =>
		write('package-lock.json', JSON.stringify({ packages: { 'node_modules/sharp': { version } } }));

	it('are the versions of the lock file', () => {
		lock('1.0.0');
		const before = keyOf(versionsIn(root, ['sharp']));
		lock('1.0.1');
		expect(keyOf(versionsIn(root, ['sharp']))).not.toBe(before);
	});

	it('must be in it', () => {
		lock('1.0.0');
		expect(() => versionsIn(root, ['sharpest'])).toThrow('sharpest');
	});
});

describe('a file that is written whole', () => {
	it('is one of those that many write at once, and nothing is left beside it', async () => {
		const texts = Array.from({ length: 40 }, (_, index) => String(index).repeat(10_000));
		await Promise.all(texts.map((text) => writeWhole(join(root, 'deep/x.json'), text)));
		expect(texts).toContain(readFileSync(join(root, 'deep/x.json'), 'utf8'));
		expect(readdirSync(join(root, 'deep'))).toEqual(['x.json']);
	});

	it('leaves nothing behind when it cannot be written', async () => {
		mkdirSync(join(root, 'x.json'));
		await expect(writeWhole(join(root, 'x.json'), 'text')).rejects.toThrow();
		expect(readdirSync(root)).toEqual(['x.json']);
	});
});

describe('what is kept', () => {
	it('is made once', async () => {
		let made = 0;
		const make = async () => Buffer.from(`made ${++made}`);
		const file = join(root, 'pictures', 'a.png');
		expect(String(await kept(file, make))).toBe('made 1');
		expect(String(await kept(file, make))).toBe('made 1');
		expect(String(await kept(join(root, 'pictures', 'b.png'), make))).toBe('made 2');
	});

	it('is made again when it could not be made', async () => {
		const file = join(root, 'a.png');
		await expect(kept(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(String(await kept(file, async () => Buffer.from('yes')))).toBe('yes');
	});

	it.each([
		['cut', (whole: Buffer) => whole.subarray(0, -1)],
		['empty', () => Buffer.alloc(0)],
		['of another content', (whole: Buffer) => Buffer.concat([whole, whole])],
		['without what tells that it is whole', (whole: Buffer) => whole.subarray(33)],
	])('is made again when what was kept is %s', async (_, damaged) => {
		const file = join(root, 'a.png');
		await kept(file, async () => Buffer.from('made'));
		writeFileSync(file, damaged(readFileSync(file)));
		expect(String(await kept(file, async () => Buffer.from('again')))).toBe('again');
		expect(String(keptIn(file))).toBe('again');
	});
});

it('the project’s root is where its sources are', () => {
	expect(projectRoot()).toBe(fileURLToPath(new URL('../../', import.meta.url)));
});

it('writes a file whose name is as long as a name can be', async () => {
	const file = join(root, 'x'.repeat(255));
	await writeWhole(file, 'a');
	expect(readdirSync(root)).toEqual(['x'.repeat(255)]);
	expect(readFileSync(file, 'utf8')).toBe('a');
});

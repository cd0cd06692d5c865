import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goBack, type Publication, publish } from '../../../../scripts/publish/publish.ts';
import { inPlainWords } from '../../../../src/plainError.ts';
import { homeOf, writeOutput } from './anOutput.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const dist = () => join(root, 'dist');
const folder = () => join(root, 'srv/www');
const onWait = () => {};

/** Publishes an output with these files. */
async function out(files: Record<string, string>, changes: Partial<Publication> = {}) {
	writeOutput(dist(), files);
	return publish({ from: dist(), folder: folder(), keep: 5, onWait, ...changes });
}
const back = () => goBack({ folder: folder(), onWait });
const served = (name = 'a.md') => readFileSync(join(folder(), 'current', name), 'utf8');
/** The numbers of the releases that are there. */
const numbers = () =>
	readdirSync(join(folder(), 'releases')).map((name) => Number.parseInt(name, 10));
const strays = () =>
	[folder(), join(folder(), 'releases')]
		.flatMap((place) => readdirSync(place))
		.filter((name) => name.startsWith('.') && name !== '.publish-lock');

function full(): never {
	throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
}

describe('publishing', () => {
	it('makes the folder, a release in it, and a link to that', async () => {
		const { changed, told } = await out({ 'a.md': '1' });
		expect(served()).toBe('1');
		expect(readlinkSync(join(folder(), 'current'))).toMatch(/^releases\/000001-[\da-f]{12}$/);
		expect(changed).toBeUndefined();
		expect(told[0]).toContain('2 个文件是新的，0 个与上一份相同');
		expect(strays()).toEqual([]);
	});

	it('tells what changed for readers', async () => {
		await out({ 'a.md': '1', 'b.md': '1' });
		const { changed, told, origin } = await out({ 'a.md': '2', 'b.md': '1' });
		expect([changed, origin]).toEqual([['/k8s/a.md'], 'https://example.org']);
		expect(told[0]).toContain('1 个文件是新的，2 个与上一份相同');
		expect([served(), served('b.md')]).toEqual(['2', '1']);
	});

	it('leaves files that did not change the time by which browsers know them again', async () => {
		await out({ 'a.md': '1', 'b.md': '1' });
		const before = statSync(join(folder(), 'current/b.md'));
		await out({ 'a.md': '2', 'b.md': '1' });
		const after = statSync(join(folder(), 'current/b.md'));
		expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
	});

	it('does nothing with what readers have already', async () => {
		await out({ 'a.md': '1' });
		expect((await out({ 'a.md': '1' })).changed).toEqual([]);
		expect(numbers()).toEqual([1]);
	});

	it('makes a release of its own of what readers had before, so that the order is that of publishing', async () => {
		for (const text of ['1', '2', '1']) await out({ 'a.md': text });
		expect([numbers(), served()]).toEqual([[1, 2, 3], '1']);
		await back();
		expect(served()).toBe('2');
	});

	it('keeps as many releases as it is told, the newest', async () => {
		for (const text of ['1', '2', '3', '4']) await out({ 'a.md': text }, { keep: 2 });
		expect(numbers()).toEqual([3, 4]);
		await out({ 'a.md': '5' }, { keep: 1 });
		expect([numbers(), served()]).toEqual([[5], '5']);
	});

	it('goes on after a move to another address, and says that nothing can be compared', async () => {
		await out({ 'a.md': '1' });
		const moved = await out({ 'index.html': homeOf('https://example.net/'), 'a.md': '1' });
		expect(moved.changed).toBeUndefined();
		expect(moved.told.at(-1)).toContain('https://example.net/');
		expect(served('index.html')).toContain('example.net');
	});

	it('waits until another one has ended', async () => {
		let waited = 0;
		writeOutput(dist(), { 'a.md': '1' });
		const slowly = async (from: string, to: string) => {
			await expect.poll(() => waited).toBe(1);
			await copyFile(from, to);
		};
		const request = { from: dist(), folder: folder(), keep: 5 };
		const first = publish({ ...request, onWait, put: slowly });
		await expect.poll(() => existsSync(join(folder(), '.publish-lock'))).toBe(true);
		await publish({ ...request, onWait: () => (waited += 1) });
		await first;
		expect([numbers(), waited]).toEqual([[1], 1]);
	});
});

describe('going back', () => {
	it('gives readers the release before, again and again', async () => {
		for (const text of ['1', '2', '3']) await out({ 'a.md': text });
		expect((await back()).changed).toEqual(['/k8s/a.md']);
		expect(served()).toBe('2');
		await back();
		expect(served()).toBe('1');
		await expect(back()).rejects.toThrow('没有更早的一份');
		expect(served()).toBe('1');
	});

	it('can be taken back by publishing the same again, without a copy', async () => {
		await out({ 'a.md': '1' });
		await out({ 'a.md': '2' });
		await back();
		const { told, changed } = await out({ 'a.md': '2' }, { put: full });
		expect([served(), numbers(), changed]).toEqual(['2', [1, 2], ['/k8s/a.md']]);
		expect(told[0]).toContain('早先已经复制好');
	});

	it('never leads to a release from which somebody went back', async () => {
		await out({ 'a.md': 'good' });
		await out({ 'a.md': 'bad' });
		await back();
		await out({ 'a.md': 'better' });
		expect(numbers()).toEqual([1, 3]);
		await back();
		expect(served()).toBe('good');
	});

	it('says so where nothing was published', async () => {
		await expect(back()).rejects.toThrow('还没有发布过');
		expect(existsSync(folder())).toBe(false);
	});
});

describe('a publication that does not end', () => {
	const part = { 'a.md': '2', 'b.md': '2', 'c.md': '2' };
	beforeEach(() => out({ 'a.md': '1' }));

	it('leaves readers what they have when the disk is full, says so, and the next one succeeds', async () => {
		let copies = 0;
		const put = async (from: string, to: string) => {
			copies += 1;
			if (copies === 2) full();
			await copyFile(from, to);
		};
		const failure = await out(part, { put }).catch(inPlainWords);
		expect(failure).toMatchObject({ message: expect.stringContaining('磁盘空间不够'), stack: '' });
		expect([served(), numbers(), strays()]).toEqual(['1', [1], []]);
		await out(part);
		expect([served('c.md'), numbers(), strays()]).toEqual(['2', [1, 2], []]);
	});

	it('leaves no half of a release to the next one when it was killed', async () => {
		mkdirSync(join(folder(), 'releases/.incoming'));
		writeFileSync(join(folder(), 'releases/.incoming/half'), '');
		mkdirSync(join(folder(), 'releases/.leaving/posts'), { recursive: true });
		symlinkSync('releases/.incoming', join(folder(), '.current'));
		await out(part);
		expect([served(), numbers(), strays()]).toEqual(['2', [1, 2], []]);
		expect(readdirSync(join(folder(), 'current')).sort()).toEqual([
			...['a.md', 'b.md', 'c.md', 'index.html'],
		]);
	});

	it('is finished by the next one when it was killed before readers got it', async () => {
		const link = readlinkSync(join(folder(), 'current'));
		await out(part);
		rmSync(join(folder(), 'current'));
		symlinkSync(link, join(folder(), 'current'));
		await out(part, { put: full });
		expect([served(), numbers()]).toEqual(['2', [1, 2]]);
	});

	it('is refused when the output changes while it is copied', async () => {
		const put = async (from: string, to: string) => {
			await copyFile(from, to);
			if (from.endsWith('a.md')) writeFileSync(to, 'other');
		};
		await expect(out(part, { put })).rejects.toThrow('有构建正在进行');
		const gone = (from: string, to: string) => copyFile(`${from}.gone`, to);
		await expect(out(part, { put: gone })).rejects.toThrow('有构建正在进行');
		expect([served(), numbers()]).toEqual(['1', [1]]);
	});

	it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
		'leaves all as it was where nothing may be written',
		async () => {
			const { chmodSync } = await import('node:fs');
			chmodSync(join(folder(), 'releases'), 0o555);
			const failure = await out(part).catch(inPlainWords);
			chmodSync(join(folder(), 'releases'), 0o755);
			expect(failure).toMatchObject({ message: expect.stringContaining('没有权限'), stack: '' });
			expect([served(), numbers()]).toEqual(['1', [1]]);
		},
	);
});

describe('what cannot be published', () => {
	it('is a folder without a site', async () => {
		mkdirSync(dist());
		await expect(publish({ from: dist(), folder: folder(), keep: 5, onWait })).rejects.toThrow(
			'没有 index.html',
		);
		expect(existsSync(folder())).toBe(false);
	});

	it.each([
		['a folder', () => mkdirSync(join(folder(), 'current'))],
		['a link of somebody else', () => symlinkSync('/srv', join(folder(), 'current'))],
	])('is anything where current is %s', async (_, make) => {
		mkdirSync(folder(), { recursive: true });
		make();
		await expect(out({ 'a.md': '1' })).rejects.toThrow('什么都没有改动');
		expect(readdirSync(folder())).toEqual(['current']);
	});

	it('is what would come into itself, or out of what was published', async () => {
		await out({ 'a.md': '1' });
		const from = join(folder(), 'current');
		const request = { keep: 5, onWait };
		await expect(publish({ ...request, from, folder: folder() })).rejects.toThrow('里面');
		const inside = join(dist(), 'www');
		await expect(publish({ ...request, from: dist(), folder: inside })).rejects.toThrow('里面');
		expect(existsSync(inside)).toBe(false);
	});
});

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
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepProgram, keptProgram, programKey } from '../../../src/build/program.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'program-'));
	for (const name of ['astro.config.mjs', 'src/pages/a.astro', 'src/content/posts/a.md'])
		write(name);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(root, { recursive: true });
});

function write(name: string, text = name): void {
	mkdirSync(dirname(join(root, name)), { recursive: true });
	writeFileSync(join(root, name), text);
}

/** An output into which Astro has compiled. */
function compiled() {
	write('dist.next/_astro/page.css');
	write('dist.next/.prerender/chunks/a.mjs');
	write('dist.next/.prerender/prerender-entry.abc.mjs', 'export const app = {};');
	return { output: join(root, 'dist.next'), pages: new Map() };
}

describe('the key of a program', () => {
	it.each([
		'src/pages/a.astro',
		'src/strings/new.ts',
		'astro.config.mjs',
		'fonts/letters.txt',
		'package-lock.json',
		'.env',
	])('changes with %s', async (name) => {
		const before = await programKey(root);
		write(name, 'changed');
		expect(await programKey(root)).not.toBe(before);
	});

	it('changes with the address of the site', async () => {
		const before = await programKey(root);
		vi.stubEnv('SITE_URL', 'https://another.example.org/');
		expect(await programKey(root)).not.toBe(before);
	});

	it.each([
		'src/content/posts/a.md',
		'src/content/keps/1.yaml',
		'public/img/a.png',
		'dist/index.html',
	])('stays with %s: content is no part of it', async (name) => {
		const before = await programKey(root);
		write(name, 'changed');
		expect(await programKey(root)).toBe(before);
	});
});

describe('a program', () => {
	it('is found under its key, with its styles and scripts', async () => {
		await keepProgram(root, 'key', compiled());
		const program = await keptProgram(root, 'key');
		expect([...(program?.assets.keys() ?? [])]).toEqual(['_astro/page.css']);
		expect(readFileSync(program?.assets.get('_astro/page.css') ?? '', 'utf8')).toContain(
			'page.css',
		);
	});

	it('is not found under another one', async () => {
		await keepProgram(root, 'key', compiled());
		expect(await keptProgram(root, 'other')).toBeUndefined();
	});

	it.each([
		['a file is another one', (file: string) => writeFileSync(file, 'changed')],
		['a file is gone', (file: string) => rmSync(file)],
	])('is not found when %s', async (_, damage) => {
		await keepProgram(root, 'key', compiled());
		damage(join(root, '.cache/program/key/pages/chunks/a.mjs'));
		expect(await keptProgram(root, 'key')).toBeUndefined();
	});

	it('is not found when its keeping was cut short', async () => {
		await keepProgram(root, 'key', compiled());
		rmSync(join(root, '.cache/program/key/account.json'));
		expect(await keptProgram(root, 'key')).toBeUndefined();
	});

	it('takes the place of one that is damaged', async () => {
		await keepProgram(root, 'key', compiled());
		rmSync(join(root, '.cache/program/key/account.json'));
		await keepProgram(root, 'key', compiled());
		expect(await keptProgram(root, 'key')).toBeDefined();
	});

	it('is forgotten when several others were used since', async () => {
		for (const key of ['a', 'b', 'c', 'd']) {
			await keepProgram(root, key, compiled());
			await keptProgram(root, key);
			await keptProgram(root, 'a');
		}
		const names = readdirSync(join(root, '.cache/program')).filter((name) => name.length === 1);
		expect(names.sort()).toEqual(['a', 'c', 'd']);
	});

	it('is kept where its packages are found, if the cache is a link that leads elsewhere', async () => {
		const elsewhere = mkdtempSync(join(tmpdir(), 'cache-'));
		symlinkSync(elsewhere, join(root, '.cache'));
		await keepProgram(root, 'key', compiled());
		expect(await keptProgram(root, 'key')).toBeDefined();
		expect(readdirSync(elsewhere)).toEqual([]);
		rmSync(elsewhere, { recursive: true });
	});

	it('is none without an entry', async () => {
		const nothing = compiled();
		rmSync(join(nothing.output, '.prerender/prerender-entry.abc.mjs'));
		await expect(keepProgram(root, 'key', nothing)).rejects.toThrow('prerender entry');
		expect(existsSync(join(root, '.cache/program/key'))).toBe(false);
	});
});

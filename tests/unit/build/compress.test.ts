import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compresses, compressIn, writeTwins } from '../../../src/build/compress.ts';
import { outputIn } from '../../support/outputIn.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'compress-'));
	write('index.html', '首页'.repeat(800));
	write('_astro/a.css', 'a{color:red}'.repeat(200));
	write('img/a.png', 'png'.repeat(800));
	write('short.txt', 'short');
	write('_headers', '/*\n'.repeat(800));
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(root, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array): void {
	mkdirSync(dirname(join(root, 'dist', name)), { recursive: true });
	writeFileSync(join(root, 'dist', name), content);
}

const cache = () => join(root, '.cache/compressed');
const compress = async () =>
	(await compressIn(await outputIn(join(root, 'dist')), cache())).account;
const twins = () =>
	readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => /\.(?:br|gz)$/.test(name))
		.sort();

describe('compressing the output', () => {
	it('lays both beside what is text and long enough, and beside nothing else', async () => {
		const { files, kept, bytes, br, gz } = await compress();
		expect(twins()).toEqual([
			'_astro/a.css.br',
			'_astro/a.css.gz',
			'index.html.br',
			'index.html.gz',
		]);
		expect([files, kept, bytes]).toEqual([2, 0, 7200]);
		const length = (name: string) => readFileSync(join(root, 'dist', name)).length;
		expect(br).toBe(length('_astro/a.css.br') + length('index.html.br'));
		expect(gz).toBe(length('_astro/a.css.gz') + length('index.html.gz'));
	});

	it('lays nothing beside a file that would be no smaller', async () => {
		// What no compressor makes smaller: the bytes of a sequence without a pattern.
		let state = 1;
		const noise = Uint8Array.from({ length: 2000 }, () => {
			state = (state * 48_271) % 2_147_483_647;
			return state >> 8;
		});
		write('noise.txt', noise);
		await compress();
		expect(twins().filter((name) => name.startsWith('noise'))).toEqual([]);
	});

	it('takes what has not changed as it was made before', async () => {
		await compress();
		const [first] = [readFileSync(join(root, 'dist/index.html.br'))];
		write('_astro/a.css', 'a{color:blue}'.repeat(200));
		for (const name of twins()) rmSync(join(root, 'dist', name));
		expect(await compress()).toMatchObject({ files: 2, kept: 1 });
		expect(readFileSync(join(root, 'dist/index.html.br')).equals(first)).toBe(true);
		const sheet = gunzipSync(readFileSync(join(root, 'dist/_astro/a.css.gz')));
		expect(String(sheet)).toBe('a{color:blue}'.repeat(200));
	});

	it('makes anew what was kept and is not whole', async () => {
		await compress();
		const whole = readFileSync(join(root, 'dist/index.html.gz'));
		for (const name of readdirSync(cache())) {
			writeFileSync(join(cache(), name), readFileSync(join(cache(), name)).subarray(0, 60));
		}
		for (const name of twins()) rmSync(join(root, 'dist', name));
		expect(await compress()).toMatchObject({ files: 2, kept: 0 });
		expect(readFileSync(join(root, 'dist/index.html.gz')).equals(whole)).toBe(true);
	});

	it('keeps no more of the old than of what is in use, and of that the newest', async () => {
		mkdirSync(cache(), { recursive: true });
		for (const day of [1, 2, 3, 4]) {
			writeFileSync(join(cache(), `old-${day}`), '');
			utimesSync(join(cache(), `old-${day}`), day, day);
		}
		await compress();
		const old = readdirSync(cache()).filter((name) => name.startsWith('old'));
		expect(old.sort()).toEqual(['old-3', 'old-4']);
		expect(readdirSync(cache())).toHaveLength(4);
	});

	it('names every file of an author that has the name of a twin, and takes the place of none', async () => {
		write('index.html.gz', 'an author’s');
		write('_astro/a.css.br', 'an author’s');
		await expect(compress()).rejects.toMatchObject({
			message: expect.stringMatching(/\n {2}\/_astro\/a\.css\.br\n {2}\/index\.html\.gz$/),
			stack: '',
		});
		expect(twins()).toEqual(['_astro/a.css.br', 'index.html.gz']);
		expect(readFileSync(join(root, 'dist/index.html.gz'), 'utf8')).toBe('an author’s');
	});
});

describe('a build', () => {
	async function build(): Promise<string[]> {
		const said: string[] = [];
		const output = await outputIn(join(root, 'dist'));
		if (compresses()) await writeTwins(output, cache(), (words) => said.push(words));
		return said;
	}

	it('compresses nothing and says nothing of it unless it is asked to', async () => {
		expect(await build()).toEqual([]);
		expect(twins()).toEqual([]);
	});

	it('says how much it compressed, and keeps it beside the project', async () => {
		vi.stubEnv('COMPRESS', '1');
		expect(await build()).toEqual([expect.stringMatching(/^压缩了 2 个文件（其中 0 个/)]);
		expect(twins()).toHaveLength(4);
		expect(readdirSync(cache())).toHaveLength(2);
	});
});

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import {
	fewAtOnce,
	isCompressible,
	packed,
	takenBy,
	twinInputs,
	twinsOf,
	unpacked,
} from '../../../src/build/compressedFiles.ts';
import { digest, keyOf } from '../../../src/cache.ts';

const content = Buffer.from('升级前必看'.repeat(500));

describe('the files that are compressed', () => {
	it.each([
		'index.html',
		'posts/v1.31.0/index.html',
		'_astro/page.Ab12.css',
		'_astro/search-worker.Ab12.js',
		'theme.js',
		'feed.json',
		'rss.xml',
		'releases.ics',
		'feeds.opml',
		'posts/a.MD',
		'llms.txt',
		'img/covers/a.svg',
	])('are text: %s', (name) => {
		expect(isCompressible(name, 1024)).toBe(true);
	});

	it.each([
		['is packed already', 'og/a.png'],
		['is packed already', '_pictures/img/a.png.0123.webp'],
		['is packed already', 'pagefind/index/unknown_1b8dea6.pf_index'],
		['is packed already', 'pagefind/wasm.unknown.pagefind'],
		['is read by hosts alone', '_headers'],
		['is read by hosts alone', '_redirects'],
		['is read by hosts alone', '.nojekyll'],
		['ends as no text does', '_nginx.conf'],
		['is compressed', 'posts/a.md.gz'],
	])('are not what %s: %s', (_, name) => {
		expect(isCompressible(name, 1_000_000)).toBe(false);
	});

	it('are not the shortest ones, which fit into one packet', () => {
		expect(isCompressible('a.html', 1023)).toBe(false);
	});

	it('have no names of theirs that an author gave to others', () => {
		const all = new Set(['a.json', 'a.json.gz', 'b.json', 'c.json.br']);
		expect(takenBy(['a.json', 'b.json'], all)).toEqual(['a.json.gz']);
	});
});

describe('what stands beside a file', () => {
	it('is its content, in brotli and in gzip', async () => {
		const { br, gz } = await twinsOf(content);
		expect(brotliDecompressSync(br)).toEqual(content);
		expect(gunzipSync(gz)).toEqual(content);
		expect(br.length).toBeLessThan(gz.length);
	});

	it('tells neither when nor on which system it was made', async () => {
		const { gz } = await twinsOf(content);
		// RFC 1952: flags, four bytes of time, that of the best compression, the system.
		expect([...gz.subarray(3, 10)]).toEqual([0, 0, 0, 0, 0, 2, 255]);
	});

	it('is kept in one piece and found again', async () => {
		const twins = await twinsOf(content);
		const found = unpacked(Buffer.from(packed(twins)));
		expect(Buffer.from(found.br).equals(twins.br)).toBe(true);
		expect(Buffer.from(found.gz).equals(twins.gz)).toBe(true);
	});

	it('is made anew for another content, and by another brotli or zlib', () => {
		const key = () => keyOf(twinInputs(digest(content)));
		const before = key();
		expect(keyOf(twinInputs(digest('other')))).not.toBe(before);
		for (const name of ['brotli', 'zlib'] as const) {
			const versions = { ...process.versions, [name]: '0.0.0' };
			const stub = vi.spyOn(process, 'versions', 'get').mockReturnValue(versions);
			expect(key()).not.toBe(before);
			stub.mockRestore();
		}
		expect(key()).toBe(before);
	});
});

describe('work on many things', () => {
	it('is done on a few at once and on each', async () => {
		let running = 0;
		let most = 0;
		const done: number[] = [];
		await fewAtOnce(
			Array.from({ length: 20 }, (_, index) => index),
			async (item) => {
				running += 1;
				most = Math.max(most, running);
				await new Promise(setImmediate);
				running -= 1;
				done.push(item);
			},
			3,
		);
		expect(most).toBe(3);
		expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
	});

	it('begins nothing more once something has failed', async () => {
		const begun: number[] = [];
		const work = async (item: number) => {
			begun.push(item);
			await new Promise(setImmediate);
			if (item === 1) throw new Error('full');
		};
		await expect(fewAtOnce([0, 1, 2, 3, 4, 5], work, 2)).rejects.toThrow('full');
		expect(begun).not.toContain(5);
	});
});

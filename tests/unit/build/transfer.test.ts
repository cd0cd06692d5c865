import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { benchPost } from '../../../bench/posts.ts';
import { transferOf } from '../../../src/build/transfer.ts';
import { outputIn } from '../../support/outputIn.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'transfer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What files of these contents take, reckoned, and when each is compressed as hosts do it. */
async function taken(files: Readonly<Record<string, string>>) {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, 'dist', name)), { recursive: true });
		writeFileSync(join(folder, 'dist', name), text);
	}
	const output = await outputIn(join(folder, 'dist'));
	const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
	const exact = Object.entries(files).map(([name, text]) =>
		name.endsWith('.png') ? text.length : brotliCompressSync(text, { params }).length,
	);
	return {
		reckoned: await transferOf(output, output.files, join(folder, 'cache')),
		exact: exact.reduce((sum, bytes) => sum + bytes, 0),
	};
}

/** Pages of generated posts. */
function pages(count: number): Record<string, string> {
	const posts = Array.from({ length: count }, (_, index) => benchPost(index, [1, 2, 3]));
	return Object.fromEntries(posts.map(({ name, text }) => [`posts/${name}.html`, text]));
}

describe('what files take on the line', () => {
	it('is measured of each where they are few', async () => {
		const { reckoned, exact } = await taken({
			...pages(8),
			'a.css': 'a{color:red}'.repeat(99),
			'b.png': 'png'.repeat(50),
			'empty.js': '',
		});
		// Nothing at all takes a byte to say, but not to send.
		expect(reckoned).toBe(exact - 1);
	});

	it('is reckoned from a part of them where they are many', async () => {
		const { reckoned, exact } = await taken(pages(200));
		expect(Math.abs(reckoned / exact - 1)).toBeLessThan(0.02);
	});

	it('is the same whatever was measured before', async () => {
		await taken(pages(40));
		const { reckoned } = await taken({ 'posts/note-0003.md.html': 'changed' });
		rmSync(join(folder, 'cache'), { recursive: true });
		expect((await taken({})).reckoned).toBe(reckoned);
	});
});

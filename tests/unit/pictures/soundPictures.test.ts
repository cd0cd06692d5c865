import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { pictureFlaw } from '../../../src/pictures/files.ts';
import { webpOf } from '../../../src/pictures/webp.ts';
import { pngHeader, publicFolder, render } from '../markdown/aRender.ts';

const folder = mkdtempSync(join(tmpdir(), 'sound-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const noise = Buffer.from(Array.from({ length: 4800 }, (_, index) => (index * 7919) % 251));
const points = () => sharp(noise, { raw: { width: 40, height: 40, channels: 3 } });
const png = await points().png().toBuffer();
const jpeg = await points().jpeg({ progressive: true }).toBuffer();
const webp = await points().webp().toBuffer();

/** The picture as if it were of another size. */
function header(width: number, height: number): Buffer {
	const bytes = Buffer.concat([pngHeader(width, height), png.subarray(33)]);
	bytes.set(png.subarray(24, 29), 24);
	bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
	return bytes;
}

let files = 0;
function flawOf(bytes: Uint8Array): ReturnType<typeof pictureFlaw> {
	files += 1;
	const file = join(folder, String(files));
	writeFileSync(file, bytes);
	return pictureFlaw(file);
}

describe('a picture', () => {
	it.each([
		['a PNG', png],
		['a JPEG', jpeg],
		['a JPEG that ends early', jpeg.subarray(0, jpeg.length - 20)],
		['a WebP of another name', webp],
	])('is sound as %s', async (_, bytes) => {
		expect(await flawOf(bytes)).toBeUndefined();
	});

	it.each([
		['nothing', Buffer.of()],
		['junk', Buffer.alloc(999, 'junk')],
		['a header alone', pngHeader(40, 40)],
		['a PNG whose points are junk', Buffer.concat([png.subarray(0, 33), Buffer.alloc(999, 'x')])],
		['a JPEG without its end of tables', jpeg.subarray(0, 200)],
		['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
		['a picture without width', header(0, 40)],
	])('is unreadable as %s', async (_, bytes) => {
		expect(await flawOf(bytes)).toBe('unreadable');
	});

	it.each([
		[30_000, 30_000],
		[16_384, 10],
		[10, 16_384],
	])('is too large for a WebP with %i × %i points', async (width, height) => {
		expect(await flawOf(header(width, height))).toBe('huge');
	});

	it('is sound just when a WebP can be made of it', async () => {
		let state = 7;
		const next = (limit: number) => {
			state = (state * 48271) % 2147483647;
			return state % limit;
		};
		for (let round = 0; round < 60; round += 1) {
			const bytes = Buffer.from(round % 2 === 0 ? png : jpeg);
			for (let change = next(6); change >= 0; change -= 1) {
				bytes[next(round % 3 === 0 ? 120 : bytes.length)] = next(256);
			}
			const isMade = await webpOf(bytes, true).then(
				() => true,
				() => false,
			);
			expect((await flawOf(bytes)) === undefined, String(round)).toBe(isMade);
		}
	});
});

describe('a post that shows', () => {
	const shown = async (name: string, bytes: Uint8Array) => {
		writeFileSync(join(publicFolder, 'img', name), bytes);
		return render(`正文\n\n![图的说明](/img/${name})`);
	};

	it('a picture that is too large keeps the original, with a warning at its line', async () => {
		const { html, problems } = await shown('large.png', header(30_000, 30_000));
		expect(html).toContain('<img src="/img/large.png"');
		expect(html).not.toContain('<source');
		expect(problems).toMatchObject([{ line: 3, severity: 'warning' }]);
	});

	it('junk has an error at its line', async () => {
		const junk = Buffer.concat([png.subarray(0, 33), Buffer.alloc(999, 'x')]);
		const { problems } = await shown('junk.png', junk);
		expect(problems).toMatchObject([{ line: 3, severity: 'error' }]);
		expect(problems[0]?.message).toContain('public/img/junk.png');
	});
});

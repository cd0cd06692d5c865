import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { webpOf } from '../../../src/pictures/webp.ts';

const standIn = readFileSync(
	fileURLToPath(new URL('../../fixtures/img/stand-in.png', import.meta.url)),
);

/** A photograph's noise, always the same. */
function photograph() {
	const width = 320;
	const height = 200;
	let state = 1;
	const raw = Buffer.alloc(width * height * 3).map((_, index) => {
		state = (state * 48271) % 2147483647;
		return ((index / 960) % 200) + (state % 40);
	});
	return sharp(raw, { raw: { width, height, channels: 3 } });
}

describe('a picture in a modern format', () => {
	it('is smaller than a drawing and shows the same points', async () => {
		const webp = await webpOf(standIn, false);
		expect(webp.length).toBeLessThan(standIn.length);
		const points = (bytes: Buffer) => sharp(bytes).removeAlpha().raw().toBuffer();
		expect((await points(webp)).equals(await points(standIn))).toBe(true);
	});

	it.each([90, 60])('is smaller than a photograph of quality %i', async (quality) => {
		const jpeg = await photograph().jpeg({ quality }).toBuffer();
		expect((await webpOf(jpeg, true)).length).toBeLessThan(jpeg.length);
	});

	it('stands upright when the camera was turned', async () => {
		const turned = await photograph().withMetadata({ orientation: 6 }).jpeg().toBuffer();
		const { width, height } = await sharp(await webpOf(turned, true)).metadata();
		expect([width, height]).toEqual([200, 320]);
	});

	it('is made of a file that ends early, and always of the same bytes', async () => {
		const jpeg = await photograph().jpeg().toBuffer();
		const cut = jpeg.subarray(0, jpeg.length / 2);
		expect((await webpOf(cut, true)).equals(await webpOf(cut, true))).toBe(true);
	});
});

import sharp from 'sharp';

/**
 * Bitmaps in a modern format. The names of such pictures hold a key of this file, so whoever changes
 * how they are made gives them new addresses.
 */

/** Qualities at which a photograph is tried until it is smaller than its original. */
const qualities = [80, 70, 60] as const;

/** A bitmap as WebP: drawings and screenshots without loss, photographs as they look. */
export async function webpOf(original: Uint8Array, isPhotograph: boolean): Promise<Buffer> {
	// A file that ends early shows what it has, as in a browser.
	const upright = sharp(original, { failOn: 'none' }).autoOrient();
	if (!isPhotograph) return upright.webp({ lossless: true, effort: 6 }).toBuffer();
	const [first, ...others] = qualities;
	let smallest = await upright.webp({ quality: first, effort: 6 }).toBuffer();
	for (const quality of others) {
		if (smallest.length < original.length) break;
		smallest = await upright.webp({ quality, effort: 6 }).toBuffer();
	}
	return smallest;
}

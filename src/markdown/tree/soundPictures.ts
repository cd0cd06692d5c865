import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { oncePerState } from '../../cache.ts';

/** Whether a bitmap can be made into a modern one, found out before a page promises it. */

/** `huge` pictures are sound, but no WebP can be as wide or high. */
export type PictureFlaw = 'unreadable' | 'huge';

/** The most pixels of a side of a WebP. */
export const widestModern = 16_383;

const readable: ReadonlySet<string> = new Set(['png', 'jpeg', 'webp', 'gif', 'heif', 'jp2']);
const png = Buffer.from('89504e470d0a1a0a', 'hex');

/** Whether a PNG ends where it says and each part of it has the checksum that it says. */
function isWholePng(bytes: Buffer): boolean {
	if (!bytes.subarray(0, png.length).equals(png)) return false;
	let at = png.length;
	while (at + 12 <= bytes.length) {
		const end = at + 8 + bytes.readUInt32BE(at);
		if (end + 4 > bytes.length) return false;
		if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
		if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
		at = end + 4;
	}
	return false;
}

/** Reading what is whole would take as long as making the modern picture. */
async function flawOf(bytes: Buffer): Promise<PictureFlaw | undefined> {
	const { default: sharp } = await import('sharp');
	try {
		const picture = sharp(bytes, { failOn: 'none', limitInputPixels: false });
		const { format, width, height } = await picture.metadata();
		if (!readable.has(format)) return 'unreadable';
		if (width > widestModern || height > widestModern) return 'huge';
		if (!isWholePng(bytes)) await picture.resize(8).raw().toBuffer();
		return undefined;
	} catch {
		return 'unreadable';
	}
}

/** What keeps a PNG or JPEG from being made into a WebP, found once for each state of the file. */
export const pictureFlaw: (file: string) => Promise<PictureFlaw | undefined> = oncePerState(
	(file) => readFile(file).then(flawOf),
);

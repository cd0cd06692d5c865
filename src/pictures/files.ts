import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { decodedPath } from '../addresses.ts';
import { oncePerState } from '../cache.ts';
import { withoutBase } from '../urls.ts';

/** What is known of a picture's file before anybody shows it: where it is, how large, whether it is sound. */

/** The path under `public/` that a picture's address means, decoded, beginning with a slash. */
export function publicPath(address: string): string {
	const written = withoutBase(address).split(/[?#]/, 1)[0] ?? '';
	const decoded = decodedPath(written).replaceAll('\\', '/');
	const named = decoded.startsWith('/')
		? decoded.replace(/^\/public\//, '/')
		: (/^(?:.*\/)?public(\/.+)$/s.exec(decoded)?.[1] ??
			`/${decoded.replace(/^(?:\.{1,2}\/)+/, '')}`);
	return path.posix.normalize(named);
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/**
 * A drawing without the long attributes of its first element: Astro looks for that element's end in the
 * first 1,000 bytes, and draw.io keeps the whole drawing in an attribute.
 */
function withoutLongAttributes(bytes: Buffer): Buffer {
	const text = bytes.toString('utf8');
	const start = text.indexOf('<svg');
	if (start === -1) return bytes;
	return Buffer.from(`<svg${text.slice(start + 4).replace(/ [\w:-]+="[^"]{200,}"/, '')}`);
}

async function readSize(file: string): Promise<Size | undefined> {
	const { imageMetadata } = await import('astro/assets/utils');
	try {
		const bytes = await readFile(file);
		const probed = /\.svg$/i.test(file) ? withoutLongAttributes(bytes) : bytes;
		const { width, height } = await imageMetadata(probed, file);
		return { width: Math.round(width), height: Math.round(height) };
	} catch {
		// Whatever the reader of the format stumbled over, the author hears which file it was.
		return undefined;
	}
}

/** Width and height in pixels, read once for each state of a file; `undefined` if it is no readable picture. */
export const storedSize: (file: string) => Promise<Size | undefined> = oncePerState(readSize);

/** The size on the page: what the author asks for, in the proportions of the file. */
export function sizedFrom(
	stored: Size,
	wanted: { readonly width: unknown; readonly height: unknown; readonly zoom: unknown },
): Size {
	const width = Number(wanted.width ?? Number.NaN);
	const height = Number(wanted.height ?? Number.NaN);
	if (width > 0 && height > 0) return { width, height };
	const scale =
		width > 0
			? width / stored.width
			: height > 0
				? height / stored.height
				: Number(wanted.zoom ?? 100) / 100;
	return { width: Math.round(stored.width * scale), height: Math.round(stored.height * scale) };
}

/** What keeps a bitmap from being a WebP; `huge` ones are sound, but none can be as wide or high. */
type PictureFlaw = 'unreadable' | 'huge';

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

/** What keeps a PNG or JPEG from being made into a WebP, found before a page promises one. */
export const pictureFlaw: (file: string) => Promise<PictureFlaw | undefined> = oncePerState(
	(file) => readFile(file).then(flawOf),
);

import { readFile } from 'node:fs/promises';
import { oncePerState } from '../../cache.ts';

/** Sizes of picture files, read once for each state of a file. */

export interface Size {
	readonly width: number;
	readonly height: number;
}

async function readSize(file: string): Promise<Size | undefined> {
	const { imageMetadata } = await import('astro/assets/utils');
	try {
		const { width, height } = await imageMetadata(await readFile(file), file);
		return { width: Math.round(width), height: Math.round(height) };
	} catch {
		// Whatever the reader of the format stumbled over, the author hears which file it was.
		return undefined;
	}
}

/** Width and height in pixels; `undefined` for a file that is no readable picture. */
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

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodedPath } from '../addresses.ts';
import { kept, keyOf } from '../cache.ts';
import { fileBelow } from '../folders.ts';
import type { FileBeside } from '../loaders/filesBeside.ts';
import { originalOf } from '../pictures/modern.ts';
import { site } from '../site.ts';
import { pictureStrings } from '../strings/pictures.ts';
import { urls, withoutBase } from '../urls.ts';
import type { Output, OutputFile } from './outputFile.ts';
import { pageFacts } from './pageFacts.ts';
import { writeInto } from './writeInto.ts';

/** Where pictures come from. */
export interface Folders {
	/** Absolute path of the files that are served as they are. */
	readonly publicFolder: string;
	/** The files beside posts that are published, absolute, by their paths on the site. */
	readonly beside: ReadonlyMap<string, string>;
	/** Absolute path of the folder that keeps what was made from one build to the next. */
	readonly cache: string;
}

/**
 * The file behind an address that the dialect wrote, made if it was never made before; `undefined`
 * for any other address. The address holds a key of all that the file is made of, so it is made once.
 * What cannot be made after all is the original, which browsers show by what it holds, and `warn` is
 * told.
 */
export async function pictureAt(
	address: string,
	{ publicFolder, beside, cache }: Folders,
	warn: (message: string) => void,
): Promise<Uint8Array | undefined> {
	const original = originalOf(address);
	const source =
		original === undefined
			? undefined
			: (beside.get(original) ?? fileBelow(publicFolder, original));
	if (original === undefined || source === undefined) return undefined;
	// The key in the address would do, but a name may be as long as disks take, and a key is short.
	const made = join(cache, `${keyOf({ address })}.webp`);
	try {
		return await kept(made, async () => {
			const { webpOf } = await import('../pictures/webp.ts');
			return webpOf(await readFile(source), /\.jpe?g$/i.test(original));
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		warn(pictureStrings.unreadable(`public${original}`, reason));
		return readFile(source);
	}
}

/** Where the files are that the loader tells of, by their paths on the site. */
export function publishedFiles(
	root: string,
	files: readonly FileBeside[],
): ReadonlyMap<string, string> {
	return new Map(files.map(({ address, file }) => [address, join(root, file)]));
}

/** The file beside posts that is at an address of the site, with its query or without. */
export function fileAt(url: string, beside: ReadonlyMap<string, string>): string | undefined {
	return beside.get(decodedPath(withoutBase(url.replace(/[?#].*$/s, ''))));
}

/** Copies the files beside posts into the output at `folder`, an absolute path, and gives what it wrote. */
export async function publish(
	beside: ReadonlyMap<string, string>,
	folder: string,
): Promise<OutputFile[]> {
	const written: OutputFile[] = [];
	for (const [address, file] of beside) {
		const name = address.replace(/^\//, '');
		written.push(await writeInto(folder, name, await readFile(file)));
	}
	return written;
}

/**
 * Writes what posts show into an output whose pages are there, and gives what it wrote: the files beside
 * posts, and the pictures in modern formats that pages offer.
 *
 * @param cache absolute path of the folder that keeps what is known of pages from one build to the next
 */
export async function writePictures(
	output: Output,
	{ folders, cache }: { readonly folders: Folders; readonly cache: string },
	warn: (message: string) => void,
): Promise<OutputFile[]> {
	const written = await publish(folders.beside, output.folder);
	const pages = await pageFacts(output, { base: site.base, cache });
	const wanted = new Set([...pages.values()].flatMap(({ pictures }) => pictures));
	for (const address of [...wanted].sort()) {
		const picture = await pictureAt(address, folders, warn);
		if (picture === undefined) continue;
		const name = decodedPath(address.slice(urls.asset('').length));
		written.push(await writeInto(output.folder, name, picture));
	}
	return written;
}

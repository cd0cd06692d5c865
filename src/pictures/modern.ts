import { readFileSync } from 'node:fs';
import { decodedPath, encodedPath } from '../addresses.ts';
import { filesIn, type Inputs, keyOf, oncePerState, projectRoot, versionsIn } from '../cache.ts';
import { urls } from '../urls.ts';

/**
 * Local bitmaps in a modern format: where they are. The dialect names them, the build makes them
 * (`integrations/pictures.ts`), and the name says what it was made from.
 */

/** The folder of the site that holds them; nothing else is in it. */
export const modernFolder = '_pictures/';

/** Files of fewer bytes than this have nothing to save. */
const smallest = 256;

const bitmap = /\.(?:png|jpe?g)$/i;
const named = /^(?<original>.+)\.[0-9a-f]{12}\.webp$/;

let makers: Inputs | undefined;

/** What makes every picture: the code, with its settings, and the package that it calls. */
export function makersOf(root: string): Inputs {
	return { ...filesIn(root, ['src/pictures/webp.ts']), ...versionsIn(root, ['sharp']) };
}

/** What a picture of those bytes is called by, with what makes it. */
export function pictureKey(original: Uint8Array, inputs: Inputs): string {
	return keyOf({ ...inputs, original }).slice(0, 12);
}

/** `undefined` for a picture that is not worth it, or that moves, which WebP would not keep as it is. */
const keyOfFile = oncePerState((file) => {
	const bytes = readFileSync(file);
	makers ??= makersOf(projectRoot());
	const isWorthIt = bytes.length >= smallest && !bytes.includes('acTL');
	return isWorthIt ? pictureKey(bytes, makers) : undefined;
});

/** The most bytes of a file's name on the disks that sites are built on. */
const longestName = 255;

/**
 * The address of a bitmap's modern form; `undefined` for one that has none. `publicPath` begins with
 * a slash and is not encoded, `file` is where that picture is.
 */
export function modernAddress(publicPath: string, file: string): string | undefined {
	const key = bitmap.test(publicPath) ? keyOfFile(file) : undefined;
	if (key === undefined) return undefined;
	const path = `${modernFolder}${publicPath.slice(1)}.${key}.webp`;
	const name = path.slice(path.lastIndexOf('/') + 1);
	return Buffer.byteLength(name) > longestName ? undefined : urls.asset(encodedPath(path));
}

/** The path under `public/`, beginning with a slash, that an address below `modernFolder` was made from. */
export function originalOf(address: string): string | undefined {
	const folder = urls.asset(modernFolder);
	if (!address.startsWith(folder)) return undefined;
	const original = named.exec(decodedPath(address.slice(folder.length)))?.groups?.['original'];
	return original === undefined || original.split('/').includes('..') ? undefined : `/${original}`;
}

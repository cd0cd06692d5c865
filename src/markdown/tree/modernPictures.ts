import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { urls } from '../../urls.ts';
import { decodedPath, encodedPath } from './addresses.ts';

/**
 * Local bitmaps in a modern format: where they are. The dialect names them, the build makes them
 * (`integrations/pictures.ts`), and the name says what it was made from.
 */

/** The folder of the site that holds them; nothing else is in it. */
export const modernFolder = '_pictures/';

/** Changes the name of every file when the way in which they are made changes. */
const recipe = 'webp 1';

/** Files of fewer bytes than this have nothing to save. */
const smallest = 256;

const bitmap = /\.(?:png|jpe?g)$/i;
const named = /^(?<original>.+)\.[0-9a-f]{12}\.webp$/;

const hashes = new Map<string, string | undefined>();

/** `undefined` for a picture that is not worth it, or that moves, which WebP would not keep as it is. */
function hashOf(file: string): string | undefined {
	const { mtimeMs, size } = statSync(file);
	const key = `${file}\0${mtimeMs}\0${size}`;
	if (hashes.has(key)) return hashes.get(key);
	const bytes = size < smallest ? undefined : readFileSync(file);
	const hash =
		bytes === undefined || bytes.includes('acTL')
			? undefined
			: createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 12);
	hashes.set(key, hash);
	return hash;
}

/**
 * The address of a bitmap's modern form; `undefined` for one that has none. `publicPath` begins with
 * a slash and is not encoded, `file` is where that picture is.
 */
export function modernAddress(publicPath: string, file: string): string | undefined {
	const hash = bitmap.test(publicPath) ? hashOf(file) : undefined;
	if (hash === undefined) return undefined;
	return urls.asset(encodedPath(`${modernFolder}${publicPath.slice(1)}.${hash}.webp`));
}

/** The path under `public/`, beginning with a slash, that an address below `modernFolder` was made from. */
export function originalOf(address: string): string | undefined {
	const folder = urls.asset(modernFolder);
	if (!address.startsWith(folder)) return undefined;
	const original = named.exec(decodedPath(address.slice(folder.length)))?.groups?.['original'];
	return original === undefined || original.split('/').includes('..') ? undefined : `/${original}`;
}

/** What is kept for reading offline, as the build lists it and the reader's browser keeps it. */

/**
 * A file of the site. Its path is what stands behind the site's base path in its address:
 * `posts/v1.31.0/`, and '' for the first page. A file whose name does not change with its content has
 * the digest of that, see `digestOf`.
 */
export type KeptFile = readonly [path: string, bytes: number, digest?: string];

/** `offline/list.json`: all that is kept of one build. */
export interface OfflineList {
	/** The digest of `files`: two builds that hold the same are the same. */
	readonly version: string;
	/** By path, in code point order. */
	readonly files: readonly KeptFile[];
}

/** `offline/build.json`: what a page tells before anything is kept, and by which a new build is known. */
export interface OfflineBuild {
	readonly version: string;
	readonly files: number;
	/** What the files take on a disk. */
	readonly bytes: number;
	/** What they take on the line, each compressed by itself as hosts do it; of a great site about that. */
	readonly transfer: number;
}

/** Where both documents stand, from the site's base path. */
export const listPath = 'offline/list.json';
export const buildPath = 'offline/build.json';

/** The page that answers for what is not kept. */
export const absentPath = 'offline/';

/**
 * Under what a file is kept: by its content, so that what two builds share is kept and fetched once and
 * the files of one never answer for those of the other.
 */
export function keyOf([path, , digest]: KeptFile): string {
	return digest === undefined ? `name/${path}` : `content/${digest}`;
}

/** All bytes of these files. */
export function bytesOf(files: readonly KeptFile[]): number {
	return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** The digest of a content: the first 72 bits of its SHA-256 in the letters of addresses. */
export async function digestOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
	return btoa(String.fromCharCode(...hash.subarray(0, 9)))
		.replaceAll('+', '-')
		.replaceAll('/', '_');
}

/** Files that are listed, each key once: two addresses may have one content. */
export function onceEach(files: readonly KeptFile[]): KeptFile[] {
	return [...new Map(files.map((file) => [keyOf(file), file])).values()];
}

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { byCodePoint, type Piece } from './pieces.ts';

/**
 * The files that Pagefind's program for the browser reads: the index in pieces, what says in which piece
 * a word is and which pages there are, and the entry that names that. The format is internal, so the
 * version of Pagefind is pinned in package.json, and a test holds these files against Pagefind's own.
 */

/** A file of an index, its name from the index's folder. */
export interface IndexFile {
	readonly name: string;
	readonly content: string | Uint8Array;
}

/** What the metadata says of a piece: the words between which it is asked for, and its name. */
export interface NamedPiece {
	readonly from: string;
	readonly to: string;
	readonly hash: string;
}

/** No language at all, so that Pagefind neither stems words nor cuts them again. */
export const language = 'unknown';

const signature = Buffer.from('pagefind_dcd');

/** Fast enough for an index to be written anew by every build, and hardly larger than the smallest. */
const level = 5;

function packed(content: Uint8Array): Uint8Array {
	const gzip = gzipSync(Buffer.concat([signature, content]), { level });
	// zlib writes no time, but which system it ran on; 255 is “unknown” (RFC 1952, 2.3.1).
	gzip[9] = 255;
	return gzip;
}

function digest(content: Uint8Array | string): string {
	return createHash('sha256').update(content).digest('hex');
}

/** Gives names of Pagefind's form, `unknown_9bb224b`, for digests: as short as tells them apart. */
export function shortNames(): (digest: string) => string {
	const given = new Set<string>();
	return (hash) => {
		let length = 7;
		while (given.has(hash.slice(0, length)) && length < hash.length) length++;
		given.add(hash.slice(0, length));
		return `${language}_${hash.slice(0, length)}`;
	};
}

/** Names pieces by their content. */
export function namedPieceFile(
	{ from, to, content }: Piece,
	nameOf: (digest: string) => string,
): { readonly piece: NamedPiece; readonly file: IndexFile } {
	const hash = nameOf(digest(content));
	return {
		piece: { from, to, hash },
		file: { name: `index/${hash}.pf_index`, content: packed(content) },
	};
}

/** The beginning of a text up to the first character in which `other` has another one. */
function tellingStart(text: string, other: string): string {
	const [characters, others] = [[...text], [...other]];
	const apart = characters.findIndex((character, at) => character !== others[at]);
	return characters.slice(0, apart < 0 ? characters.length : apart + 1).join('');
}

/** Pieces with bounds as short as they can be: for what lies between two of them, the second is asked for. */
export function withShortBounds(pieces: readonly NamedPiece[]): NamedPiece[] {
	return pieces.map(({ from, to, hash }, at) => {
		const [before, after] = [pieces[at - 1], pieces[at + 1]];
		const start = before === undefined ? from : tellingStart(from, before.to);
		const end = after === undefined ? to : tellingStart(to, after.from);
		return { from: start, to: byCodePoint(end, start) < 0 ? to : end, hash };
	});
}

/** What the metadata says of a page. */
export interface NumberedPage {
	readonly id: string;
	/** How many positions it has. */
	readonly positions: number;
}

/** The file that names all pages and pieces, and the hash in its name. */
export function metadataFile(
	version: string,
	pages: readonly NumberedPage[],
	pieces: readonly NamedPiece[],
): { readonly hash: string; readonly file: IndexFile } {
	const content = encode([
		version,
		pages.map(({ id, positions }) => [id, positions]),
		pieces.map(({ from, to, hash }) => [from, to, hash]),
		// Filters, orders and fields of metadata: the catalogue has all of them.
		...[[], [], []],
	]);
	const hash = `${language}_${digest(content).slice(0, 15)}`;
	return { hash, file: { name: `pagefind.${hash}.pf_meta`, content: packed(content) } };
}

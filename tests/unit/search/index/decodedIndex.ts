import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';

/** An index as Pagefind's program for the browser reads it. */
export interface DecodedIndex {
	readonly version: string;
	/** For each page how many positions it has; pages are told by it. */
	readonly lengths: readonly number[];
	/** Of each word, by its key and after a space its form, the positions on each page that has it. */
	readonly words: Readonly<Record<string, readonly string[]>>;
	/** The words between which pieces of the index are asked for. */
	readonly bounds: readonly (readonly [from: string, to: string])[];
	/** How many words each piece has, and its first and last. */
	readonly pieces: readonly string[];
}

type Pages = readonly (readonly [ahead: number, positions: readonly number[], meta: readonly []])[];
type Words = readonly (readonly [string, Pages, readonly (readonly [string, Pages])[]])[];
type Metadata = readonly [
	version: string,
	pages: readonly (readonly [string, number])[],
	pieces: readonly (readonly [string, string, string])[],
];

const unpacked = (packed: Uint8Array): unknown => {
	const content = gunzipSync(packed);
	if (content.subarray(0, 12).toString() !== 'pagefind_dcd') throw new Error('No such signature.');
	return decode(content.subarray(12));
};

/** Positions are ways from one to the next; a number below 0 is a weight, after which they begin anew. */
function positionsIn(ways: readonly number[]): number[] {
	let last = 0;
	const positions = ways.flatMap((way) => {
		last = way < 0 ? 0 : last + way;
		return way < 0 ? [] : [last];
	});
	// Pagefind puts those of one weight together.
	return positions.sort((a, b) => a - b);
}

/** Reads the files of an index, given by their paths in its folder. */
export function decodedIndex(files: ReadonlyMap<string, Uint8Array>): DecodedIndex {
	const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? []).toString());
	const { hash } = entry.languages.unknown;
	const file = (name: string) => unpacked(files.get(name) ?? new Uint8Array());
	const [version, pages, pieces] = file(`pagefind.${hash}.pf_meta`) as Metadata;
	const words = new Map<string, readonly string[]>();
	const add = (name: string, held: Pages) => {
		let page = 0;
		const places = held.map(([ahead, ways]) => {
			page += ahead;
			return `${pages[page]?.[1]}: ${positionsIn(ways)}`;
		});
		if (places.length > 0) words.set(name, places.sort());
	};
	const parts = pieces.map(([, , name]) => {
		const [inPiece] = file(`index/${name}.pf_index`) as readonly [Words];
		for (const [key, held, forms] of inPiece) {
			add(key, held);
			for (const [form, pagesOfForm] of forms) add(`${key} ${form}`, pagesOfForm);
		}
		return `${inPiece.length}: ${inPiece[0]?.[0]} ${inPiece.at(-1)?.[0]}`;
	});
	return {
		version,
		lengths: pages.map(([, length]) => length).sort((a, b) => a - b),
		words: Object.fromEntries(words),
		bounds: pieces.map(([from, to]) => [from, to]),
		pieces: parts,
	};
}

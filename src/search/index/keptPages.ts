import { join } from 'node:path';
import { keep, keptIn } from '../../cache.ts';
import type { Dictionary } from './dictionary.ts';
import type { PageFacts } from './entry.ts';
import type { IndexedPage } from './indexedPage.ts';

/**
 * What the index holds of pages, kept from one build to the next in a few files: of thousands of files
 * the system's calls would cost more than what is in them, and one alone would be written whole after
 * each change.
 */

/** Pages by what they were made of; `undefined` of one that is not searched. */
export type KeptPages = ReadonlyMap<string, IndexedPage | undefined>;

/**
 * What stands in a file after the key of the code that wrote it, and before the parts of all pages: how
 * long these are, in items of their arrays.
 */
interface Head {
	/** The words of these pages, by the numbers that they have in the file. */
	readonly words: readonly string[];
	readonly pages: readonly (readonly [id: string, page?: KeptFacts])[];
}

/** What is kept of a page in words, and how much of each of the arrays is its own. */
interface KeptFacts extends Pick<IndexedPage, 'places' | 'textDigest'> {
	readonly facts: PageFacts;
	readonly words: number;
	readonly items: number;
	readonly text: number;
}

const fileNames = [...'0123456789abcdef'];

/** The file of a page: by the first digit of its id, which is one of a digest. */
function fileOf(id: string): string {
	return id.charAt(0);
}

/** Cuts one array after the other from what a file holds. */
class Parts {
	readonly #bytes: Uint8Array;
	#at: number;

	constructor(bytes: Uint8Array, at: number) {
		this.#bytes = bytes;
		this.#at = at;
	}

	bytes(length: number): Uint8Array {
		this.#at += length;
		return this.#bytes.subarray(this.#at - length, this.#at);
	}

	numbers(length: number): Uint32Array {
		// Where a part begins is a multiple of nothing.
		return new Uint32Array(Uint8Array.from(this.bytes(4 * length)).buffer);
	}
}

function unpacked(content: Buffer, code: string, dictionary: Dictionary): KeptPages {
	const pages = new Map<string, IndexedPage | undefined>();
	const start = code.length + 4;
	if (content.toString('latin1', 0, code.length) !== code) return pages;
	const headEnd = start + content.readUInt32LE(code.length);
	const head = JSON.parse(content.toString('utf8', start, headEnd)) as Head;
	const numbers = Uint32Array.from(head.words, (word) => dictionary.numberOf(word));
	const parts = new Parts(content, headEnd);
	for (const [id, page] of head.pages) {
		if (page === undefined) {
			pages.set(id, undefined);
			continue;
		}
		const { facts, places, textDigest } = page;
		const postings = {
			numbers: parts.numbers(page.words).map((word) => numbers[word] ?? 0),
			ends: parts.numbers(page.words),
			items: parts.bytes(page.items),
		};
		const text = parts.bytes(page.text);
		pages.set(id, { facts, places, textDigest, text, postings });
	}
	return pages;
}

function packed(pages: KeptPages, code: string, dictionary: Dictionary): Uint8Array {
	/** The numbers that words have in the file, by those that they have in the dictionary, plus one. */
	const numbers = new Uint32Array(dictionary.names.length);
	const words: string[] = [];
	const parts: Uint8Array[] = [];
	const kept = [...pages].map(([id, page]): Head['pages'][number] => {
		if (page === undefined) return [id];
		const { facts, places, textDigest, text, postings } = page;
		const own = postings.numbers.map((number) => {
			numbers[number] ||= words.push(dictionary.names[number] ?? '');
			return (numbers[number] ?? 1) - 1;
		});
		for (const { buffer, byteOffset, byteLength } of [own, postings.ends]) {
			parts.push(new Uint8Array(buffer, byteOffset, byteLength));
		}
		parts.push(postings.items, text);
		const lengths = { words: own.length, items: postings.items.length, text: text.length };
		return [id, { facts, places, textDigest, ...lengths }];
	});
	const head: Head = { words, pages: kept };
	const headBytes = Buffer.from(JSON.stringify(head));
	const length = Buffer.alloc(4);
	length.writeUInt32LE(headBytes.length);
	return Buffer.concat([Buffer.from(code), length, headBytes, ...parts]);
}

/** The pages that are kept in `folder` and were made by the code of the key `code`. */
export async function readKeptPages(
	folder: string,
	code: string,
	dictionary: Dictionary,
): Promise<KeptPages> {
	const pages = new Map<string, IndexedPage | undefined>();
	for (const name of fileNames) {
		const content = await keptIn(join(folder, name));
		if (content === undefined) continue;
		for (const [id, page] of unpacked(content, code, dictionary)) pages.set(id, page);
	}
	return pages;
}

/** Keeps `pages` in `folder` and no others; files are written in which something else is than in `before`. */
export async function writeKeptPages(
	folder: string,
	{ code, dictionary }: { readonly code: string; readonly dictionary: Dictionary },
	{ pages, before }: { readonly pages: KeptPages; readonly before: KeptPages },
): Promise<void> {
	const changed = new Set(
		[...pages.keys(), ...before.keys()]
			.filter((id) => !(pages.has(id) && before.has(id)))
			.map(fileOf),
	);
	for (const name of changed) {
		const inFile = new Map([...pages].filter(([id]) => fileOf(id) === name));
		await keep(join(folder, name), packed(inFile, code, dictionary));
	}
}

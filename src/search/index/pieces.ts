import { CborBytes, cbor } from './cborBytes.ts';
import { type Dictionary, filedBy } from './dictionary.ts';
import type { Postings } from './postings.ts';

/**
 * Pagefind's index in pieces, so that a browser loads those alone that hold what was asked: each has the
 * words between two others, with the pages of each and the positions there.
 */

/** A piece of the index. */
export interface Piece {
	/** Its first word, and its last. */
	readonly from: string;
	readonly to: string;
	/** CBOR, as Pagefind's program for the browser reads it. */
	readonly content: Uint8Array;
}

/** Bytes after which a piece ends; compressed it is about two fifths of that. */
const enoughBytes = 0xc000;

/** The postings of all pages by the words that they are of, the pages of each in their order. */
interface Holders {
	/** For the number of a word, which of the holders below is the first that has it. */
	readonly begins: Uint32Array;
	/** The number of each holder's page, and what that says of the word: a part of `items`. */
	readonly pages: Uint32Array;
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
	readonly items: Uint8Array;
}

/** For the number of each of `words`, how many of the pages come before its first if they are sorted by it. */
function beginsOf(pages: readonly Postings[], words: number): Uint32Array {
	const begins = new Uint32Array(words + 1);
	for (const { numbers } of pages) {
		for (const number of numbers) begins[number + 1] = (begins[number + 1] ?? 0) + 1;
	}
	for (let at = 1; at <= words; at++) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
	return begins;
}

function holdersOf(postings: readonly Postings[], words: number): Holders {
	const begins = beginsOf(postings, words);
	const next = begins.slice();
	const total = begins[words] ?? 0;
	const pages = new Uint32Array(total);
	const starts = new Uint32Array(total);
	const ends = new Uint32Array(total);
	const items = new Uint8Array(postings.reduce((sum, { items }) => sum + items.length, 0));
	let written = 0;
	for (const [page, own] of postings.entries()) {
		items.set(own.items, written);
		let start = written;
		for (let at = 0; at < own.numbers.length; at++) {
			const number = own.numbers[at] ?? 0;
			const holder = next[number] ?? 0;
			next[number] = holder + 1;
			pages[holder] = page;
			starts[holder] = start;
			start = written + (own.ends[at] ?? 0);
			ends[holder] = start;
		}
		written += own.items.length;
	}
	return { begins, pages, starts, ends, items };
}

function isSurrogate(unit: number): boolean {
	return unit >= 0xd800 && unit < 0xe000;
}

/** The order of Unicode, in which Pagefind's program compares words: not that of UTF-16 units. */
export function byCodePoint(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	for (let at = 0; at < length; at++) {
		const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
		if (one === other) continue;
		if (isSurrogate(one) !== isSurrogate(other)) return isSurrogate(one) ? 1 : -1;
		return one - other;
	}
	return a.length - b.length;
}

/** What is filed under one key: the numbers of the words, the one without a form first. */
interface Group {
	readonly key: string;
	readonly plain: number | undefined;
	readonly forms: readonly (readonly [form: string, number: number])[];
}

/** The words that pages hold, by their keys and in the order of these. */
function* groupsOf({ names }: Dictionary, { begins }: Holders): Generator<Group> {
	const held = names
		.map((name, number) => ({ name, number }))
		.filter(({ number }) => begins[number] !== begins[number + 1])
		.sort((a, b) => byCodePoint(a.name, b.name));
	let [key, plain, forms]: [string, number | undefined, [string, number][]] = ['', undefined, []];
	for (const { name, number } of held) {
		const filed = filedBy(name);
		if (filed.key !== key) {
			if (key !== '') yield { key, plain, forms };
			[key, plain, forms] = [filed.key, undefined, []];
		}
		if (filed.form === undefined) plain = number;
		else forms.push([filed.form, number]);
	}
	if (key !== '') yield { key, plain, forms };
}

/** Writes the pieces of an index, one after the other. */
class PiecesWriter {
	readonly #bytes = new CborBytes();
	readonly #holders: Holders;

	constructor(holders: Holders) {
		this.#holders = holders;
	}

	*pieces(dictionary: Dictionary): Generator<Piece> {
		let [from, to, count] = ['', '', 0];
		for (const group of groupsOf(dictionary, this.#holders)) {
			if (count === 0) from = group.key;
			to = group.key;
			count++;
			this.#write(group);
			if (this.#bytes.length < enoughBytes) continue;
			yield { from, to, content: this.#taken(count) };
			count = 0;
		}
		if (count > 0) yield { from, to, content: this.#taken(count) };
	}

	#write({ key, plain, forms }: Group): void {
		this.#bytes.head(cbor.array, 3);
		this.#bytes.text(key);
		if (plain === undefined) this.#bytes.head(cbor.array, 0);
		else this.#writePages(plain);
		this.#bytes.head(cbor.array, forms.length);
		for (const [form, number] of forms) {
			this.#bytes.head(cbor.array, 2);
			this.#bytes.text(form);
			this.#writePages(number);
		}
	}

	#writePages(number: number): void {
		const { begins, pages, starts, ends, items } = this.#holders;
		const bytes = this.#bytes;
		const [begin = 0, end = 0] = [begins[number], begins[number + 1]];
		bytes.head(cbor.array, end - begin);
		let last = 0;
		for (let at = begin; at < end; at++) {
			const page = pages[at] ?? 0;
			bytes.head(cbor.array, 3);
			bytes.head(cbor.number, page - last);
			bytes.items(items, starts[at] ?? 0, ends[at] ?? 0);
			last = page;
		}
	}

	/** The words that were written, which are `count`, as the only field of a record. */
	#taken(count: number): Uint8Array {
		const words = this.#bytes.take();
		this.#bytes.head(cbor.array, 1);
		this.#bytes.head(cbor.array, count);
		return Buffer.concat([this.#bytes.take(), words]);
	}
}

/** The pieces of the index of `pages`, by their words; page numbers are their places in the list. */
export function piecesOf(pages: readonly Postings[], dictionary: Dictionary): Iterable<Piece> {
	return new PiecesWriter(holdersOf(pages, dictionary.names.length)).pieces(dictionary);
}

/**
 * The words of an index, each under a number of its own.
 *
 * Pagefind takes from a word what is no letter or digit, and files it without its accents, with the
 * accents in a list of their own below that; of a word that had something else in it, it files the parts
 * as well. Its program for the browser looks words up in this way, so the index has to be filed so.
 */

/** How a word is filed: what it is looked up by and, if that is not how it is written, how it is. */
export interface Filed {
	readonly key: string;
	readonly form: string | undefined;
}

const plain = /^[\0-\x7f]*$/;
const signs = '_\u203f\u2040\u2054\ufe33\ufe34\ufe4d-\ufe4f\uff3f';
const unfiled = new RegExp(`[^\\p{Alphabetic}\\p{N}${signs}]`, 'gu');
const whole = /^[\p{Alphabetic}\p{N}]*$/u;
/** Between a letter that has a capital and a digit. */
const partsAt = /(?<=\p{CWU}\p{M}*)(?=[0-9])|(?<=[0-9])(?=\p{CWU})/u;

/** The name of a word as it is filed: its key and, after a space, its form. */
function nameOf(word: string): string {
	if (plain.test(word)) return word;
	const key = word.normalize('NFD').replace(/\p{M}/gu, '');
	return key === word ? key : `${key} ${word}`;
}

/** All names under which a word of a page is filed; words are folded (fold.ts), so none has capitals. */
export function namesOf(word: string): string[] {
	const letters = word.replace(unfiled, '');
	if (letters === '') return [];
	if (whole.test(word)) return [nameOf(letters)];
	const parts = word.split(partsAt);
	const isFiled = parts.length === 1 && letters.startsWith(word);
	const others = isFiled ? [] : parts.filter((part) => Buffer.byteLength(part) > 1);
	return [letters, ...others].map(nameOf);
}

/** The inverse of a name. */
export function filedBy(name: string): Filed {
	const end = name.indexOf(' ');
	return end < 0
		? { key: name, form: undefined }
		: { key: name.slice(0, end), form: name.slice(end + 1) };
}

/** Numbers words in the order in which it meets them; it only grows. */
export class Dictionary {
	/** Each under its number. */
	readonly names: string[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #known = new Map<string, readonly number[]>();

	/** The number of what is filed under a name. */
	numberOf(name: string): number {
		const known = this.#numbers.get(name);
		if (known !== undefined) return known;
		this.#numbers.set(name, this.names.length);
		return this.names.push(name) - 1;
	}

	/** The numbers under which a word of a page is filed: mostly one. */
	numbersOf(word: string): readonly number[] {
		const known = this.#known.get(word);
		if (known !== undefined) return known;
		const numbers = namesOf(word).map((name) => this.numberOf(name));
		this.#known.set(word, numbers);
		return numbers;
	}
}

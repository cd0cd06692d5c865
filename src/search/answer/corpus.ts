import type { Named } from './names.ts';
import { type BareName, isWords } from './text.ts';

/** Names that hold something: for each, by its index, how much of it that is. */
export type Held = ReadonlyMap<number, number>;

/** All names as one text, in which a word is found at once. */
export interface Corpus {
	/** How much a name weighs, to measure what part of it a query holds. */
	weightOf(name: number): number;
	/** The names that hold a bare word: a Latin one as whole words, but for their endings. */
	holding(word: string): Held;
	/** All Latin words of names, to correct what is typed by. */
	words(): ReadonlySet<string>;
}

const han = /\p{Script=Han}/u;
const latinWord = /^[a-z]{4,}$/;
/** Shorter words are not what a typing error is corrected to. */
const shortest = 4;

/** A Han character says as much as this many letters. */
const hanWeight = 2.5;

export function weightOf(text: string): number {
	let weight = 0;
	for (const one of text) weight += han.test(one) ? hanWeight : 1;
	return weight;
}

/** Every name once, one behind the other, and where each begins. */
class NamesText implements Corpus {
	readonly #names: readonly BareName[];
	readonly #text: string;
	readonly #begins: readonly number[];
	readonly #known = new Map<string, Held>();
	#words: ReadonlySet<string> | undefined;

	constructor(names: readonly Named[]) {
		this.#names = names.map((named) => named.bare);
		const begins: number[] = [];
		let end = 0;
		for (const { text } of this.#names) {
			begins.push(end);
			end += text.length + 1;
		}
		this.#begins = begins;
		this.#text = this.#names.map(({ text }) => text).join('\n');
	}

	weightOf(name: number): number {
		return weightOf(this.#names[name]?.text ?? '');
	}

	holding(word: string): Held {
		const known = this.#known.get(word);
		if (known !== undefined) return known;
		const held = this.#find(word);
		this.#known.set(word, held);
		return held;
	}

	words(): ReadonlySet<string> {
		if (this.#words !== undefined) return this.#words;
		const words = new Set<string>();
		for (const { text, starts } of this.#names) {
			for (let at = 1; at < starts.length; at++) {
				const [start = 0, end = 0] = [starts[at - 1], starts[at]];
				if (end - start >= shortest) words.add(text.slice(start, end));
			}
			words.add(text);
		}
		this.#words = new Set([...words].filter((one) => latinWord.test(one)));
		return this.#words;
	}

	#find(word: string): Held {
		const held = new Map<number, number>();
		if (word === '') return held;
		const isHan = han.test(word);
		const weight = weightOf(word);
		for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, at + 1)) {
			const name = this.#nameAt(at);
			const begin = this.#begins[name] ?? 0;
			const found = this.#names[name];
			if (found === undefined || (!isHan && !isWords(found, word, at - begin))) continue;
			held.set(name, weight);
			at = begin + found.text.length;
		}
		return held;
	}

	#nameAt(at: number): number {
		let low = 0;
		let high = this.#begins.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#begins[middle] ?? 0) <= at) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}

export function corpusOf(names: readonly Named[]): Corpus {
	return new NamesText(names);
}

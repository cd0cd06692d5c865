import { CborBytes, cbor } from './cborBytes.ts';
import type { Dictionary } from './dictionary.ts';
import type { PlacedWords } from './words.ts';

/** Where a page has its words, as the pieces of the index hold it. */
export interface Postings {
	/** The numbers of its words in the dictionary, each once. */
	readonly numbers: Uint32Array;
	/** Where what is said of each of them ends in `items`. */
	readonly ends: Uint32Array;
	/**
	 * CBOR: for each word an array of its first position and the ways from each to the next, and an empty
	 * one of its positions in metadata, which our pages have none of.
	 */
	readonly items: Uint8Array;
}

/** More positions than a page can have; the number of a word and a position make one safe integer. */
const mostPositions = 2 ** 27;

/** Each position of a page's words with the word's number, by number and then by position. */
function sortedPlaces({ words, positions }: PlacedWords, dictionary: Dictionary): Float64Array {
	const places: number[] = [];
	for (let at = 0; at < words.length; at++) {
		for (const number of dictionary.numbersOf(words[at] ?? '')) {
			places.push(number * mostPositions + (positions[at] ?? 0));
		}
	}
	return new Float64Array(places).sort();
}

/** Where postings are written before they are taken: room for one page after the other. */
const written = new CborBytes();

/** The postings of a page; its words get their numbers in `dictionary`. */
export function postingsOf(words: PlacedWords, dictionary: Dictionary): Postings {
	const places = sortedPlaces(words, dictionary);
	const [numbers, ends]: [number[], number[]] = [[], []];
	for (let from = 0, to = 0; from < places.length; from = to) {
		const number = Math.floor((places[from] ?? 0) / mostPositions);
		const next = (number + 1) * mostPositions;
		while ((places[to] ?? next) < next) to++;
		written.head(cbor.array, to - from);
		let last = number * mostPositions;
		for (let at = from; at < to; at++) {
			const place = places[at] ?? 0;
			written.head(cbor.number, place - last);
			last = place;
		}
		written.head(cbor.array, 0);
		numbers.push(number);
		ends.push(written.length);
	}
	return {
		numbers: new Uint32Array(numbers),
		ends: new Uint32Array(ends),
		items: written.take(),
	};
}

import { readEach } from '../readEach.ts';
import type { Postings } from './holders.ts';

/** What the engine uses of Pagefind's browser file. */
export interface Pagefind {
	options(options: { basePath: string; exactDiacritics: true }): Promise<void>;
	preload(term: string): Promise<void>;
	search(term: string): Promise<{
		readonly results: readonly { readonly id: string; readonly words: readonly number[] }[];
	}>;
}

/** The places for which positions of the index stand (words.ts), and whether each is inside of a word. */
export function placesIn(positions: readonly number[]): ReadonlyMap<number, boolean> {
	return new Map(positions.map((at) => [at >> 1, at % 2 === 1]));
}

/** Words whose places are kept for the next keystroke, which mostly asks for the same again. */
const keptWords = 100;

/**
 * Asks Pagefind for one word at a time: of several it does not tell which of them stands at a place.
 *
 * @param chunks the first word of every chunk of the index
 */
export function postingsReader(
	pagefind: Pagefind,
	chunks: readonly string[],
): (term: string) => Promise<Postings> {
	return readEach(async (term) => {
		// There is no index of no pages.
		if (chunks.length === 0) return new Map();
		const begun = chunks.filter((first) => first.startsWith(term));
		await Promise.all(begun.map((first) => pagefind.preload(first)));
		const { results } = await pagefind.search(term);
		return new Map(results.map(({ id, words }) => [id, placesIn(words)]));
	}, keptWords);
}

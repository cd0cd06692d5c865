import type { CatalogueEntry } from '../page.ts';
import { fold } from '../text/fold.ts';
import { type Query, startsOf } from './query.ts';

/** Where a page holds what was searched for, best first. */
export const places = ['key', 'title', 'heading', 'text', 'parts'] as const;
export type Place = (typeof places)[number];

/** A page that holds what was searched for. */
export interface Match {
	readonly id: string;
	readonly entry: CatalogueEntry;
	readonly place: Place;
	/** How often the page holds the phrase; 0 when it holds only its parts. */
	readonly count: number;
}

/** A page that has all of a query's words somewhere, as Pagefind found it. */
export interface Result {
	readonly id: string;
	readonly entry: CatalogueEntry;
	/** The positions of all matched words. */
	readonly words: readonly number[];
}

/** How a page holds `query`, judged by its matched positions; `undefined` when it does not. */
export function matchOf(query: Query, { id, entry, words }: Result): Match | undefined {
	const matched = new Set(words);
	const starts = startsOf(
		query.parts.flatMap(({ terms }) => terms),
		matched,
	);
	const first = starts[0];
	if (first !== undefined) {
		return { id, entry, place: placeOf(query, entry, first), count: starts.length };
	}
	const holdsParts = query.parts.every(
		({ terms }) => terms.length === 0 || startsOf(terms, matched).length > 0,
	);
	return holdsParts && query.parts.length > 1 ? { id, entry, place: 'parts', count: 0 } : undefined;
}

function placeOf(query: Query, entry: CatalogueEntry, start: number): Place {
	if (entry.keys?.some((key) => fold(key).text === query.phrase)) return 'key';
	if (start < entry.titleEnd) return 'title';
	return start < entry.headingsEnd ? 'heading' : 'text';
}

/** Best first: by place, then by frequency in rough steps, then the newest, then by address. */
export function bestFirst(matches: readonly Match[]): Match[] {
	return [...matches].sort(
		(a, b) =>
			places.indexOf(a.place) - places.indexOf(b.place) ||
			frequency(b) - frequency(a) ||
			compare(b.entry.date ?? '', a.entry.date ?? '') ||
			compare(a.entry.url, b.entry.url),
	);
}

/** By date, the newest first; pages of one day as `bestFirst` has them, those without a day last. */
export function newestFirst(matches: readonly Match[]): Match[] {
	return bestFirst(matches).sort((a, b) => compare(b.entry.date ?? '', a.entry.date ?? ''));
}

/** Twice as often is a step; what comes a little more often is not worth an older release. */
function frequency({ place, count }: Match): number {
	return place === 'text' ? Math.floor(Math.log2(count)) : 0;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

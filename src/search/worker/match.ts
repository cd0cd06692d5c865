/** How a page holds what was searched for, as far as the positions of the index tell. */

import type { CatalogueEntry } from '../page.ts';
import { isNarrow, isWide } from '../text/characters.ts';
import { bare } from '../text/comparable.ts';
import { longestTerm, shortTermEnd } from '../text/tokens.ts';
import { type Query, type QueryTerm, startsOf } from './query.ts';

/** Where a page holds what was searched for, best first: it is called just so, or says it there. */
export const places = ['name', 'title', 'names', 'heading', 'text', 'parts'] as const;
type Place = (typeof places)[number];

/** How much of the words there is what was searched for, best first: all of them, their beginning, their inside. */
export const shares = ['whole', 'begun', 'inside'] as const;
type Share = (typeof shares)[number];

/** A page that holds what was searched for. */
export interface Match extends CatalogueEntry {
	/** The id that Pagefind gives the page. */
	readonly id: string;
	readonly place: Place;
	readonly share: Share;
	/** How often the page holds the phrase in words of which it is no less; 0 when it holds only its parts. */
	readonly count: number;
}

/** What the index says of a page that has all words of a query somewhere. */
export interface Positions {
	/** The positions of all matched words; see places.ts for what they say. */
	readonly matched: readonly number[];
	/** The positions at which the query's last word ends with a word of the page; absent if that is not known. */
	readonly ended?: readonly number[] | undefined;
}

/**
 * The last word of a query as it stands where a word of a page ends with it. None where every end is one,
 * as between Han characters, and where the word is so long that its term does not reach the end: there
 * is little else that a long word can be a part of.
 */
export function endingOf({ phrase, parts }: Query): QueryTerm | undefined {
	const last = parts.at(-1)?.terms.at(-1);
	if (last === undefined) return undefined;
	const length = [...last.term].length;
	const isEnd = last.offset + length === [...phrase].length && isNarrow(phrase.slice(-1));
	const isShort = length < longestTerm && [...last.term].every((letter) => !isWide(letter));
	return isEnd && isShort ? { ...last, term: last.term + shortTermEnd } : undefined;
}

/** How one occurrence of the phrase stands in a page. */
interface Occurrence {
	readonly place: Place;
	readonly share: Share;
}

/**
 * How a page that has all words of `query` somewhere holds the query, judged by the positions of all
 * matched words; `undefined` when it does not.
 */
export function matchOf(
	query: Query,
	page: Omit<Match, 'place' | 'share' | 'count'>,
	positions: Positions,
): Match | undefined {
	const inside = new Map(positions.matched.map((at) => [at >> 1, at % 2 === 1]));
	const held =
		heldWhole(query, page, { inside, ended: positions.ended }) ?? heldApart(query, inside);
	if (held === undefined) return undefined;
	const isCalled = page.called.includes(bare(query.phrase));
	return { ...page, ...held, ...(isCalled && { place: 'name', share: 'whole' }) };
}

type Held = Pick<Match, 'place' | 'share' | 'count'>;

/** The places of all matched words, each beside whether it is inside of a word. */
type Inside = ReadonlyMap<number, boolean>;

/** How a page holds the whole phrase. */
function heldWhole(
	query: Query,
	page: CatalogueEntry,
	{ inside, ended }: { readonly inside: Inside; readonly ended: Positions['ended'] },
): Held | undefined {
	const ending = endingOf(query);
	const ends = ending && ended && new Set(ended.map((at) => at >> 1));
	const terms = query.parts.flatMap((part) => part.terms);
	// An empty place follows the title.
	const isTitle = (at: number) => at === 0 && [...query.phrase].length === page.titleEnd - 1;
	const found = startsOf(terms, new Set(inside.keys())).map((at): Occurrence => {
		const isWhole = !ends || ends.has(at + ending.offset);
		const share = inside.get(at) === true ? 'inside' : isWhole ? 'whole' : 'begun';
		return { place: isTitle(at) ? 'name' : placeOf(page, at), share };
	});
	const [best] = [...found].sort(compareOccurrences);
	return best && { ...best, count: found.filter(({ share }) => share === best.share).length };
}

/** How a page holds all parts of a query apart. */
function heldApart({ parts }: Query, inside: Inside): Held | undefined {
	const places = new Set(inside.keys());
	const apart = parts
		.filter(({ terms }) => terms.length > 0)
		.map(({ terms }) => startsOf(terms, places).map((start) => start + (terms[0]?.offset ?? 0)));
	if (parts.length < 2 || apart.some((starts) => starts.length === 0)) return undefined;
	const isBegun = apart.every((starts) => starts.some((at) => inside.get(at) !== true));
	return { place: 'parts', share: isBegun ? 'begun' : 'inside', count: 0 };
}

/** The occurrence first that tells most of what a page is about. */
function compareOccurrences(a: Occurrence, b: Occurrence): number {
	return (
		Number(a.share === 'inside') - Number(b.share === 'inside') ||
		places.indexOf(a.place) - places.indexOf(b.place) ||
		shares.indexOf(a.share) - shares.indexOf(b.share)
	);
}

function placeOf({ titleEnd, namesEnd, headingsEnd }: CatalogueEntry, start: number): Place {
	if (start < titleEnd) return 'title';
	if (start < namesEnd) return 'names';
	return start < headingsEnd ? 'heading' : 'text';
}

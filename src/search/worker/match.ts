/** How a page holds what was searched for, as far as the positions of the index tell. */

import type { CatalogueEntry } from '../page.ts';
import { isNarrow, isWide } from '../text/characters.ts';
import { longestTerm, parting, shortTermEnd } from '../text/tokens.ts';
import type { Holding } from './holders.ts';
import type { Query } from './query.ts';
import type { QueryTerm } from './terms.ts';

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

/** What the index says of a page that holds a query. */
export interface Indexed extends Pick<Holding, 'wholes' | 'parts'> {
	/** The places at which the query's last word ends with a word of the page; absent if that is not known. */
	readonly ends?: ReadonlyMap<number, boolean> | undefined;
	/** Whether the page is called just so, beside its title. */
	readonly isCalled: boolean;
}

/**
 * The last word of a query as it stands where a word of a page ends with it. None where every end is one,
 * as between Han characters, and where the word is so long that its term does not reach the end: there
 * is little else that a long word can be a part of.
 */
export function endingOf({ parts }: Query): QueryTerm | undefined {
	const { text = '', terms = [] } = parts.at(-1)?.forms[0] ?? {};
	const last = terms.at(-1);
	if (last === undefined || last.term.startsWith(parting)) return undefined;
	const length = [...last.term].length;
	const isEnd = last.offset + length === [...text].length && isNarrow(text.slice(-1));
	const isShort = length < longestTerm && [...last.term].every((letter) => !isWide(letter));
	return isEnd && isShort ? { ...last, term: last.term + shortTermEnd } : undefined;
}

/** How one occurrence of the phrase stands in a page. */
interface Occurrence {
	readonly place: Place;
	readonly share: Share;
}

/** How a page holds `query`, judged by where it stands. */
export function matchOf(
	query: Query,
	page: Omit<Match, 'place' | 'share' | 'count'>,
	indexed: Indexed,
): Match {
	const held = heldWhole(query, page, indexed) ?? heldApart(indexed);
	return { ...page, ...held, ...(indexed.isCalled && { place: 'name', share: 'whole' }) };
}

type Held = Pick<Match, 'place' | 'share' | 'count'>;

/** How a page holds the whole phrase. */
function heldWhole(
	query: Query,
	page: CatalogueEntry,
	{ wholes, ends }: Indexed,
): Held | undefined {
	const ending = endingOf(query);
	// An empty place follows the title.
	const isTitle = (at: number) => at === 0 && [...query.phrase].length === page.titleEnd - 1;
	const found = wholes.map(({ start, last, isInside }): Occurrence => {
		const isWhole = !ends || !ending || ends.has(last + ending.offset);
		const share = isInside ? 'inside' : isWhole ? 'whole' : 'begun';
		return { place: isTitle(start) ? 'name' : placeOf(page, start), share };
	});
	const [best] = [...found].sort(compareOccurrences);
	return best && { ...best, count: found.filter(({ share }) => share === best.share).length };
}

/** How a page holds all parts of a query apart. */
function heldApart({ parts }: Indexed): Held {
	const isBegun = parts.every((stands) => stands.some(({ isInside }) => !isInside));
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

/**
 * What decides the order of results, all of it: how a page holds what was searched for (`matchOf`), the
 * rules that put one page before another, and which of them weigh more. Another weight is another rule.
 * `npm run why` tells of each result which rule put it where it stands.
 */

import type { Order } from '../facets.ts';
import type { CatalogueEntry } from '../page.ts';
import { isNarrow, isWide } from '../text/characters.ts';
import { bare } from '../text/fold.ts';
import { longestTerm, shortTermEnd } from '../text/tokens.ts';
import { type Query, type QueryTerm, startsOf } from './query.ts';

/** Where a page holds what was searched for, best first: the page is called just so, or says it there. */
const places = ['name', 'title', 'heading', 'text', 'parts'] as const;
type Place = (typeof places)[number];

/** How much of the words there is what was searched for, best first: all of them, their beginning, their inside. */
const shares = ['whole', 'begun', 'inside'] as const;
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
	/** The positions of all matched words; see words.ts for what they say. */
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
	const found = startsOf(terms, new Set(inside.keys())).map((at): Occurrence => {
		const isWhole = !ends || ends.has(at + ending.offset);
		const share = inside.get(at) === true ? 'inside' : isWhole ? 'whole' : 'begun';
		return { place: placeOf(page, at), share };
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

function placeOf({ titleEnd, headingsEnd }: CatalogueEntry, start: number): Place {
	if (start < titleEnd) return 'title';
	return start < headingsEnd ? 'heading' : 'text';
}

/** All of a match that its rank is made of. */
type Judged = Pick<
	Match,
	'kind' | 'place' | 'share' | 'count' | 'ended' | 'date' | 'day' | 'release' | 'url'
>;

/** Twice as often is a step; what comes a little more often is not worth an older release. */
function frequencyStep({ place, count }: Judged): number {
	return place === 'text' ? Math.floor(Math.log2(count)) : 0;
}

/** Kinds of pages that tell a little of each of many things. */
const lists: ReadonlySet<string> = new Set(['release', 'gates', 'apis', 'glossary']);

const naturalOrder = new Intl.Collator('en', { numeric: true });

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** What a rule looks at, and what that makes of two pages: below 0 when `a` comes first, 0 when they are alike. */
function ruleOn<Value extends string | number>(
	factOf: (match: Judged) => Value,
	compare: (a: Value, b: Value) => number,
) {
	return { factOf, compare: (a: Judged, b: Judged) => compare(factOf(a), factOf(b)) };
}

const rules = {
	/** What begins inside of words alone is hardly what was meant. */
	inside: ruleOn(
		({ share }) => Number(share === 'inside'),
		(a, b) => a - b,
	),
	place: ruleOn(
		({ place }) => place,
		(a, b) => places.indexOf(a) - places.indexOf(b),
	),
	share: ruleOn(
		({ share }) => share,
		(a, b) => shares.indexOf(a) - shares.indexOf(b),
	),
	/** What goes on before what was given up or taken out again. */
	ended: ruleOn(
		({ ended }) => Number(ended === true),
		(a, b) => a - b,
	),
	/** Pages about one thing before lists. */
	list: ruleOn(
		({ kind }) => Number(lists.has(kind)),
		(a, b) => a - b,
	),
	frequency: ruleOn(frequencyStep, (a, b) => b - a),
	/** The newest first; pages without a day last. */
	date: ruleOn(
		({ date, day = '' }) => date ?? day,
		(a, b) => compareText(b, a),
	),
	/** The newest release first, of pages about one of which no day is known; pages about none last. */
	release: ruleOn(
		({ release = '' }) => release,
		(a, b) => naturalOrder.compare(b, a),
	),
	address: ruleOn(({ url }) => url, compareText),
};

export type Rule = keyof typeof rules;

/** The rules of each order, the weightiest first. */
const rulesIn: Readonly<Record<Order, readonly Rule[]>> = {
	relevance: [
		...(['inside', 'place', 'share', 'ended', 'list'] as const),
		...(['frequency', 'date', 'release', 'address'] as const),
	],
	date: [
		...(['date', 'release', 'inside', 'place', 'share'] as const),
		...(['ended', 'list', 'frequency', 'address'] as const),
	],
};

/** What each rule of an order looks at in a page, the weightiest rule first. */
export function judgedIn(
	order: Order,
	match: Judged,
): readonly (readonly [rule: Rule, value: string | number])[] {
	return rulesIn[order].map((rule) => [rule, rules[rule].factOf(match)]);
}

/** The rule that puts one of two pages before the other: the first that tells them apart. */
export function decidingRule(order: Order, a: Judged, b: Judged): Rule | undefined {
	return rulesIn[order].find((rule) => rules[rule].compare(a, b) !== 0);
}

/** Pages in the order in which readers see them. */
export function ranked(matches: readonly Match[], order: Order): Match[] {
	return [...matches].sort((a, b) => {
		const rule = decidingRule(order, a, b);
		return rule === undefined ? 0 : rules[rule].compare(a, b);
	});
}

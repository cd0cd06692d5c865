/**
 * What decides the order of results, all of it: how a page holds what was searched for (`matchOf`), the
 * rules that put one page before another, and which of them weigh more. Another weight is another rule.
 * `npm run why` tells of each result which rule put it where it stands.
 */

import type { Order } from '../facets.ts';
import type { CatalogueEntry } from '../page.ts';
import { fold } from '../text/fold.ts';
import { type Query, startsOf } from './query.ts';

/** Where a page holds what was searched for, best first. */
const places = ['key', 'title', 'heading', 'text', 'parts'] as const;
type Place = (typeof places)[number];

/** A page that holds what was searched for. */
export interface Match extends CatalogueEntry {
	/** The id that Pagefind gives the page. */
	readonly id: string;
	readonly place: Place;
	/** How often the page holds the phrase; 0 when it holds only its parts. */
	readonly count: number;
}

/**
 * How a page that has all words of `query` somewhere holds the query, judged by the positions of all
 * matched words; `undefined` when it does not.
 */
export function matchOf(
	query: Query,
	page: Omit<Match, 'place' | 'count'>,
	positions: readonly number[],
): Match | undefined {
	const matched = new Set(positions);
	const starts = startsOf(
		query.parts.flatMap(({ terms }) => terms),
		matched,
	);
	const first = starts[0];
	if (first !== undefined) {
		return { ...page, place: placeOf(query, page, first), count: starts.length };
	}
	const holdsParts = query.parts.every(
		({ terms }) => terms.length === 0 || startsOf(terms, matched).length > 0,
	);
	return holdsParts && query.parts.length > 1 ? { ...page, place: 'parts', count: 0 } : undefined;
}

function placeOf(query: Query, page: CatalogueEntry, start: number): Place {
	if (page.keys?.some((key) => fold(key).text === query.phrase)) return 'key';
	if (start < page.titleEnd) return 'title';
	return start < page.headingsEnd ? 'heading' : 'text';
}

/** All of a match that its rank is made of. */
type Judged = Pick<Match, 'place' | 'count' | 'date' | 'url'>;

/** Twice as often is a step; what comes a little more often is not worth an older release. */
function frequencyStep({ place, count }: Judged): number {
	return place === 'text' ? Math.floor(Math.log2(count)) : 0;
}

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
	place: ruleOn(
		({ place }) => place,
		(a, b) => places.indexOf(a) - places.indexOf(b),
	),
	frequency: ruleOn(frequencyStep, (a, b) => b - a),
	/** The newest first; pages without a day last. */
	date: ruleOn(
		({ date = '' }) => date,
		(a, b) => compareText(b, a),
	),
	address: ruleOn(({ url }) => url, compareText),
};

export type Rule = keyof typeof rules;

/** The rules of each order, the weightiest first. */
const rulesIn: Readonly<Record<Order, readonly Rule[]>> = {
	relevance: ['place', 'frequency', 'date', 'address'],
	date: ['date', 'place', 'frequency', 'address'],
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

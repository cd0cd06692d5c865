/**
 * What decides the order of results beside how they hold what was searched for (match.ts): the rules that put
 * one page before another, and which of them weigh more. Another weight is another rule. `npm run why`
 * tells of each result which rule put it where it stands.
 */

import type { Order } from '../facets.ts';
import { type Match, places, shares } from './match.ts';

/** All of a match that its rank is made of. */
type Judged = Pick<
	Match,
	'kind' | 'place' | 'share' | 'count' | 'ended' | 'date' | 'day' | 'release' | 'url'
>;

/**
 * Twice as often is a step; what comes a little more often is not worth an older release. A page is called
 * so by itself where it says so in the words that were typed.
 */
function frequencyStep({ place, count }: Judged): number {
	if (place === 'name') return Math.sign(count);
	return place === 'text' ? Math.floor(Math.log2(count)) : 0;
}

/** Kinds of pages that tell a little of each of many things. */
const lists: ReadonlySet<string> = new Set(
	'release releases gates apis glossary sig sigs comparisons'.split(' '),
);

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

import type { Order } from '../../src/search/facets.ts';
import { decidingRule, judgedIn, type Match, type Rule } from '../../src/search/worker/rank.ts';
import { whyStrings as strings } from '../../src/strings/why.ts';

const { columns, places } = strings;
const words: Readonly<Record<Rule, string>> = strings.rules;

/**
 * A row for each of `matches`, which stand in the order that readers see: what each rule looks at, the
 * weightiest first, and last the rule that put the page below the one above.
 */
export function rowsOf(matches: readonly Match[], order: Order): Record<string, string | number>[] {
	return matches.map((match, at) => {
		const above = matches[at - 1];
		const rule = above && decidingRule(order, above, match);
		const judged = judgedIn(order, match).map(
			([name, value]) => [words[name], name === 'place' ? places[match.place] : value] as const,
		);
		return {
			[columns.title]: match.title,
			[columns.count]: match.count,
			...Object.fromEntries(judged),
			[columns.reason]: rule === undefined ? '' : words[rule],
		};
	});
}

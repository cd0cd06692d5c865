import type { Order } from '../../src/search/facets.ts';
import { decidingRule, frequencyStep, type Match } from '../../src/search/worker/rank.ts';
import { whyStrings as strings } from '../../src/strings/why.ts';

const { columns } = strings;

/**
 * A row for each of `matches`, which stand in the order that readers see: everything that decided its
 * place, and last the name of what put it below the one above.
 */
export function rowsOf(matches: readonly Match[], order: Order): Record<string, string | number>[] {
	return matches.map((match, at) => {
		const above = matches[at - 1];
		const rule = above && decidingRule(order, above, match);
		return {
			[columns.title]: match.title,
			[columns.address]: match.url,
			[columns.place]: strings.places[match.place],
			[columns.count]: match.count,
			[columns.frequency]: frequencyStep(match),
			[columns.date]: match.date ?? '',
			[columns.rule]: rule === undefined ? '' : columns[rule],
		};
	});
}

import type { Order } from '../../src/search/facets.ts';
import type { Hit } from '../../src/search/worker/engine.ts';
import { decidingRule, judgedIn, type Rule } from '../../src/search/worker/rank.ts';
import { whyStrings as strings } from '../../src/strings/why.ts';

const { columns, places, shares } = strings;
const words: Readonly<Record<Rule, string>> = strings.rules;

/**
 * A row for each of `hits`, which stand in the order that readers see: what each rule looks at, the
 * weightiest first, and last the rule that put the page below the one above.
 */
export function rowsOf(hits: readonly Hit[], order: Order): Record<string, string | number>[] {
	return hits.map((hit, at) => {
		const above = hits[at - 1];
		const rule = above && decidingRule(order, above, hit);
		const said: Partial<Record<Rule, string>> = {
			place: places[hit.place],
			share: shares[hit.share],
		};
		const judged = judgedIn(order, hit).map(
			([name, value]) => [words[name], said[name] ?? value] as const,
		);
		return {
			[columns.title]: hit.title,
			[columns.count]: hit.count,
			...Object.fromEntries(judged),
			[columns.reason]: rule === undefined ? '' : words[rule],
		};
	});
}

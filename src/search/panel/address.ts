import { facets, orders } from '../facets.ts';
import type { Asked } from '../worker/engine.ts';

/** What is asked, as the address of the search page holds it: to be shared and to come back to. */

/** The parameters of an address without `?`; '' when nothing is asked. */
export function addressOf({ typed, choice }: Asked): string {
	const parameters = new URLSearchParams(typed === '' ? {} : { q: typed });
	for (const facet of facets) {
		const value = choice.filters[facet];
		if (value !== undefined) parameters.set(facet, value);
	}
	if (choice.order !== 'relevance') parameters.set('sort', choice.order);
	return parameters.toString();
}

/** What an address asks; an order that there is not is passed over. */
export function askedIn(parameters: URLSearchParams): Asked {
	const chosen = facets.flatMap((facet) => {
		const value = parameters.get(facet) ?? '';
		return value === '' ? [] : [[facet, value] as const];
	});
	const order = orders.find((name) => name === parameters.get('sort')) ?? 'relevance';
	return {
		typed: parameters.get('q') ?? '',
		choice: { filters: Object.fromEntries(chosen), order },
	};
}

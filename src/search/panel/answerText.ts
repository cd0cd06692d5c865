import { searchStrings as strings } from '../../strings/search.ts';
import { outcomeNames } from '../../strings/stages.ts';
import type { Asked, Found } from '../worker/engine.ts';

/** What a reader is told beside the list of hits. */

/** The sentence about an answer; '' where nothing has been asked. */
export function statusOf({ typed, choice }: Asked, { hits, tooShort, counts }: Found): string {
	const isEmpty = typed.trim() === '';
	if (tooShort) return isEmpty ? '' : strings.tooShort;
	if (hits.length > 0) {
		return isEmpty ? strings.browsing(hits.length) : strings.found(hits.length);
	}
	const isChosen = Object.keys(choice.filters).length > 0;
	const isHeldElsewhere = Object.values(counts).some((values) =>
		values.some(([, count]) => count > 0),
	);
	return isChosen && isHeldElsewhere ? strings.nothingChosen : strings.nothing(typed.trim());
}

const names: ReadonlyMap<string, string> = new Map(Object.entries(outcomeNames));

/** What a value of a facet is called; stages have names of their own. */
export function labelOf(facet: string, value: string): string {
	if (facet === 'release') return `v${value}`;
	return (facet === 'stage' ? names.get(value) : undefined) ?? value;
}

/** The address of a place in a page; `id` is that of the heading above, '' at the top. */
export function placeAddress(url: string, id: string): string {
	return id === '' ? url : `${url}#${encodeURIComponent(id)}`;
}

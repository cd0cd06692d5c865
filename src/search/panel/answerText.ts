import { searchStrings as strings } from '../../strings/search.ts';
import { milestoneMarks, outcomeNames } from '../../strings/stages.ts';
import type { Card } from '../answer/card.ts';
import type { Asked, Found, Hit, Instead } from '../worker/engine.ts';

/** What a reader is told beside the list of hits. */

/** The sentence about an answer; '' where nothing has been asked. `card` stands below it. */
export function statusOf(
	{ typed, choice }: Asked,
	{ hits, tooShort, counts }: Found,
	card?: Card,
): string {
	const isEmpty = typed.trim() === '';
	if (tooShort) return isEmpty ? '' : strings.tooShort;
	if (hits.length > 0) {
		return isEmpty ? strings.browsing(hits.length) : strings.found(hits.length);
	}
	if (card) return strings.cardAlone;
	const isChosen = Object.keys(choice.filters).length > 0;
	const isHeldElsewhere = Object.values(counts).some((values) =>
		values.some(([, count]) => count > 0),
	);
	return isChosen && isHeldElsewhere ? strings.nothingChosen : strings.nothing(typed.trim());
}

/** What pages in the place of hits hold, and how many there are. */
export function insteadOf({ parts }: Pick<Instead, 'parts'>, pages: number): string {
	return strings.instead(parts.map(strings.quoted), pages);
}

/** A card in one sentence, for those who hear and do not see it. */
export function spokenOf({ title, sentence }: Pick<Card, 'title' | 'sentence'>): string {
	return strings.answered(title.label, sentence);
}

/** What a query may describe, by its titles, for those who do not see the list; nothing of nothing. */
export function spokenClosest(closest: readonly Pick<Card, 'title'>[]): readonly string[] {
	const titles = closest.map(({ title }) => title.label);
	return titles.length === 0 ? [] : [strings.closestAre(titles)];
}

const kinds: ReadonlyMap<string, string> = new Map(Object.entries(strings.kinds));

/** What a kind of page is called. */
export function kindOf(kind: string): string {
	return kinds.get(kind) ?? strings.page;
}

/** How what a page is about ended, if it did: taken out again, or given up. */
export function endOf({ ended, stage }: Pick<Hit, 'ended' | 'stage'>): string | undefined {
	return ended && (stage === 'removed' ? strings.ended.removed : strings.ended.withdrawn);
}

const marks: ReadonlyMap<string, string> = new Map(Object.entries(milestoneMarks));

/** The sign of a milestone, '' for what has none. */
export function markOf(milestone: string): string {
	return marks.get(milestone) ?? '';
}

const names: ReadonlyMap<string, string> = new Map(Object.entries(outcomeNames));

/** What a value of a facet is called; stages have names of their own. */
export function labelOf(facet: string, value: string): string {
	if (facet === 'release') return `v${value}`;
	return (facet === 'stage' ? names.get(value) : undefined) ?? value;
}

/** The address of the plan between two releases, of that of any two. */
export function planAddress(
	plan: string,
	{ from, to }: { readonly from: string; readonly to: string },
): string {
	return plan.replace('{from}', from).replace('{to}', to);
}

/** The address of a place in a page; `id` is that of the heading above, '' at the top. */
export function placeAddress(url: string, id: string): string {
	return id === '' ? url : `${url}#${encodeURIComponent(id)}`;
}

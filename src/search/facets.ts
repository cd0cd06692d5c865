import type { CatalogueEntry } from './page.ts';

/** What a reader may choose by, in the order in which it is shown. */
export const facets = ['release', 'stage', 'sig', 'category', 'year'] as const;
export type Facet = (typeof facets)[number];

export const orders = ['relevance', 'date'] as const;
export type Order = (typeof orders)[number];

/** What a reader has chosen beside what is typed. */
export interface Choice {
	/** The one value of each facet that pages must have; a facet without a value does not matter. */
	readonly filters: Readonly<Partial<Record<Facet, string>>>;
	readonly order: Order;
}

export const noChoice: Choice = { filters: {}, order: 'relevance' };

/** How many pages have each value, the values in the order in which they are shown. */
export type FacetCounts = Readonly<
	Record<Facet, readonly (readonly [value: string, count: number])[]>
>;

/** The values that a page has in a facet. */
function valuesOf(entry: CatalogueEntry, facet: Facet): readonly string[] {
	if (facet === 'release') return entry.release === undefined ? [] : [entry.release];
	if (facet === 'year') return entry.date === undefined ? [] : [entry.date.slice(0, 4)];
	return entry.filters?.[facet] ?? [];
}

/** Whether a page has all that was chosen, `except` one facet. */
export function isChosen(entry: CatalogueEntry, { filters }: Choice, except?: Facet): boolean {
	return facets.every((facet) => {
		const wanted = filters[facet];
		return wanted === undefined || facet === except || valuesOf(entry, facet).includes(wanted);
	});
}

const naturalOrder = new Intl.Collator('en', { numeric: true });

/**
 * What choosing a value would leave of `entries`, for every facet: each is counted as if nothing had
 * been chosen in it, so that another value can be chosen in its place. Releases and years come newest
 * first, the others by name; a chosen value is listed even when no page has it.
 */
export function countsOf(entries: readonly CatalogueEntry[], choice: Choice): FacetCounts {
	const counted = facets.map((facet) => {
		const counts = new Map<string, number>();
		const chosen = choice.filters[facet];
		if (chosen !== undefined) counts.set(chosen, 0);
		for (const entry of entries.filter((page) => isChosen(page, choice, facet))) {
			for (const value of valuesOf(entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		const sign = facet === 'release' || facet === 'year' ? -1 : 1;
		const sorted = [...counts].sort(([a], [b]) => sign * naturalOrder.compare(a, b));
		return [facet, sorted] as const;
	});
	return Object.fromEntries(counted) as unknown as FacetCounts;
}

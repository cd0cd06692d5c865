/** The catalogue of pages, in files of a few hundred of which a search reads those that hold its results. */

import type { FacetCounts } from './facets.ts';
import type { CatalogueEntry } from './page.ts';

/**
 * What the engine reads first, from `catalogue.json` in the folder of the index; pages themselves are
 * in shards, so it does not grow with them.
 */
export interface Catalogue {
	/** Pages are in two to the power of this many shards. */
	readonly bits: number;
	/** How many pages have each value of each facet. */
	readonly counts: FacetCounts;
	/** The first word of every chunk of the index, in order. */
	readonly chunks: readonly string[];
	/** Traditional characters, each followed by the simplified one of the index; see fold.ts. */
	readonly variants: string;
}

/** Pages that one shard may hold, about. */
const mostPages = 500;

/** Two to the power of how many shards hold `pages` pages. */
export function bitsFor(pages: number): number {
	return Math.max(0, Math.ceil(Math.log2(pages / mostPages)));
}

/** The shard of a page by its id, such as `unknown_9bb224b`: the first bits of Pagefind's hash. */
export function shardOf(id: string, bits: number): number {
	const hash = id.slice(id.lastIndexOf('_') + 1).slice(0, 4);
	return Number.parseInt(hash.padEnd(4, '0'), 16) >> (16 - bits);
}

/** The path of a shard in the folder of the index. */
export function shardPath(shard: number): string {
	return `pages/${shard}.json`;
}

type Pages = ReadonlyMap<string, CatalogueEntry>;

/** What a shard's file holds: a column for each fact, in the order of `ids`; a page without it has `null` there. */
export interface Columns {
	readonly ids: readonly string[];
	readonly facts: Readonly<Record<string, readonly unknown[]>>;
}

/** Pages as a shard's file holds them: what is alike stands together and compresses well. */
export function columnsOf(pages: Pages): Columns {
	const entries = [...pages.values()];
	const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))].sort();
	const facts = names.map((name) => {
		return [name, entries.map((entry) => entry[name as keyof CatalogueEntry] ?? null)] as const;
	});
	return { ids: [...pages.keys()], facts: Object.fromEntries(facts) };
}

/** The pages that `columnsOf` wrote. */
export function pagesIn({ ids, facts }: Columns): Pages {
	const columns = Object.entries(facts);
	return new Map(
		ids.map((id, at) => {
			const told = columns.filter(([, column]) => column[at] !== null);
			const entry = Object.fromEntries(told.map(([name, column]) => [name, column[at]]));
			return [id, entry as unknown as CatalogueEntry];
		}),
	);
}

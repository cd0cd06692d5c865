import { type Match, matchOf, type Positions } from './match.ts';
import type { Query } from './query.ts';

/** A page before it is known how it holds a query. */
type Candidate = Parameters<typeof matchOf>[1];

/**
 * The positions in a page that count for a reader who has chosen `stage`: those of what it is called and
 * of the sections of that stage. See words.ts for what a position says.
 */
export function countedFor(
	stage: string,
	{ stages = [], namesEnd }: Pick<Candidate, 'stages' | 'namesEnd'>,
	positions: readonly number[],
): readonly number[] {
	const own = stages.filter(([name]) => name === stage);
	return positions.filter((position) => {
		const at = position >> 1;
		return at < namesEnd || own.some(([, from, to]) => from <= at && at < to);
	});
}

/**
 * How a page holds a query for a reader who may have chosen a stage. A page that names stages by section
 * is only of those whose sections hold the query; of the chosen one it is judged by its sections alone.
 */
export function stagedMatchOf(
	query: Query,
	page: Candidate,
	{ stage, ...positions }: Positions & { readonly stage: string | undefined },
): Match | undefined {
	const match = matchOf(query, page, positions);
	if (match === undefined || page.stages === undefined) return match;
	const held = new Map<string, Match>();
	for (const name of new Set(page.stages.map(([named]) => named))) {
		const matched = countedFor(name, page, positions.matched);
		const inStage = matchOf(query, page, { ...positions, matched });
		if (inStage) held.set(name, inStage);
	}
	const judged = (stage === undefined ? undefined : held.get(stage)) ?? match;
	return { ...judged, filters: { ...page.filters, stage: [...held.keys()] } };
}

import type { Stand } from './holders.ts';
import { type Indexed, type Match, matchOf } from './match.ts';
import type { Query } from './query.ts';

/** A page before it is known how it holds a query. */
type Candidate = Parameters<typeof matchOf>[1];

/**
 * Where a page holds a query for a reader who has chosen `stage`: in what it is called and in the sections
 * of that stage; `undefined` where that is not all of the query.
 */
export function indexedIn(
	stage: string,
	{ stages = [], namesEnd }: Pick<Candidate, 'stages' | 'namesEnd'>,
	{ wholes, parts, ...others }: Indexed,
): Indexed | undefined {
	const own = stages.filter(([name]) => name === stage);
	const counts = ({ start }: Stand) =>
		start < namesEnd || own.some(([, from, to]) => from <= start && start < to);
	const counted = parts.map((stands) => stands.filter(counts));
	if (counted.some((stands) => stands.length === 0)) return undefined;
	return { ...others, wholes: wholes.filter(counts), parts: counted };
}

/**
 * How a page holds a query for a reader who may have chosen a stage. A page that names stages by section
 * is only of those whose sections hold the query; of the chosen one it is judged by its sections alone.
 */
export function stagedMatchOf(
	query: Query,
	page: Candidate,
	{ stage, ...indexed }: Indexed & { readonly stage: string | undefined },
): Match {
	const match = matchOf(query, page, indexed);
	if (page.stages === undefined) return match;
	const held = new Map<string, Match>();
	for (const name of new Set(page.stages.map(([named]) => named))) {
		const counted = indexedIn(name, page, indexed);
		if (counted) held.set(name, matchOf(query, page, counted));
	}
	const judged = (stage === undefined ? undefined : held.get(stage)) ?? match;
	return { ...judged, filters: { ...page.filters, stage: [...held.keys()] } };
}

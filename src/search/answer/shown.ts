import type { Found } from '../worker/engine.ts';
import type { Answer } from './answer.ts';
import type { Described } from './answers.ts';

/** What of the answers to a query readers see. */
export interface ShownAnswers {
	/** Above the list of pages. */
	readonly card?: Answer | undefined;
	/** In the place of pages, the closest first. */
	readonly closest: readonly Answer[];
}

/**
 * Whether it matters what a query describes: it names nothing, and no page holds it as it was typed. Where
 * one does, its text is what was looked for.
 */
export function isDescription(
	named: Answer | undefined,
	{ hits, tooShort }: Pick<Found, 'hits' | 'tooShort'>,
): boolean {
	const place = hits[0]?.place;
	return named === undefined && !tooShort && (place === undefined || place === 'parts');
}

/** @param described `undefined` where it does not matter */
export function shownAnswers(
	named: Answer | undefined,
	described: Described | undefined,
	{ hits }: Pick<Found, 'hits'>,
): ShownAnswers {
	if (named !== undefined) return { card: named, closest: [] };
	const { closest = [], isClear = false } = described ?? {};
	const [first, ...others] = closest;
	const inPlace = isClear ? others : closest;
	return { card: isClear ? first : undefined, closest: hits.length === 0 ? inPlace : [] };
}

/**
 * What is shown beside the pages that were found for a query.
 *
 * @param describe asked only where it matters; pages are shown all the same where it fails
 */
export async function answersBeside(
	{ typed, named, found }: { typed: string; named: Answer | undefined; found: Found },
	describe: (typed: string) => Promise<Described | undefined>,
): Promise<ShownAnswers> {
	const isAsked = typed.trim() !== '' && isDescription(named, found);
	const described = isAsked ? await describe(typed).catch(() => undefined) : undefined;
	return shownAnswers(named, described, found);
}

import type { Found } from '../worker/engine.ts';
import type { Answer } from './answer.ts';
import type { Answers } from './answers.ts';

/** What of the answers to a query readers see. */
export interface ShownAnswers {
	/** Above the list of pages. */
	readonly card?: Answer | undefined;
	/** In the place of pages, the closest first. */
	readonly closest: readonly Answer[];
}

/**
 * What a query names always has its card. What it only may describe has none where pages hold the query as
 * it was typed: then their text is what was looked for.
 */
export function shownAnswers(
	answers: Answers | undefined,
	{ hits }: Pick<Found, 'hits'>,
): ShownAnswers {
	if (answers === undefined) return { closest: [] };
	const { answer, closest, isClear } = answers;
	if (answer !== undefined) return { card: answer, closest: [] };
	const [best] = hits;
	if (best !== undefined && best.place !== 'parts') return { closest: [] };
	const [first, ...others] = closest;
	if (isClear) return { card: first, closest: best === undefined ? others : [] };
	return { closest: best === undefined ? closest : [] };
}

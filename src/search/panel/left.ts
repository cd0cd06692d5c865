/**
 * What an entry of the session's history keeps of a search from which the reader went on to a result, so
 * that the way back finds it as it was. Nothing of it is kept beyond the tab.
 */
export interface Left {
	readonly typed: string;
	/** Which of the results was opened, from 0; -1 for a link above them. */
	readonly at: number;
}

/** What a state of the history keeps of a search, if anything. */
export function leftIn(state: unknown): Left | undefined {
	if (typeof state !== 'object' || state === null || !('search' in state)) return undefined;
	const kept = state.search;
	if (typeof kept !== 'object' || kept === null) return undefined;
	if (!('typed' in kept && 'at' in kept)) return undefined;
	const { typed, at } = kept;
	return typeof typed === 'string' && typeof at === 'number' ? { typed, at } : undefined;
}

/** The state with a search in it; what others keep there stays. */
export function withLeft(state: unknown, search: Left): object {
	return { ...(typeof state === 'object' ? state : {}), search };
}

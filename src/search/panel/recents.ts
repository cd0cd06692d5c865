/** The queries that the reader searched for, in the reader's browser alone. */

/** Under which key the browser keeps them. */
export const recentsKey = 'search:recent';

const most = 6;
/** What is longer was pasted, and would fill the panel. */
const longest = 60;

/** What is kept, the newest first; nothing where it is not what `withRecent` writes. */
export function recentsIn(kept: string | undefined): readonly string[] {
	try {
		const read: unknown = JSON.parse(kept ?? '[]');
		const all: readonly unknown[] = Array.isArray(read) ? read : [];
		return all.filter((query) => typeof query === 'string').slice(0, most);
	} catch {
		return [];
	}
}

/** What to keep when `typed` was searched for: it comes first, once, and the oldest are dropped. */
export function withRecent(kept: string | undefined, typed: string): string {
	const query = typed.trim();
	const others = recentsIn(kept).filter((other) => other !== query);
	const isWorthIt = query !== '' && query.length <= longest;
	return JSON.stringify((isWorthIt ? [query, ...others] : others).slice(0, most));
}

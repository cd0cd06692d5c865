import type { Remembered } from './renames.ts';

/** A line of what is remembered of published posts, as it stands and as it is to be; its id stays. */
export interface LineChange {
	readonly before: Remembered;
	readonly after: Remembered;
}

function countOf(words: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/**
 * All lines together, each file and each id once, if that holds for them as they stand: a line whose new file
 * another one has stays as it is until that one is gone, and a `fresh` post whose file or id is taken waits, too.
 */
export function linesTogether(
	changes: readonly LineChange[],
	fresh: readonly Remembered[],
): readonly Remembered[] {
	const lines = changes.map(({ after }) => after);
	const files = countOf(lines.map(({ file }) => file));
	const isHeld = ({ before, after }: LineChange) =>
		before.file !== after.file && (files.get(after.file) ?? 0) > 1;
	if (changes.some(isHeld)) {
		// Those that wait may be in the way of others.
		const waiting = changes.map((change) =>
			isHeld(change) ? { before: change.before, after: change.before } : change,
		);
		return linesTogether(waiting, fresh);
	}
	const ids = new Set(lines.map(({ id }) => id));
	return [...lines, ...fresh.filter(({ file, id }) => !files.has(file) && !ids.has(id))];
}

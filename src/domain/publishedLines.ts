import type { Remembered } from './renames.ts';

/** A line of what is remembered of published posts, as it stands and as it is to be. */
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
 * All lines together, each file and each id once, if that holds for them as they stand: a line whose new file or id
 * another one has stays as it is until that one is gone, and a `fresh` post with one of these waits, too.
 */
export function linesTogether(
	changes: readonly LineChange[],
	fresh: readonly Remembered[],
): readonly Remembered[] {
	let held = new Set<LineChange>();
	for (;;) {
		const lines = changes.map((change) => (held.has(change) ? change.before : change.after));
		const files = countOf(lines.map(({ file }) => file));
		const ids = countOf(lines.map(({ id }) => id));
		const isTwice = ({ file, id }: Remembered) =>
			(files.get(file) ?? 0) > 1 || (ids.get(id) ?? 0) > 1;
		const clashing = changes.filter((change) => !held.has(change) && isTwice(change.after));
		// One that stays where it is gives way to none.
		const moving = clashing.filter(
			({ before, after }) => before.file !== after.file || before.id !== after.id,
		);
		if (moving.length === 0) {
			const isNew = ({ file, id }: Remembered) => !files.has(file) && !ids.has(id);
			return [...lines, ...fresh.filter(isNew)];
		}
		held = new Set([...held, ...moving]);
	}
}

import { encoded, isGlue, isNarrow, isWide, kindOf } from './characters.ts';

/** Longest term of a run of narrow characters; longer runs are asked for in several terms. */
export const longestTerm = 10;

/**
 * Letters and digits after which a term ends at the next mark. Without it, all of `kep-1`, `kep-2` …
 * would be words of their own, and Pagefind takes a second for a word that begins hundreds of others.
 */
const enoughBeforeMark = 3;

/**
 * Ends a term that is shorter than the longest of its kind. Pagefind answers an unknown word with
 * the longest known word that begins it (https://github.com/Pagefind/pagefind/issues/599); with this mark
 * no term begins another.
 */
export const shortTermEnd = '\u0294';

/** Stands in a term for whatever parts two runs; a letter without case, accent or use here, as marks are. */
export const parting = '\ua78f';

/** A stretch of folded text: words of narrow characters with the marks inside them, or wide ones. */
export interface Run {
	readonly kind: 'narrow' | 'wide';
	/** Index of the first character. */
	readonly start: number;
	/** Index after the last character. */
	readonly end: number;
}

/** The index after the run of narrow characters that begins at `start`: marks belong to it that stand inside. */
function narrowEnd(characters: readonly string[], start: number): number {
	let end = start + 1;
	for (let at = end; at < characters.length; at++) {
		const kind = kindOf(characters[at] ?? '');
		if (kind === 'narrow') end = at + 1;
		else if (kind !== 'glue') break;
	}
	return end;
}

/** The runs of a folded text that is given as code points, in order. */
export function runsOf(characters: readonly string[]): Run[] {
	const runs: Run[] = [];
	for (let start = 0, end = 0; start < characters.length; start = end) {
		end = start + 1;
		const kind = kindOf(characters[start] ?? '');
		if (kind === 'wide') while (isWide(characters[end] ?? '')) end++;
		else if (kind === 'narrow') end = narrowEnd(characters, start);
		else continue;
		runs.push({ kind, start, end });
	}
	return runs;
}

/**
 * The term that begins at each character of a comparable text (comparable.ts), by the character's
 * position; `''` where none begins (marks inside identifiers, what parts a run from a wide one).
 *
 * A wide character's term is itself and its right neighbour; a narrow one's is the rest of its word,
 * see `termEnd`; the last of a word takes a wide right neighbour with it. What parts a run from a narrow
 * one takes that one's first: so a single letter can be asked for that begins a word.
 */
export function tokensOf(comparable: string): string[] {
	const characters = [...comparable];
	const written = termsIn(characters, encoded(comparable));
	const tokens: string[] = new Array(characters.length).fill('');
	for (const run of runsOf(characters)) {
		for (let at = run.start; at < run.end; at++) {
			tokens[at] = tokenAt({ characters, written }, run, at);
		}
		const first = characters[run.start] ?? '';
		if (characters[run.start - 1] === ' ' && isNarrow(first))
			tokens[run.start - 1] = parting + first;
	}
	return tokens;
}

/** Gives what stands between two characters of a text as terms write it; `text` is all of it. */
function termsIn(
	characters: readonly string[],
	text: string,
): (start: number, end: number) => string {
	if (characters.length === text.length) return (start, end) => text.slice(start, end);
	return (start, end) => encoded(characters.slice(start, end).join(''));
}

/** Where the term ends that begins at `at` in a narrow run, which is not a mark. */
export function termEnd(characters: readonly string[], run: Run, at: number): number {
	const limit = Math.min(run.end, at + longestTerm);
	let letters = 0;
	for (let end = at; end < limit; end++) {
		if (!isGlue(characters[end] ?? '')) letters++;
		else if (letters >= enoughBeforeMark) return end;
	}
	// A mark is worth holding only together with what follows it.
	let end = limit;
	while (isGlue(characters[end - 1] ?? '')) end--;
	return end;
}

interface Written {
	readonly characters: readonly string[];
	readonly written: (start: number, end: number) => string;
}

function tokenAt({ characters, written }: Written, run: Run, at: number): string {
	const character = characters[at] ?? '';
	if (isGlue(character)) return '';
	if (run.kind === 'wide' || at + 1 === run.end) {
		const next = characters[at + 1] ?? '';
		const joined = isWide(next) || (run.kind === 'wide' && isNarrow(next));
		return character + (joined ? next : shortTermEnd);
	}
	const end = termEnd(characters, run, at);
	const term = written(at, end);
	return end - at === longestTerm ? term : term + shortTermEnd;
}

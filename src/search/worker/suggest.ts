import { distance } from 'fastest-levenshtein';
import { isNarrow, isWide, wideLetters } from '../text/characters.ts';

/** What to search for instead of something that no page holds. */

/** A word of the pages is compared in this form, so that `pod-failure` and `PodFailure` are the same. */
function bare(word: string): string {
	return [...word.toLowerCase()].filter(isNarrow).join('');
}

/** How many letters may differ; short words are near to too many others. */
function mostDifferent(word: string): number {
	return word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
}

/**
 * The words of `vocabulary` nearest to `word`, other spellings of it first; words that come earlier in
 * the vocabulary win among equals. At most `limit`.
 */
export function nearestWords(
	word: string,
	vocabulary: readonly string[],
	limit: number,
): readonly string[] {
	const wanted = bare(word);
	const most = mostDifferent(wanted);
	return vocabulary
		.map((known) => ({ known, plain: bare(known) }))
		.filter(({ plain }) => Math.abs(plain.length - wanted.length) <= most && plain !== '')
		.map(({ known, plain }) => ({ known, far: distance(plain, wanted) }))
		.filter(({ far }) => far <= most)
		.sort((a, b) => a.far - b.far)
		.slice(0, limit)
		.map(({ known }) => known);
}

/** The pieces of a query in which Han characters or Latin words stand together. */
const run = new RegExp(`[${wideLetters}]+|[^\\s${wideLetters}]+`, 'gu');

/** Every part of `text` of `length` characters, those at its beginning first. */
function partsOf(text: string, length: number): string[] {
	const characters = [...text];
	const count = Math.max(0, characters.length - length + 1);
	return Array.from({ length: count }, (_, at) => characters.slice(at, at + length).join(''));
}

/**
 * What to try when no page holds `typed`, folded, the most promising first: its words each alone, words
 * of `vocabulary` that differ a little, shorter parts of what is Han. Each once, never what was typed.
 */
export function candidatesFor(typed: string, vocabulary: readonly string[]): readonly string[] {
	const runs: readonly string[] = typed.match(run) ?? [];
	const wide = runs.filter((text) => isWide(text.charAt(0)));
	const narrow = runs.filter((text) => !isWide(text.charAt(0)));
	const longest = Math.max(0, ...wide.map((text) => [...text].length));
	const shorter = Array.from({ length: Math.max(0, longest - 2) }, (_, less) =>
		wide.flatMap((text) => partsOf(text, longest - 1 - less)),
	);
	const all = [
		...narrow.flatMap((word) => nearestWords(word, vocabulary, 3)),
		...(runs.length > 1 ? runs.filter((text) => text.length > 1) : []),
		...shorter.flat(),
	];
	return [...new Set(all)].filter((candidate) => candidate.toLowerCase() !== typed);
}

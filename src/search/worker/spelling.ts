import { distance } from 'fastest-levenshtein';
import { isNarrow } from '../text/characters.ts';

/** Words of the pages in the place of one that none of them holds. */

/** A word of the pages is compared in this form, so that `pod-failure` and `PodFailure` are the same. */
function lettersOf(word: string): string {
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
	const wanted = lettersOf(word);
	const most = mostDifferent(wanted);
	return vocabulary
		.map((known) => ({ known, plain: lettersOf(known) }))
		.filter(({ plain }) => Math.abs(plain.length - wanted.length) <= most && plain !== '')
		.map(({ known, plain }) => ({ known, far: distance(plain, wanted) }))
		.filter(({ far }) => far <= most)
		.sort((a, b) => a.far - b.far)
		.slice(0, limit)
		.map(({ known }) => known);
}

/** The fewest words of `vocabulary` that make `word` when they are written together; none if none do. */
export function splitWord(word: string, vocabulary: readonly string[]): readonly string[] {
	const wanted = lettersOf(word);
	const known = new Set(vocabulary.map((one) => one.toLowerCase()));
	/** By how many of the first letters they make. */
	const best: (readonly string[] | undefined)[] = [[]];
	for (let end = 1; end <= wanted.length; end++) {
		for (let start = 0; start < end; start++) {
			const [before, part] = [best[start], wanted.slice(start, end)];
			if (before === undefined || !known.has(part)) continue;
			if (before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY)) {
				best[end] = [...before, part];
			}
		}
	}
	return best[wanted.length] ?? [];
}

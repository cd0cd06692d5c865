import { isNarrow } from '../text/characters.ts';
import { comparable } from '../text/comparable.ts';
import type { Folded, Variants } from '../text/fold.ts';
import { tokensOf } from '../text/tokens.ts';

/** Takes a position in Pagefind's count of words and is no word: it has no letter or digit. */
const emptyPosition = '.';

/** Whether the character at a unit stands inside of a word; `PullPolicy` and `v1` are two words each. */
function isInside({ text, starts }: Folded, source: string, unit: number): boolean {
	const [before, here] = [text.charAt(unit - 1), text.charAt(unit)];
	if (!isNarrow(before) || !isNarrow(here)) return false;
	const written = (at: number) => source.charAt(starts[at] ?? 0);
	const isHump = /\p{Lu}/u.test(written(unit)) && /\p{Ll}/u.test(written(unit - 1));
	const isNumber = /\d/.test(here) && !/\d/.test(before);
	return !isHump && !isNumber;
}

/**
 * The places of a block, one for each character and an empty one after the last, so that no phrase runs on
 * into the next block. A place is two positions in Pagefind's count of words, of which one holds the word
 * that begins there: the first where a reader sees a word begin, the second inside of words. So half of a
 * position is its place, and the rest says whether a hit there begins with a word.
 */
export function placesOf(block: string, variants?: Variants): string[] {
	const compared = comparable(block, variants);
	let unit = 0;
	const places = tokensOf(compared.text).map((token) => {
		const at = unit;
		unit += (compared.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
		const word = token === '' ? emptyPosition : token;
		return isInside(compared, block, at) ? `${emptyPosition} ${word}` : `${word} ${emptyPosition}`;
	});
	return [...places, `${emptyPosition} ${emptyPosition}`];
}

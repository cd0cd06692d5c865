import { isNarrow } from '../text/characters.ts';
import type { Folded } from '../text/fold.ts';
import { tokensOf } from '../text/tokens.ts';

function isDigit(character: string): boolean {
	return character >= '0' && character <= '9';
}

/** Whether the character at a unit stands inside of a word; `PullPolicy` and `v1` are two words each. */
function isInside({ text, starts }: Folded, source: string, unit: number): boolean {
	const [before, here] = [text.charAt(unit - 1), text.charAt(unit)];
	if (!isNarrow(before) || !isNarrow(here)) return false;
	if (isDigit(here)) return isDigit(before);
	const written = (at: number) => source.charAt(starts[at] ?? 0);
	const letter = written(unit);
	return letter === here || !/\p{Lu}/u.test(letter) || !/\p{Ll}/u.test(written(unit - 1));
}

/** A place of a page's text. */
export interface Place {
	/** The word of the index that begins there; `''` where none does. */
	readonly word: string;
	/** Whether it stands inside of a word that readers see. */
	readonly isInside: boolean;
}

/** Stands after each block, so that no phrase runs on into the next. */
const afterBlock: Place = { word: '', isInside: false };

/**
 * The places of a block, one for each character and an empty one after the last.
 *
 * @param compared the block in its comparable form
 */
export function placesOf(block: string, compared: Folded): Place[] {
	let unit = 0;
	const places = tokensOf(compared.text).map((word) => {
		const at = unit;
		unit += (compared.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
		return { word, isInside: word !== '' && isInside(compared, block, at) };
	});
	places.push(afterBlock);
	return places;
}

import type { PageText, StageRange } from '../page.ts';
import { isNarrow } from '../text/characters.ts';
import { comparable } from '../text/comparable.ts';
import type { Folded, Variants } from '../text/fold.ts';
import { tokensOf } from '../text/tokens.ts';

/**
 * What Pagefind indexes of a page: two positions for each character, of which one holds the word that
 * begins there: the first where a reader sees a word begin, the second inside of words. So the half of a
 * position is the place of its character, and the rest says whether a hit there begins with a word.
 * What the page is called comes first, then all headings, then everything else, so that a place alone
 * tells how much a hit weighs.
 */
export interface IndexedWords {
	readonly content: string;
	/** The place after the last of the title and of what else the page is called. */
	readonly titleEnd: number;
	/** The place after the last heading's last. */
	readonly headingsEnd: number;
	/** Where the text and the headings of sections stand that speak of a stage; absent where none does. */
	readonly stages?: readonly StageRange[];
}

/** Takes a position in Pagefind's count of words and is no word: it has no letter or digit. */
const emptyPosition = '.';

/** The places of a piece of a page, the words of each, and the stage of the section that they stand in. */
interface StagedWords {
	readonly stage?: string | undefined;
	readonly words: readonly string[];
}

/** Whether the character at a unit of a folded text stands inside of a word, which is not parted as `PullPolicy` is. */
function isInside({ text, starts }: Folded, source: string, unit: number): boolean {
	const [before, here] = [text.charAt(unit - 1), text.charAt(unit)];
	if (!isNarrow(before) || !isNarrow(here)) return false;
	const written = (at: number) => source.slice(starts[at], (starts[at] ?? 0) + 1);
	const isHump = /\p{Lu}/u.test(written(unit)) && /\p{Ll}/u.test(written(unit - 1));
	const isNumber = /\d/.test(here) && !/\d/.test(before);
	return !isHump && !isNumber;
}

/** The two positions of each character of a block, and those of its end, so that no phrase runs on into the next. */
function pairsOf(block: string, variants?: Variants): string[] {
	const folded = comparable(block, variants);
	let unit = 0;
	const pairs = tokensOf(folded.text).map((token) => {
		const at = unit;
		unit += (folded.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
		const word = token === '' ? emptyPosition : token;
		const pair = isInside(folded, block, at) ? [emptyPosition, word] : [word, emptyPosition];
		return pair.join(' ');
	});
	return [...pairs, `${emptyPosition} ${emptyPosition}`];
}

/** @param called the title and what else the page is called */
export function indexedWords(
	called: readonly string[],
	sections: PageText,
	variants?: Variants,
): IndexedWords {
	const wordsOf = (block: string) => pairsOf(block, variants);
	const headings = sections
		.filter(({ heading }) => heading !== '')
		.map(({ stage, heading }) => ({ stage, words: wordsOf(heading) }));
	const texts = sections.map(({ stage, blocks }) => ({ stage, words: blocks.flatMap(wordsOf) }));
	const titleWords = called.flatMap(wordsOf);
	const zones = [{ words: titleWords }, ...headings, ...texts];
	const stages = rangesOf(zones);
	return {
		content: zones.flatMap(({ words }) => words).join(' '),
		titleEnd: titleWords.length,
		headingsEnd: headings.reduce((sum, { words }) => sum + words.length, titleWords.length),
		...(stages.length > 0 && { stages }),
	};
}

/** The places of each stage, what follows on itself joined. */
function rangesOf(zones: readonly StagedWords[]): StageRange[] {
	const ranges: StageRange[] = [];
	let at = 0;
	for (const { stage, words } of zones) {
		const end = at + words.length;
		const last = ranges.at(-1);
		const goesOn = last?.[0] === stage && last?.[2] === at;
		if (stage !== undefined && end > at) {
			if (goesOn) ranges.pop();
			ranges.push([stage, goesOn ? (last?.[1] ?? at) : at, end]);
		}
		at = end;
	}
	return ranges;
}

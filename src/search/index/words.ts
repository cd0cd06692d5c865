import type { PageText, StageRange } from '../page.ts';
import { comparable } from '../text/comparable.ts';
import type { Variants } from '../text/fold.ts';
import { tokensOf } from '../text/tokens.ts';

/**
 * What Pagefind indexes of a page: a word for each character position. The title comes first, then
 * all headings, then everything else, so that a position alone tells how much a hit weighs.
 */
export interface IndexedWords {
	readonly content: string;
	/** The position after the title's last. */
	readonly titleEnd: number;
	/** The position after the last heading's last. */
	readonly headingsEnd: number;
	/** Where the text and the headings of sections stand that speak of a stage; absent where none does. */
	readonly stages?: readonly StageRange[];
}

/** Takes a position in Pagefind's count of words and is no word: it has no letter or digit. */
const emptyPosition = '.';

/** Words of a page, and the stage of the section that they stand in. */
interface StagedWords {
	readonly stage?: string | undefined;
	readonly words: readonly string[];
}

export function indexedWords(title: string, sections: PageText, variants?: Variants): IndexedWords {
	/** Each block ends with an empty position, so that no phrase runs from one into the next. */
	const wordsOf = (block: string) => {
		const tokens = tokensOf(comparable(block, variants).text);
		return [...tokens.map((token) => (token === '' ? emptyPosition : token)), emptyPosition];
	};
	const headings = sections
		.filter(({ heading }) => heading !== '')
		.map(({ stage, heading }) => ({ stage, words: wordsOf(heading) }));
	const texts = sections.map(({ stage, blocks }) => ({ stage, words: blocks.flatMap(wordsOf) }));
	const titleWords = wordsOf(title);
	const zones = [{ words: titleWords }, ...headings, ...texts];
	const stages = rangesOf(zones);
	return {
		content: zones.flatMap(({ words }) => words).join(' '),
		titleEnd: titleWords.length,
		headingsEnd: headings.reduce((sum, { words }) => sum + words.length, titleWords.length),
		...(stages.length > 0 && { stages }),
	};
}

/** The positions of each stage, what follows on itself joined. */
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

import { type PageText, type StageRange, textOfBlock } from '../page.ts';
import type { Variants } from '../text/fold.ts';
import { placesOf } from './places.ts';

/**
 * What Pagefind indexes of a page: the places of the title come first, then those of its names, of all
 * headings and of everything else, so that a place alone tells how much a hit weighs.
 */
export interface IndexedWords {
	readonly content: string;
	/** The place after the title's last. */
	readonly titleEnd: number;
	/** The place after the last of what else the page is called. */
	readonly namesEnd: number;
	/** The place after the last heading's last. */
	readonly headingsEnd: number;
	/** Where the text and the headings of sections stand that speak of a stage; absent where none does. */
	readonly stages?: readonly StageRange[];
}

/** Places of a part of a page, and the stage of the section that they stand in. */
interface StagedWords {
	readonly stage?: string | undefined;
	readonly words: readonly string[];
}

/** @param names what else it is called that has the title */
export function indexedWords(
	{ title, names }: { readonly title: string; readonly names: readonly string[] },
	sections: PageText,
	variants?: Variants,
): IndexedWords {
	const wordsOf = (block: string) => placesOf(block, variants);
	const headings = sections
		.filter(({ heading }) => heading !== '')
		.map(({ stage, heading }) => ({ stage, words: wordsOf(heading) }));
	const texts = sections.map(({ stage, blocks }) => ({
		stage,
		words: blocks.map(textOfBlock).flatMap(wordsOf),
	}));
	const titleEnd = wordsOf(title).length;
	const called = { words: [title, ...names].flatMap(wordsOf) };
	const zones = [called, ...headings, ...texts];
	const stages = rangesOf(zones);
	return {
		content: zones.flatMap(({ words }) => words).join(' '),
		titleEnd,
		namesEnd: called.words.length,
		headingsEnd: headings.reduce((sum, { words }) => sum + words.length, called.words.length),
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

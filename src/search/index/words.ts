import { type PageText, type StageRange, textOfBlock } from '../page.ts';
import type { Folded } from '../text/fold.ts';
import { type Place, placesOf } from './places.ts';

/** The words of a page, and the position of each. */
export interface PlacedWords {
	readonly words: readonly string[];
	/**
	 * A place is two positions in Pagefind's count of words: the first where a reader sees a word begin, the
	 * second inside of words. So half of a position is its place, and the rest says whether a hit there
	 * begins with a word.
	 */
	readonly positions: readonly number[];
}

/**
 * What the index holds of a page: the places of the title come first, then those of its names, of all
 * headings and of everything else, so that a place alone tells how much a hit weighs.
 */
export interface IndexedWords extends PlacedWords {
	/** How many places there are. */
	readonly places: number;
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
interface StagedPlaces {
	readonly stage?: string | undefined;
	readonly places: readonly Place[];
}

/**
 * @param names what else it is called that has the title
 * @param compared a text in its comparable form
 */
export function indexedWords(
	{ title, names }: { readonly title: string; readonly names: readonly string[] },
	sections: PageText,
	compared: (text: string) => Folded,
): IndexedWords {
	const placesIn = (text: string) => placesOf(text, compared(text));
	const headings = sections
		.filter(({ heading }) => heading !== '')
		.map(({ stage, heading }) => ({ stage, places: placesIn(heading) }));
	const texts = sections.map(({ stage, blocks }) => ({
		stage,
		places: blocks.map(textOfBlock).flatMap(placesIn),
	}));
	const titled = placesIn(title);
	const called = { places: [...titled, ...names.flatMap(placesIn)] };
	const zones = [called, ...headings, ...texts];
	const stages = rangesOf(zones);
	return {
		...wordsOf(zones),
		titleEnd: titled.length,
		namesEnd: called.places.length,
		headingsEnd: headings.reduce((sum, { places }) => sum + places.length, called.places.length),
		...(stages.length > 0 && { stages }),
	};
}

function wordsOf(zones: readonly StagedPlaces[]): PlacedWords & { readonly places: number } {
	const [words, positions]: [string[], number[]] = [[], []];
	let count = 0;
	for (const { places } of zones) {
		for (const { word, isInside } of places) {
			if (word !== '') {
				words.push(word);
				positions.push(2 * count + (isInside ? 1 : 0));
			}
			count++;
		}
	}
	return { words, positions, places: count };
}

/** The places of each stage, what follows on itself joined. */
function rangesOf(zones: readonly StagedPlaces[]): StageRange[] {
	const ranges: StageRange[] = [];
	let at = 0;
	for (const { stage, places } of zones) {
		const end = at + places.length;
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

import { type CatalogueEntry, type SearchPage, textOfBlock } from '../page.ts';
import { comparable } from '../text/comparable.ts';
import type { Folded } from '../text/fold.ts';
import { allVariants } from './variants.ts';
import { indexedWords, type PlacedWords } from './words.ts';

/** What the catalogue holds of a page that the page alone tells. */
export type PageFacts = Omit<CatalogueEntry, 'day'>;

/** A page as the index holds it. */
export interface PlacedPage extends PlacedWords {
	readonly facts: PageFacts;
	/** How many places it has; see words.ts. */
	readonly places: number;
}

/**
 * The names that stand beside the title in the index: those that readers see on the page, so that nothing
 * is found by a word that the page does not show, and that the title does not hold.
 */
function shownNames(
	{ title, names = [], sections }: SearchPage,
	compared: (text: string) => Folded,
): string[] {
	const titled = compared(title).text;
	const missing = names.filter((name) => !titled.includes(compared(name).text));
	if (missing.length === 0) return [];
	const texts = sections
		.flatMap(({ heading, blocks }) => [heading, ...blocks.map(textOfBlock)])
		.map((text) => compared(text).text);
	return missing.filter((name) => {
		const wanted = compared(name).text;
		return texts.some((text) => text.includes(wanted));
	});
}

/** Compares the texts of one page, each of them once. */
function comparing(): (text: string) => Folded {
	const known = new Map<string, Folded>();
	const variants = allVariants();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const compared = comparable(text, variants);
		known.set(text, compared);
		return compared;
	};
}

/** What the catalogue holds of a page, and the words by which Pagefind finds it. */
export function placedPageOf(page: SearchPage): PlacedPage {
	const { sections, names: _, ...facts } = page;
	const compared = comparing();
	const titled = { title: page.title, names: shownNames(page, compared) };
	const { words, positions, places, ...zones } = indexedWords(titled, sections, compared);
	return { facts: { ...facts, ...zones }, places, words, positions };
}

/** The day of each release that has a dated page, by its version. */
function daysOfReleases(pages: readonly PageFacts[]): ReadonlyMap<string, string> {
	const dated = pages.flatMap(({ kind, release, date }) =>
		kind === 'release' && release !== undefined && date !== undefined
			? [[release, date] as const]
			: [],
	);
	return new Map(dated);
}

/** What the catalogue holds of all pages, in their order: what is told by the others of them as well. */
export function entriesOf(pages: readonly PageFacts[]): CatalogueEntry[] {
	const days = daysOfReleases(pages);
	return pages.map((facts) => {
		const day = facts.date === undefined ? days.get(facts.release ?? '') : undefined;
		return day === undefined ? facts : { ...facts, day };
	});
}

import { type CatalogueEntry, type SearchPage, textOfBlock } from '../page.ts';
import { comparable } from '../text/comparable.ts';
import type { Variants } from '../text/fold.ts';
import { allVariants } from './variants.ts';
import { indexedWords } from './words.ts';

/**
 * The names that stand beside the title in the index: those that readers see on the page, so that nothing
 * is found by a word that the page does not show, and that the title does not hold.
 */
function shownNames({ title, names = [], sections }: SearchPage, variants?: Variants): string[] {
	const compared = (text: string) => comparable(text, variants).text;
	const texts = sections
		.flatMap(({ heading, blocks }) => [heading, ...blocks.map(textOfBlock)])
		.map(compared);
	const titled = compared(title);
	return names.filter((name) => {
		const wanted = compared(name);
		return !titled.includes(wanted) && texts.some((text) => text.includes(wanted));
	});
}

/** The day of each release that has a dated page, by its version. */
export function daysOfReleases(pages: readonly SearchPage[]): ReadonlyMap<string, string> {
	const dated = pages.flatMap(({ kind, release, date }) =>
		kind === 'release' && release !== undefined && date !== undefined
			? [[release, date] as const]
			: [],
	);
	return new Map(dated);
}

/** A page as the index holds it. */
interface IndexedEntry {
	readonly entry: CatalogueEntry;
	/** The words by which Pagefind finds it. */
	readonly content: string;
}

/** What the catalogue holds of a page, and the words by which Pagefind finds it. */
export function entryOf(page: SearchPage, days: ReadonlyMap<string, string>): IndexedEntry {
	const { sections, names: _, ...facts } = page;
	const variants = allVariants();
	const names = shownNames(page, variants);
	const { content, ...places } = indexedWords({ title: page.title, names }, sections, variants);
	const day = page.date === undefined ? days.get(page.release ?? '') : undefined;
	return { content, entry: { ...facts, ...(day !== undefined && { day }), ...places } };
}

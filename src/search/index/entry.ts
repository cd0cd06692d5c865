import type { CatalogueEntry, SearchPage } from '../page.ts';
import { bare, fold, type Variants } from '../text/fold.ts';
import { allVariants } from './variants.ts';
import { indexedWords } from './words.ts';

type Named = Pick<SearchPage, 'title' | 'names' | 'keys'>;

/** All that leads to exactly this page when it is typed alone, in the form in which it is compared. */
function calledOf({ title, names = [], keys = [] }: Named, variants?: Variants): string[] {
	return [...new Set([title, ...names, ...keys].map((name) => bare(fold(name, variants).text)))];
}

/**
 * The title and the names that stand beside it in the index: those that readers see on the page, so that
 * nothing is found by a word that the page does not show, and that the title does not hold.
 */
function shownNames(page: SearchPage, variants?: Variants): string[] {
	const folded = (text: string) => fold(text, variants).text;
	const texts = page.sections.flatMap(({ heading, blocks }) => [heading, ...blocks]).map(folded);
	const title = folded(page.title);
	const others = (page.names ?? []).filter((name) => {
		const wanted = folded(name);
		return !title.includes(wanted) && texts.some((text) => text.includes(wanted));
	});
	return [page.title, ...others];
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
	const { sections, names: _, keys: __, ...facts } = page;
	const variants = allVariants();
	const { content, ...ends } = indexedWords(shownNames(page, variants), sections, variants);
	const day = page.date === undefined ? days.get(page.release ?? '') : undefined;
	const called = calledOf(page, variants);
	return { content, entry: { ...facts, called, ...(day !== undefined && { day }), ...ends } };
}

import { type SearchPage, textOfBlock } from '../page.ts';

/** What of a page is read for its words. */
export type TitledText = Pick<SearchPage, 'title' | 'sections'>;

const word = /[A-Za-z][A-Za-z0-9]*(?:[-._/][A-Za-z0-9]+)*/g;
const shortest = 3;
const longest = 40;

/**
 * The Latin words of all pages as they are written most, the most frequent first: what a search
 * suggests in place of a word that occurs nowhere.
 */
export function vocabularyOf(pages: Iterable<TitledText>): string[] {
	const counts = new Map<string, number>();
	for (const { title, sections } of pages) {
		const texts = [
			title,
			...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(textOfBlock)]),
		];
		for (const found of texts.flatMap((text) => text.match(word) ?? [])) {
			if (found.length < shortest || found.length > longest) continue;
			counts.set(found, (counts.get(found) ?? 0) + 1);
		}
	}
	const spellings = Map.groupBy(counts, ([written]) => written.toLowerCase());
	const words = [...spellings].map(([key, counted]) => {
		const [most] = counted.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
		const total = counted.reduce((sum, [, count]) => sum + count, 0);
		return { key, total, written: most?.[0] ?? key };
	});
	return words
		.sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1))
		.map(({ written }) => written);
}

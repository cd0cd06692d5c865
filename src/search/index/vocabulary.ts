import type { SearchPage } from '../page.ts';

const word = /[A-Za-z][A-Za-z0-9]*(?:[-._/][A-Za-z0-9]+)*/g;
const shortest = 3;
const longest = 40;

/**
 * The Latin words of all pages as they are written most, the most frequent first: what a search
 * suggests in place of a word that occurs nowhere.
 */
export function vocabularyOf(pages: readonly SearchPage[]): string[] {
	const spellings = new Map<string, Map<string, number>>();
	for (const { title, sections } of pages) {
		const texts = [title, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])];
		for (const [found] of texts.flatMap((text) => [...text.matchAll(word)])) {
			if (found.length < shortest || found.length > longest) continue;
			const counts = spellings.get(found.toLowerCase()) ?? new Map<string, number>();
			counts.set(found, (counts.get(found) ?? 0) + 1);
			spellings.set(found.toLowerCase(), counts);
		}
	}
	const words = [...spellings].map(([key, counts]) => {
		const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
		const total = sorted.reduce((sum, [, count]) => sum + count, 0);
		return { key, total, written: sorted[0]?.[0] ?? key };
	});
	return words
		.sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1))
		.map(({ written }) => written);
}

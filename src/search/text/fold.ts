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

const invisible = /\p{Default_Ignorable_Code_Point}+/gu;
const space = /^\s+$/u;
/**
 * What goes with the character before it: marks that combine with it and what cannot be seen, such as the
 * choice of a glyph; half-width kana carry their marks as characters.
 */
const follower = /[\p{M}\p{Default_Ignorable_Code_Point}\uff9e\uff9f]/uy;
/** Below it nothing follows another character but the soft hyphen. */
const firstFollower = 0x300;
const softHyphen = 0xad;

/** What was found of each UTF-16 unit: a text has few characters, each of them many times. */
const follows: (boolean | undefined)[] = new Array(0x1_0000).fill(undefined);

/** The index after what follows the character before `at` and goes with it. */
function clusterEnd(source: string, at: number): number {
	for (let end = at; end < source.length; ) {
		const unit = source.charCodeAt(end);
		if (unit < firstFollower && unit !== softHyphen) return end;
		const isHalf = unit > 0xd7ff && unit < 0xe000;
		let isFollower = isHalf ? undefined : follows[unit];
		if (isFollower === undefined) {
			follower.lastIndex = end;
			isFollower = follower.test(source);
			if (!isHalf) follows[unit] = isFollower;
		}
		if (!isFollower) return end;
		end += isHalf ? 2 : 1;
	}
	return source.length;
}

function foldCluster(cluster: string, variants?: Variants): string {
	const code = cluster.charCodeAt(0);
	if (cluster.length === 1) {
		if (code < 0x80) return code > 0x40 && code < 0x5b ? cluster.toLowerCase() : cluster;
		if (code > 0x4dff && code < 0xa000) return variants?.get(cluster) ?? cluster;
	}
	const plain = cluster.replace(invisible, '').normalize('NFKC').toLowerCase();
	return Array.from(plain, (one) => variants?.get(one) ?? one).join('');
}

function isSpace(piece: string): boolean {
	const code = piece.charCodeAt(0);
	const isLatin = code > 0x20 && code < 0x80;
	return !isLatin && !(code > 0x4dff && code < 0xa000) && space.test(piece);
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
	for (let index = 0, end = 0; index < source.length; index = end) {
		end = clusterEnd(source, index + ((source.codePointAt(index) ?? 0) > 0xffff ? 2 : 1));
		const piece = foldCluster(source.slice(index, end), variants);
		if (piece === '') continue;
		if (isSpace(piece)) {
			if (spaceAt < 0) spaceAt = index;
			continue;
		}
		const isBetween = spaceAt >= 0 && last !== '';
		if (isBetween && !isWide([...last].at(-1) ?? '') && !isWide([...piece][0] ?? '')) {
			append(' ', spaceAt, index);
		}
		spaceAt = -1;
		append(piece, index, end);
	}
	return { text, starts, ends };
}

import { kindOf } from '../text/characters.ts';
import type { Variants } from '../text/fold.ts';

const ascii = /^[\0-\x7f]*$/;

function simplified(text: string, variants: Variants): string {
	for (const one of text) {
		if (variants.has(one)) return Array.from(text, (of) => variants.get(of) ?? of).join('');
	}
	return text;
}

/** NFKC and simplified characters. */
function composed(text: string, variants?: Variants): string {
	if (ascii.test(text)) return text;
	const normal = text.normalize('NFKC');
	return variants === undefined ? normal : simplified(normal, variants);
}

/** NFKC, simplified characters, lower case. */
export function plain(text: string, variants?: Variants): string {
	return composed(text, variants).toLowerCase();
}

/** A name by what names are compared by: neither case nor width nor what stands between words is in it. */
export interface BareName {
	readonly text: string;
	/** At which of its characters a word begins, and where the last one ends. */
	readonly starts: readonly number[];
}

const kinds = { none: 0, upper: 1, lower: 2, digit: 3, wide: 4 } as const;

function kindAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	if (code >= 0x61 && code <= 0x7a) return kinds.lower;
	if (code >= 0x41 && code <= 0x5a) return kinds.upper;
	if (code >= 0x30 && code <= 0x39) return kinds.digit;
	if (!(code >= 0x80)) return kinds.none;
	const kind = kindOf(text.charAt(at));
	return kind === 'wide' ? kinds.wide : kind === 'narrow' ? kinds.lower : kinds.none;
}

/** Whether a word begins between two characters; the capitals of `PVCs` and of `CSIDriver` are one. */
function parts(before: number, kind: number, after: number): boolean {
	if (kind === kinds.wide || before !== kind) return before !== kinds.upper || kind !== kinds.lower;
	return kind === kinds.upper && after === kinds.lower;
}

function startsIn(source: string): readonly number[] {
	const starts: number[] = [];
	let length = 0;
	let before: number = kinds.none;
	for (let at = 0; at < source.length; at++) {
		const kind = kindAt(source, at);
		if (kind !== kinds.none) {
			if (parts(before, kind, kindAt(source, at + 1))) starts.push(length);
			length++;
		}
		before = kind;
	}
	return [...starts, length];
}

const asciiMarks = /[^a-z0-9]+/g;
const marks = /[^\p{L}\p{M}\p{N}]+/gu;

/** The text of a name or a query without case, width and what stands between words. */
export function bare(text: string, variants?: Variants): string {
	const lower = plain(text, variants);
	return lower.replace(ascii.test(lower) ? asciiMarks : marks, '');
}

/**
 * A name and its words, as spaces, marks, digits and capitals part them, Han characters one by one. They
 * are looked for when they are asked for: most names never are.
 */
export function bareName(name: string, variants?: Variants): BareName {
	let starts: readonly number[] | undefined;
	return {
		text: bare(name, variants),
		get starts() {
			starts ??= startsIn(composed(name, variants));
			return starts;
		},
	};
}

/** The ways in which the words of a name and of a query may end differently. */
const endings = ['', 's', 'es', 'e', 'ed', 'er', 'ers', 'ing', 'ion', 'ions'];

/** What is left of a Latin word without its ending; a word too short to have one stays. */
export function stemOf(word: string): string {
	if (word.length >= 6) {
		const stem = /^(.{4,})(?:ing|ed|es|er)$/u.exec(word)?.[1];
		if (stem !== undefined) return stem;
	}
	return word.length >= 4 && !/(?:ss|us|is)$/u.test(word) ? word.replace(/s$/u, '') : word;
}

/** Whether whole words of a name begin at `at` and end, but for an ending, with `stem`. */
export function isWords({ text, starts }: BareName, stem: string, at: number): boolean {
	if (!starts.includes(at)) return false;
	const end = at + stem.length;
	return endings.some(
		(ending) => starts.includes(end + ending.length) && text.startsWith(ending, end),
	);
}

/** The pattern of any of some words; of two that begin at one place the longer one is meant. */
export function anyOf(words: readonly string[]): string {
	return [...words].sort((a, b) => b.length - a.length).join('|');
}

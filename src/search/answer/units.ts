import type { Corpus, Held } from './corpus.ts';
import type { Segment } from './segments.ts';
import { synonyms } from './synonyms.ts';
import { bare, stemOf } from './text.ts';

/** A thing that a query names, and the names that hold it by one of its words. */
export interface Unit {
	readonly text: string;
	readonly held: Held;
}

/** Other bare words for a bare word, itself not among them. */
export type OtherWords = (word: string) => readonly string[];

const han = /\p{Script=Han}/u;

/** @param terms the names of each term of the glossary */
export function otherWordsOf(terms: readonly (readonly string[])[]): OtherWords {
	const rows = new Map<string, string[]>();
	for (const row of [...terms, ...synonyms]) {
		const words = row.map((word) => bare(word));
		for (const word of words) rows.set(word, [...(rows.get(word) ?? []), ...words]);
	}
	return (word) => (rows.get(word) ?? rows.get(stemOf(word)) ?? []).filter((one) => one !== word);
}

function merged(all: readonly Held[]): Held {
	const held = new Map<number, number>();
	for (const one of all) {
		for (const [name, weight] of one) held.set(name, Math.max(weight, held.get(name) ?? 0));
	}
	return held;
}

/** Names that hold a word, or another word for it. */
function holdingAny(word: string, corpus: Corpus, others: OtherWords): Held {
	const words = [word, ...others(word)];
	return merged(words.map((one) => corpus.holding(han.test(one) ? one : stemOf(one))));
}

/** A run of Han characters that is called nothing: any two neighbours may be held. */
function hanUnits(text: string, { corpus, others }: Reading): Unit[] {
	if (corpus.holding(text).size > 0 || text.length <= 2) {
		return [{ text, held: holdingAny(text, corpus, others) }];
	}
	const units: Unit[] = [];
	for (let at = 0; at < text.length; ) {
		let end = text.length;
		while (end > at + 1 && corpus.holding(text.slice(at, end)).size === 0) end--;
		const part = text.slice(at, end);
		units.push({ text: part, held: corpus.holding(part) });
		at = end;
	}
	return units;
}

/** What words of a query are read by. */
export interface Reading {
	readonly corpus: Corpus;
	readonly others: OtherWords;
}

/** The units of a Latin word: itself, or else the parts between its marks. */
function latinUnits(word: string, { corpus, others }: Reading): Unit[] {
	const whole = { text: bare(word), held: holdingAny(bare(word), corpus, others) };
	const parts = word.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
	if (whole.held.size > 0 || parts.length < 2) return [whole];
	return parts.map((part) => ({ text: part, held: holdingAny(part, corpus, others) }));
}

/** The units of what a query asks about. Two Latin words that are another word for something are one. */
export function unitsOf(segments: readonly Segment[], reading: Reading): readonly Unit[] {
	const units: Unit[] = [];
	for (let at = 0; at < segments.length; at++) {
		const { text } = segments[at] ?? { text: '' };
		const pair = bare(text + (segments[at + 1]?.text ?? ''));
		if (!han.test(text) && at + 1 < segments.length && reading.others(pair).length > 0) {
			units.push({ text: pair, held: holdingAny(pair, reading.corpus, reading.others) });
			at++;
		} else units.push(...(han.test(text) ? hanUnits(text, reading) : latinUnits(text, reading)));
	}
	return units;
}

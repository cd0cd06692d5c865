import { encoded, isGlue } from '../text/characters.ts';
import { comparable } from '../text/comparable.ts';
import type { Variants } from '../text/fold.ts';
import { longestTerm, type Run, runsOf, termEnd } from '../text/tokens.ts';

/** A word to ask the index for and where it must stand from the beginning of the phrase. */
export interface QueryTerm {
	readonly term: string;
	/** In characters from the beginning of the whole phrase. */
	readonly offset: number;
}

/** One of the pieces between spaces in what was typed. */
export interface Part {
	readonly text: string;
	readonly terms: readonly QueryTerm[];
}

/** What was typed, ready to be asked. */
export interface Query {
	/** Everything that was typed, folded. */
	readonly phrase: string;
	/** What stands between spaces, folded, each once; a page may hold them apart. */
	readonly parts: readonly Part[];
	/** The words of all parts, each once, as Pagefind is asked for them. */
	readonly words: readonly string[];
}

/** Whether a query is long enough to be asked: one wide or two narrow characters. */
export function isAskable(query: Query): boolean {
	return query.words.length > 0;
}

/** Quotation marks and what ends a sentence: readers write them around words, pages hold others. */
const around = /["“”„「」『』]|(?<=^|\s)[，。、；：！？…]+|[，。、；：！？…]+(?=\s|$)/gu;

/** Cuts what a reader typed into terms at known offsets. */
export function queryOf(written: string, variants?: Variants): Query {
	const typed = written.replace(around, ' ');
	const phrase = comparable(typed, variants).text;
	const characters = [...phrase];
	const parts: Part[] = [];
	let from = 0;
	for (const text of typed.split(/\s+/u).map((piece) => comparable(piece, variants).text)) {
		if (text === '') continue;
		const length = [...text].length;
		if (characters[from] === ' ') from++;
		parts.push({ text, terms: spread(termsOf([...text], from).filter(isTelling)) });
		from += length;
	}
	const words = parts.flatMap(({ terms }) => terms.map(({ term }) => term));
	return { phrase, parts, words: [...new Set(words)] };
}

/** Terms that a part is asked by; more would fetch more of the index and tell little more. */
const termsPerPart = 3;

/** At most `termsPerPart` of `terms`, evenly spread, the first and the last among them. */
function spread(terms: readonly QueryTerm[]): readonly QueryTerm[] {
	if (terms.length <= termsPerPart) return terms;
	const step = (terms.length - 1) / (termsPerPart - 1);
	return [...Array(termsPerPart).keys()].flatMap((index) => terms[Math.round(index * step)] ?? []);
}

/**
 * A single narrow character begins a great part of all terms, so it is never asked for: beside other
 * terms the text itself decides, alone it is too little to search for.
 */
function isTelling({ term }: QueryTerm): boolean {
	return term.length > 1 || term > '\u10ff';
}

function termsOf(characters: readonly string[], shift: number): QueryTerm[] {
	const runs = runsOf(characters);
	const terms = runs.flatMap((run, index) => {
		const before = runs[index - 1];
		const after = runs[index + 1];
		const joinedBefore = before?.end === run.start;
		const joinedAfter = after?.start === run.end;
		const isCovered = run.end - run.start === 1 && (joinedBefore || joinedAfter);
		const own = run.kind === 'wide' ? pairs(run) : chunks(run, characters);
		const spans = isCovered ? [] : own;
		return joinedAfter ? [...spans, [run.end - 1, run.end + 1] as const] : spans;
	});
	return terms.map(([start, end]) => ({
		term: encoded(characters.slice(start, end).join('')),
		offset: shift + start,
	}));
}

type Span = readonly [start: number, end: number];

function pairs({ start, end }: Run): Span[] {
	if (end - start === 1) return [[start, end]];
	const spans: Span[] = [];
	for (let at = start; at + 1 < end; at += 2) spans.push([at, at + 2]);
	if ((end - start) % 2 === 1) spans.push([end - 2, end]);
	return spans;
}

/** Terms that cover a run, each as a page's term at the same place begins. */
function chunks(run: Run, characters: readonly string[]): Span[] {
	const isMark = (at: number) => isGlue(characters[at] ?? '');
	const spans: Span[] = [];
	for (let at = run.start; ; ) {
		const stop = termEnd(characters, run, at);
		spans.push([at, stop]);
		if (stop === run.end) return spans;
		const previous = at;
		at = isMark(stop) ? stop - 2 : Math.min(stop, run.end - longestTerm);
		while (isMark(at) && at > previous) at--;
		if (at <= previous) at = previous + 1;
		while (isMark(at)) at++;
		// One letter less is no less telling, and one term is less to fetch than two.
		if (at === previous + 1) spans.pop();
	}
}

/**
 * The positions among `matched` (a page's matched word positions) at which all `terms` can stand, as
 * positions of the phrase's beginning. A position does not say which term it matched, so the page's
 * text has the last word.
 */
export function startsOf(terms: readonly QueryTerm[], matched: ReadonlySet<number>): number[] {
	const [first, ...rest] = terms;
	if (first === undefined) return [];
	const starts: number[] = [];
	for (const position of matched) {
		const start = position - first.offset;
		if (rest.every(({ offset }) => matched.has(start + offset))) starts.push(start);
	}
	return starts.sort((a, b) => a - b);
}

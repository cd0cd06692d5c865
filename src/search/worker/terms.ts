import { encoded, isGlue, isNarrow } from '../text/characters.ts';
import { longestTerm, parting, type Run, runsOf, shortTermEnd, termEnd } from '../text/tokens.ts';

/** A word to ask the index for, and where it must stand from the beginning of the text that was cut. */
export interface QueryTerm {
	readonly term: string;
	/** In characters. */
	readonly offset: number;
}

type Span = readonly [start: number, end: number];

/**
 * Words of the index that stand at their offsets wherever a page holds `text`, which is comparable
 * (comparable.ts), in the order of the text; and, but for what `isCovered` tells, nowhere else.
 */
export function termsOf(text: string): readonly QueryTerm[] {
	const characters = [...text];
	const written = ([start, end]: Span): QueryTerm => ({
		term: encoded(characters.slice(start, end).join('')),
		offset: start,
	});
	const runs = runsOf(characters);
	return runs.flatMap((run, index) => {
		const [before, after] = [runs[index - 1], runs[index + 1]];
		const isSingle = run.end - run.start === 1;
		const last = run.end - 1;
		const isJoined = before?.end === run.start || after?.start === run.end;
		const isParted = after !== undefined && after.start > run.end;
		const isTold = isSingle && (isJoined || isParted || run.kind === 'narrow');
		const own = run.kind === 'wide' ? pairs(run) : chunks(run, characters);
		const terms = isTold ? [] : own.filter((span) => isTelling(span, run)).map(written);
		if (after?.start === run.end) terms.push(written([last, run.end + 1]));
		if (isParted) terms.push(...beforeParting(written([last, run.end]), run, after));
		if (
			isParted &&
			after.kind === 'narrow' &&
			(run.kind === 'narrow' || after.end - after.start === 1)
		) {
			terms.push({ term: parting + (characters[after.start] ?? ''), offset: run.end });
		}
		return terms;
	});
}

/** What tells that a run ends, unless the letter after what parts it from the next does. */
function beforeParting({ term, offset }: QueryTerm, run: Run, after: Run): QueryTerm[] {
	const isSaid = run.kind === 'narrow' && after.kind === 'narrow' && run.end - run.start > 1;
	return isSaid ? [] : [{ term: term + shortTermEnd, offset }];
}

/** A single narrow letter begins a great part of all words of the index, so it is never asked for. */
function isTelling([start, end]: Span, { kind }: Run): boolean {
	return kind === 'wide' || end - start > 1;
}

/** Whether `terms` say all of `text`; where they do not, its pages have to be read. */
export function isCovered(text: string, terms: readonly QueryTerm[]): boolean {
	const told = new Set(
		terms.flatMap(({ term, offset }) => [...term].map((_, index) => offset + index)),
	);
	return [...text].every((character, at) => character === ' ' || told.has(at));
}

/** Whether many words of any page are this one: half of it is no more than that a word begins or ends. */
function isCommon({ term }: QueryTerm): boolean {
	return [...term].length === 2 && (term.startsWith(parting) || isNarrowEnd(term));
}

function isNarrowEnd(term: string): boolean {
	return term.endsWith(shortTermEnd) && isNarrow(term.charAt(0));
}

/** `terms` in the order in which they tell the most: both ends, the middle, the others, common ones last. */
export function mostTellingFirst(terms: readonly QueryTerm[]): readonly QueryTerm[] {
	const rare = terms.filter((term) => !isCommon(term));
	const ends = [rare[0], rare.at(-1), rare[(rare.length - 1) >> 1]].filter(
		(term) => term !== undefined,
	);
	return [...new Set([...ends, ...rare, ...terms])];
}

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
	}
}

import type { Section } from '../page.ts';
import {
	type FoldedPage,
	type FoldedSection,
	type FoldedText,
	hitsIn,
	holds,
	type Range,
	rangesOf,
} from './foldedPage.ts';
import type { Query } from './query.ts';

/** A piece of shown text; `hit` when it is what was searched for. */
export interface Piece {
	readonly text: string;
	readonly hit: boolean;
}

/** A place in a page that holds what was searched for. */
export interface Excerpt extends Pick<Section, 'id' | 'stage'> {
	readonly heading: readonly Piece[];
	readonly text: readonly Piece[];
}

/** What is shown of a page that was found. */
export interface HitDetail {
	readonly title: readonly Piece[];
	readonly excerpts: readonly Excerpt[];
	/** How often the page holds what was searched for. */
	readonly count: number;
	/** The heading's id of the section that is called what was searched for, if there is one. */
	readonly called?: string;
}

function piecesOf(source: string, ranges: readonly Range[], [from, to]: Range): Piece[] {
	const pieces: Piece[] = [];
	let at = from;
	for (const [start, end] of ranges) {
		if (start < from || start >= to) continue;
		if (start > at) pieces.push({ text: source.slice(at, start), hit: false });
		pieces.push({ text: source.slice(start, end), hit: true });
		at = end;
	}
	if (at < to) pieces.push({ text: source.slice(at, to), hit: false });
	return pieces;
}

/** The whole of a short text, such as a heading, with its hits. */
function marked({ source }: FoldedText, ranges: readonly Range[]): Piece[] {
	return piecesOf(source, ranges, [0, source.length]);
}

/** A page's title with its hits. */
export function markedTitle({ title }: FoldedPage, needles: readonly string[]): Piece[] {
	return marked(title, rangesOf(title, needles));
}

/** Shown before and after the first hit, in columns; a wide character takes two. */
const columnsBefore = 28;
const columnsAfter = 84;

function columns(character: string): number {
	return character > '\u10ff' ? 2 : 1;
}

function isWordCharacter(character: string | undefined): boolean {
	return character !== undefined && /[\p{L}\p{N}]/u.test(character) && columns(character) === 1;
}

/** The part of `source` around `range` to show; words are not cut, text that is left out is told. */
function windowAround(source: string, [start, end]: Range): Range {
	let from = start;
	for (let left = columnsBefore; from > 0 && left > 0; left -= columns(source[from] ?? '')) from--;
	let to = end;
	for (let left = columnsAfter; to < source.length && left > 0; to++) {
		left -= columns(source[to] ?? '');
	}
	// At most a word's length: what has no breaks, such as an address, is cut anyway.
	for (let spare = 20; spare > 0 && from > 0 && inWord(source, from); spare--) from--;
	for (let spare = 20; spare > 0 && to < source.length && inWord(source, to); spare--) to++;
	return [isInsidePair(source, from) ? from - 1 : from, isInsidePair(source, to) ? to + 1 : to];
}

function inWord(source: string, at: number): boolean {
	return isWordCharacter(source[at - 1]) && isWordCharacter(source[at]);
}

function isInsidePair(source: string, at: number): boolean {
	return /^[\ud800-\udbff][\udc00-\udfff]$/.test(source.slice(Math.max(at - 1, 0), at + 1));
}

function shown({ source }: FoldedText, ranges: readonly Range[]): Piece[] {
	const [from, to] = windowAround(source, ranges[0] ?? [0, 0]);
	const pieces = piecesOf(source, ranges, [from, to]);
	const more = { text: '…', hit: false };
	if (from > 0) pieces.unshift(more);
	if (to < source.length) pieces.push(more);
	return pieces;
}

interface Candidate extends Excerpt {
	readonly inHeading: boolean;
	readonly count: number;
}

function candidateOf(section: FoldedSection, needles: readonly string[]): Candidate | undefined {
	const { heading, blocks, ...place } = section;
	const headingRanges = rangesOf(heading, needles);
	const found = blocks
		.map((block) => ({ block, ranges: rangesOf(block, needles) }))
		.filter(({ ranges }) => ranges.length > 0);
	if (found.length + headingRanges.length === 0) return undefined;
	// The block that holds the most of what was searched for, else the first.
	const [best] = [...found].sort((a, b) => b.ranges.length - a.ranges.length);
	const block = best?.block ?? blocks[0];
	return {
		...place,
		heading: marked(heading, headingRanges),
		text: block ? shown(block, best?.ranges ?? []) : [],
		inHeading: headingRanges.length > 0,
		count: found.reduce((sum, { ranges }) => sum + ranges.length, headingRanges.length),
	};
}

/** The best `limit` places of a page that hold one of `needles` (folded), in the page's order. */
export function excerptsOf(
	page: FoldedPage,
	needles: readonly string[],
	limit: number,
): readonly Excerpt[] {
	const candidates = page.sections.flatMap((section) => candidateOf(section, needles) ?? []);
	const best = [...candidates]
		.sort((a, b) => Number(b.inHeading) - Number(a.inHeading) || b.count - a.count)
		.slice(0, limit);
	return candidates
		.filter((candidate) => best.includes(candidate))
		.map(({ inHeading: _, count: __, ...excerpt }) => excerpt);
}

const excerptsPerPage = 3;

/** Where the page's own text holds the query; `undefined` when it does not. */
export function detailOf(query: Query, page: FoldedPage): HitDetail | undefined {
	if (query.phrase === '') return undefined;
	const parts = query.parts.map(({ text }) => text);
	const needles = holds(page, query.phrase) ? [query.phrase] : parts;
	if (!needles.every((needle) => holds(page, needle))) return undefined;
	const called = page.sections.find(
		({ heading, id }) => id !== '' && heading.text === query.phrase,
	);
	return {
		title: markedTitle(page, needles),
		excerpts: excerptsOf(page, needles, excerptsPerPage),
		count: hitsIn(page, needles),
		...(called && { called: called.id }),
	};
}

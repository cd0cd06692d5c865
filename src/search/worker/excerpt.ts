import type { PageText, Section } from '../page.ts';
import { type Folded, fold, type Variants } from '../text/fold.ts';

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

/** A page's text, folded once and searched at every keystroke. */
export interface FoldedPage {
	readonly title: FoldedText;
	readonly sections: readonly FoldedSection[];
}

interface FoldedSection extends Pick<Section, 'id' | 'stage'> {
	readonly heading: FoldedText;
	readonly blocks: readonly FoldedText[];
}

interface FoldedText {
	readonly source: string;
	readonly folded: Folded;
}

export function foldPage(title: string, text: PageText, variants?: Variants): FoldedPage {
	const folded = (source: string) => ({ source, folded: fold(source, variants) });
	return {
		title: folded(title),
		sections: text.map(({ heading, blocks, ...place }) => ({
			...place,
			heading: folded(heading),
			blocks: blocks.map(folded),
		})),
	};
}

/** The title, the headings and the blocks of a page. */
function textsOf({ title, sections }: FoldedPage): readonly FoldedText[] {
	return [title, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])];
}

/** Whether any single block, heading or the title holds `needle`, which is folded. */
export function holds(page: FoldedPage, needle: string): boolean {
	return textsOf(page).some(({ folded }) => folded.text.includes(needle));
}

/** How the page itself writes `needle`, which is folded, where it first does. */
export function writtenIn(page: FoldedPage, needle: string): string | undefined {
	for (const text of textsOf(page)) {
		const [range] = rangesOf(text, [needle]);
		if (range !== undefined) return text.source.slice(...range);
	}
	return undefined;
}

type Range = readonly [start: number, end: number];

/** Where any of `needles` stands in the source, in order and without overlaps. */
function rangesOf({ folded }: FoldedText, needles: readonly string[]): Range[] {
	const found = needles.flatMap((needle) => {
		const ranges: Range[] = [];
		for (let at = folded.text.indexOf(needle); at >= 0; ) {
			ranges.push([folded.starts[at] ?? 0, folded.ends[at + needle.length - 1] ?? 0]);
			at = folded.text.indexOf(needle, at + needle.length);
		}
		return ranges;
	});
	found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
	let last = 0;
	return found.filter(([start, end]) => {
		if (start < last) return false;
		last = end;
		return true;
	});
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
	const best = new Set(
		[...candidates]
			.sort((a, b) => Number(b.inHeading) - Number(a.inHeading) || b.count - a.count)
			.slice(0, limit),
	);
	return candidates
		.filter((candidate) => best.has(candidate))
		.map(({ inHeading: _, count: __, ...excerpt }) => excerpt);
}

/** How often the page holds any of `needles`, folded, in its title, headings and text. */
export function hitsIn(page: FoldedPage, needles: readonly string[]): number {
	return textsOf(page).reduce((sum, text) => sum + rangesOf(text, needles).length, 0);
}

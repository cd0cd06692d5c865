import type { Section } from '../page.ts';
import {
	type FoldedBlock,
	type FoldedPage,
	type FoldedSection,
	type FoldedText,
	hitsIn,
	needlesIn,
	ofStage,
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
export interface Excerpt extends Pick<Section, 'stage'> {
	/** The id of the nearest place of the page without `#`; `''` when there is none to link to. */
	readonly id: string;
	readonly heading: readonly Piece[];
	readonly text: readonly Piece[];
}

/** What is shown of a page that was found. */
export interface HitDetail {
	readonly title: readonly Piece[];
	readonly excerpts: readonly Excerpt[];
	/** How often the page holds what was searched for. */
	readonly count: number;
	/** The place to which the page's title leads, if one place of the page is what was searched for. */
	readonly lead?: Excerpt;
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
	/** Which needles its heading and the block that is shown of it hold. */
	readonly held: readonly string[];
}

function heldIn({ text }: FoldedText, needles: readonly string[]): readonly string[] {
	return needles.filter((needle) => text.includes(needle));
}

/** The places of a section that hold one of `needles`; what its heading holds belongs to the first. */
function candidatesOf(section: FoldedSection, needles: readonly string[]): Candidate[] {
	const { id, stage, heading, blocks } = section;
	const headingRanges = rangesOf(heading, needles);
	const shared = { ...(stage !== undefined && { stage }), heading: marked(heading, headingRanges) };
	const found = blocks
		.map((block) => ({ block, ranges: rangesOf(block, needles), held: heldIn(block, needles) }))
		.filter(({ ranges }) => ranges.length > 0);
	const places = [...Map.groupBy(found, ({ block }) => block.id ?? id)].map(([place, all]) => ({
		...shared,
		...{ id: place, inHeading: false, ...bestOf(all) },
		count: all.reduce((sum, { ranges }) => sum + ranges.length, 0),
	}));
	if (headingRanges.length === 0) return places;
	const [own] = places.filter((place) => place.id === id);
	const text = own?.text ?? (blocks[0] ? shown(blocks[0], []) : []);
	const count = (own?.count ?? 0) + headingRanges.length;
	const held = [...heldIn(heading, needles), ...(own?.held ?? [])];
	const headed = { ...shared, id, text, inHeading: true, count, held };
	return [headed, ...places.filter((place) => place !== own)];
}

interface HoldingBlock extends Pick<Candidate, 'held'> {
	readonly block: FoldedBlock;
	readonly ranges: readonly Range[];
}

/** The block that holds the most of what was searched for, then that holds it most often, else the first. */
function bestOf(found: readonly HoldingBlock[]): Pick<Candidate, 'text' | 'held'> {
	const [best] = [...found].sort(
		(a, b) => b.held.length - a.held.length || b.ranges.length - a.ranges.length,
	);
	return best ? { text: shown(best.block, best.ranges), held: best.held } : { text: [], held: [] };
}

function excerptOf({ inHeading: _, count: __, held: ___, ...excerpt }: Candidate): Excerpt {
	return excerpt;
}

/** The best `limit` of the places that hold something, in the page's order; together they hold all they can. */
function bestPlaces(candidates: readonly Candidate[], limit: number): readonly Excerpt[] {
	const others = [...candidates].sort(
		(a, b) => Number(b.inHeading) - Number(a.inHeading) || b.count - a.count,
	);
	const best = new Set<Candidate>();
	const covered = new Set<string>();
	while (best.size < limit && others.length > 0) {
		const gains = others.map(({ held }) => held.filter((needle) => !covered.has(needle)).length);
		const [next] = others.splice(gains.indexOf(Math.max(...gains)), 1);
		if (next === undefined) break;
		best.add(next);
		for (const needle of next.held) covered.add(needle);
	}
	return candidates.filter((candidate) => best.has(candidate)).map(excerptOf);
}

/** The best `limit` places of a page that hold one of `needles` (folded), in the page's order. */
export function excerptsOf(
	page: FoldedPage,
	needles: readonly string[],
	limit: number,
): readonly Excerpt[] {
	return bestPlaces(
		page.sections.flatMap((section) => candidatesOf(section, needles)),
		limit,
	);
}

/**
 * The place that a reader means who asks for `phrase`: the section that is called just so; or, in a page
 * that is not called so itself, the only place that holds it or the only one whose heading does.
 */
function leadOf(
	{ title, sections }: FoldedPage,
	phrase: string,
	candidates: readonly Candidate[],
): Excerpt | undefined {
	const called = sections.find(({ heading, id }) => id !== '' && heading.text === phrase);
	if (called !== undefined) return candidatesOf(called, [phrase]).map(excerptOf)[0];
	if (title.text.includes(phrase)) return undefined;
	const headed = candidates.filter(({ inHeading }) => inHeading);
	const [one, another] = headed.length > 0 ? headed : candidates;
	return one && another === undefined && one.id !== '' ? excerptOf(one) : undefined;
}

const excerptsPerPage = 3;

/**
 * Where the page's own text holds the query; `undefined` when it does not.
 *
 * @param stage leaves of a page that names stages by section its title and the sections of this one.
 */
export function detailOf(query: Query, whole: FoldedPage, stage?: string): HitDetail | undefined {
	const page = ofStage(whole, stage);
	const needles = needlesIn(page, query);
	if (needles === undefined) return undefined;
	const candidates = page.sections.flatMap((section) => candidatesOf(section, needles));
	const lead = leadOf(page, query.phrase, candidates);
	return {
		title: markedTitle(page, needles),
		excerpts: bestPlaces(candidates, excerptsPerPage),
		count: hitsIn(page, needles),
		...(lead && { lead }),
	};
}

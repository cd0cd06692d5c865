/**
 * Which lines of a source are code, and how far each stands inside quotes and lists. It follows
 * CommonMark's block rules as far as the source pass needs them; where it takes code for text, the
 * marks written there are undone later.
 */

import { deepest } from '../tree/depth.ts';

/** What precedes a line's own text: quote marks, indentation and list markers. */
export interface Prefix {
	readonly text: string;
	readonly quotes: number;
	/** The column, behind the quote marks, of the first list marker or else of the text. */
	readonly column: number;
	/** Columns at which the items that start on this line hold their text. */
	readonly items: readonly number[];
}

interface Fence {
	readonly character: string;
	readonly length: number;
	readonly quotes: number;
	readonly column: number;
}

export interface BlockState {
	fence: Fence | undefined;
	/** Columns at which the open list items hold their text, the outermost first. */
	items: number[];
	quotes: number;
	afterBlank: boolean;
	/** Whether a block of raw HTML is open: it lasts until an empty line. */
	html: boolean;
	/** Whether a comment `<!--` is open. */
	comment: boolean;
}

export type LineKind = 'blank' | 'code' | 'text';

export interface Line {
	readonly kind: LineKind;
	readonly prefix: Prefix;
	/** The line behind its prefix. */
	readonly rest: string;
	/** Whether it can go on with the paragraph above without that paragraph's indentation. */
	readonly lazy: boolean;
}

/** Marks of one line beyond these are not read: what they would hold is too deep by far. */
const mostMarks = 2 * deepest;
const quoteMark = /^ {0,3}> ?/;
const listMarker = /^([-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
/** A rule across the page. */
export const thematicBreak = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
/** What ends the paragraph above it, so that it cannot go on with one. */
const interruption = /^(?:`{3}|~{3}|:{3}|#{1,6}(?:\s|$)|<)/;
const fenceOpening = /^(`{3,}(?=[^`]*$)|~{3,})/;

/** How deep the elements stand that the block's text is in: each item of a list is in a list. */
export function depthOf({ quotes, items }: Pick<BlockState, 'quotes' | 'items'>): number {
	return quotes + 2 * items.length;
}

export function newBlockState(): BlockState {
	return { fence: undefined, items: [], quotes: 0, afterBlank: true, html: false, comment: false };
}

/** Blanks at the beginning of `text`, which stands at `column`: tabs reach to the next multiple of four. */
function indentation(text: string, column = 0): { characters: number; columns: number } {
	let columns = 0;
	let characters = 0;
	for (; characters < text.length; characters += 1) {
		if (text[characters] === ' ') columns += 1;
		else if (text[characters] === '\t') columns += 4 - ((column + columns) % 4);
		else break;
	}
	return { characters, columns };
}

/** Reads quote marks (at most `mostQuotes`), indentation and, if wanted, list markers. */
function prefixOf(line: string, mostQuotes: number, withItems: boolean): Prefix {
	let at = 0;
	let quotes = 0;
	for (; quotes < mostQuotes; quotes += 1) {
		const mark = quoteMark.exec(line.slice(at));
		if (mark === null) break;
		at += mark[0].length;
	}
	const first = indentation(line.slice(at));
	at += first.characters;
	let column = first.columns;
	const items: number[] = [];
	while (withItems && items.length < mostMarks && !thematicBreak.test(line.slice(at))) {
		const bullet = listMarker.exec(line.slice(at))?.[1];
		if (bullet === undefined) break;
		at += bullet.length;
		const { characters, columns } = indentation(line.slice(at), column + bullet.length);
		at += characters;
		const holds = columns >= 1 && columns <= 4 && at < line.length;
		items.push(column + bullet.length + (holds ? columns : 1));
		column += bullet.length + columns;
	}
	return { text: line.slice(0, at), quotes, column: first.columns, items };
}

function insideFence(line: string, state: BlockState, fence: Fence): Line | undefined {
	const prefix = prefixOf(line, fence.quotes, false);
	const rest = line.slice(prefix.text.length);
	const left = prefix.quotes < fence.quotes || (rest !== '' && prefix.column < fence.column);
	if (left) {
		state.fence = undefined;
		return undefined;
	}
	const closing = new RegExp(`^\\${fence.character}{${fence.length},}[ \\t]*$`);
	if (prefix.column - fence.column < 4 && closing.test(rest)) state.fence = undefined;
	return { kind: 'code', prefix, rest, lazy: false };
}

/** Ends the list items that this line no longer belongs to. */
function leaveItems(state: BlockState, prefix: Prefix, lazy: boolean): void {
	if (prefix.quotes !== state.quotes) state.items = [];
	state.quotes = prefix.quotes;
	if (!lazy) state.items = state.items.filter((column) => column <= prefix.column);
}

/** A line of a comment that began on a line above. */
function insideComment(line: string, state: BlockState): Line {
	if (line.includes('-->')) state.comment = false;
	const prefix = prefixOf(line, state.quotes, false);
	return { kind: 'code', prefix, rest: line.slice(prefix.text.length), lazy: false };
}

/**
 * The kind of the next line; keeps `state` up to date. `commentEndsBelow` says whether a `-->`
 * follows on a later line: without one a `<!--` is only text.
 */
export function readLine(line: string, state: BlockState, commentEndsBelow: boolean): Line {
	if (state.comment) return insideComment(line, state);
	if (state.fence !== undefined) {
		const inside = insideFence(line, state, state.fence);
		if (inside !== undefined) return inside;
	}
	const prefix = prefixOf(line, mostMarks, true);
	const rest = line.slice(prefix.text.length);
	if (rest.trim() === '' && prefix.items.length === 0) {
		state.afterBlank = true;
		state.html = false;
		return { kind: 'blank', prefix, rest, lazy: false };
	}
	const deep = prefix.column - (state.items.at(-1) ?? 0) >= 4;
	const interrupts = prefix.items.length > 0 || (!deep && interruption.test(rest));
	const lazy = !state.afterBlank && !interrupts;
	leaveItems(state, prefix, lazy);
	if (state.afterBlank && prefix.column - (state.items.at(-1) ?? 0) >= 4) {
		return { kind: 'code', prefix, rest, lazy };
	}
	state.items.push(...prefix.items);
	state.afterBlank = false;
	const fence = fenceOpening.exec(rest)?.[1];
	if (fence !== undefined) {
		const { quotes } = prefix;
		const column = state.items.at(-1) ?? 0;
		state.fence = { character: fence.slice(0, 1), length: fence.length, quotes, column };
		return { kind: 'code', prefix, rest, lazy };
	}
	if (/^<[a-z/!]/i.test(rest)) state.html = true;
	if (rest.startsWith('<!--') && !rest.includes('-->')) state.comment = commentEndsBelow;
	return { kind: 'text', prefix, rest, lazy };
}

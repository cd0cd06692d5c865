import { markdownStrings } from '../../strings/markdown.ts';
import type { Said } from '../../strings/said.ts';
import { deepest } from '../tree/depth.ts';
import { type Line, thematicBreak } from './blocks.ts';

/**
 * What a post may not hold because nobody writes it and the engine would take the square of its length:
 * Sätteri 0.10.5 does so for the character references of a paragraph, for the `://` of a word in a link,
 * for the lines of a link's title, for the pieces of MDX of a post and what is in a tag of MDX beside
 * quoted values, and for the cells that the short rows of a table lack.
 */

const mostReferences = 2000;
/** Signs of a paragraph that may be markup: each may become an element, or be tried as one. */
const mostSigns = 30_000;
const mostSchemes = 1000;
/** Lines of a paragraph behind the beginning of a link, whose title may go on over lines. */
const mostLinesOfLink = 2000;
const mostPieces = 5000;
const longestTag = 5000;
const mostMissingCells = 20_000;

const references = /&(?:#\w{1,8}|\w{1,40});/g;
const signs = /[*_~`<[\]!{$]/g;
const pieces = /[<{]/g;
const tagParts = /<(?=[A-Za-z])|>|"[^"]*"|'[^']*'/g;
const schemes = /:\/\//g;
/** Words that are long enough for too many schemes. */
const longWords = /(?<!\S)\S{3000,}/g;
const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$|^\|[ \t]*:?-+:?[ \t]*$/;

const blockMark = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/y;

/** How many marks of quotes and items stand at the beginning of a text, each inside the one before. */
function marksBefore(text: string): number {
	let count = 0;
	blockMark.lastIndex = 0;
	while (count <= deepest && blockMark.test(text)) count += 1;
	return count > deepest && thematicBreak.test(text) ? 0 : count;
}

function countOf(pattern: RegExp, text: string): number {
	return text.match(pattern)?.length ?? 0;
}

/** Counts what a post holds, line by line; each method says what is wrong, if anything is. */
export class Limits {
	#references = 0;
	#signs = 0;
	/** Lines since the first link of the paragraph; 0 before it. */
	#linesOfLink = 0;
	#pieces = 0;
	/** How much has been read of a tag of MDX; `undefined` outside of tags. */
	#tag: number | undefined;
	/** Of the table that is open; 0 if none is. */
	#columns = 0;
	#missingCells = 0;

	/** Looks at a line as its author wrote it; `nesting` is how deep what it holds would stand. */
	line({ kind, prefix, rest }: Line, nesting: number): Said | undefined {
		if (nesting > deepest) return markdownStrings.tooDeep(deepest);
		if (kind !== 'text') this.#columns = 0;
		if (kind !== 'text' || prefix.items.length > 0 || /^[#|]/.test(rest)) {
			this.#references = 0;
			this.#signs = 0;
			this.#linesOfLink = 0;
		}
		if (kind !== 'text') return undefined;
		// A quote inside an item inside a quote is none of the prefix.
		if (nesting + marksBefore(rest) > deepest) return markdownStrings.tooDeep(deepest);
		this.#references += countOf(references, rest);
		if (this.#references > mostReferences) return markdownStrings.manyReferences(mostReferences);
		this.#signs += countOf(signs, rest);
		if (this.#signs > mostSigns) return markdownStrings.manySigns(mostSigns);
		return this.#link(rest) ?? this.#row(rest);
	}

	#link(text: string): Said | undefined {
		for (const [word] of text.matchAll(longWords)) {
			if (countOf(schemes, word) > mostSchemes) return markdownStrings.manySchemes(mostSchemes);
		}
		if (this.#linesOfLink > 0 || /\](?:\(|:)/.test(text)) this.#linesOfLink += 1;
		const isTable = this.#columns > 0;
		if (isTable || this.#linesOfLink <= mostLinesOfLink) return undefined;
		return markdownStrings.longLink(mostLinesOfLink);
	}

	/** Looks at a line of MDX as the engine is to read it. */
	mdxLine(text: string): Said | undefined {
		this.#pieces += countOf(pieces, text);
		if (this.#pieces > mostPieces) return markdownStrings.manyPieces(mostPieces);
		return this.#readTags(text) > longestTag ? markdownStrings.longTag(longestTag) : undefined;
	}

	/** The length of the longest tag so far that is in the line. */
	#readTags(text: string): number {
		if (text.trim() === '') this.#tag = undefined;
		let longest = 0;
		let from = 0;
		const read = (to: number) => {
			if (this.#tag !== undefined) this.#tag += to - from;
			longest = Math.max(longest, this.#tag ?? 0);
		};
		for (const { 0: part, index } of text.matchAll(tagParts)) {
			read(index);
			from = index + part.length;
			if (part === '<') this.#tag ??= 0;
			if (part === '>') this.#tag = undefined;
		}
		read(text.length);
		return longest;
	}

	/** A table ends at an empty line; a row that has fewer cells than its head is filled up. */
	#row(text: string): Said | undefined {
		const cells = text.split('|').length;
		if (this.#columns === 0 && delimiterRow.test(text)) this.#columns = cells;
		this.#missingCells += Math.max(0, this.#columns - cells - 2);
		return this.#missingCells > mostMissingCells ? markdownStrings.emptyTable : undefined;
	}
}

import { isNarrow } from '../text/characters.ts';
import { comparable } from '../text/comparable.ts';
import type { Variants } from '../text/fold.ts';
import { isCovered, type QueryTerm, termsOf } from './terms.ts';

/** A way in which a page may write what was typed. */
export interface Form {
	/** Comparable, see comparable.ts. */
	readonly text: string;
	readonly terms: readonly QueryTerm[];
	/** Whether all of its terms at their offsets are enough to know that a page holds it. */
	readonly isCovered: boolean;
}

/** What must stand together somewhere in a page: a word between spaces, or what stands in quotation marks. */
export interface Part {
	/** A page holds the part when it holds any of them. */
	readonly forms: readonly Form[];
	readonly isQuoted: boolean;
}

/** What was typed, ready to be asked. */
export interface Query {
	/** All of it, comparable. */
	readonly phrase: string;
	/** Ways in which a page may write all of it together. */
	readonly wholes: readonly string[];
	/** A page that holds all of them holds the query. */
	readonly parts: readonly Part[];
}

/** A stretch of what was typed. */
export interface Piece {
	readonly text: string;
	readonly isQuoted: boolean;
}

/** Whether a query is long enough to be asked: one wide or two narrow characters. */
export function isAskable({ parts }: Query): boolean {
	const isAsked = ({ forms }: Part) => forms.some(({ terms }) => terms.length > 0);
	return parts.length > 0 && parts.every(isAsked);
}

/** Marks of one row open and close, in either direction, as keyboards make them. */
const doubleMarks = ['"“”„‟＂〝〞〟', '«»', '‹›', '「」｢｣', '『』﹃﹄', '﹁﹂', '《》', '〈〉'];
const betweenMarks = doubleMarks.map((marks) => `[${marks}][^${marks}]+[${marks}]`).join('|');
/** Inside of a word they are apostrophes. */
const single = "['‘’‚‛＇]";
const inWord = '[\\p{Script=Latin}\\p{N}]';
const quoted = new RegExp(`${betweenMarks}|(?<!${inWord})${single}.+?${single}(?!${inWord})`, 'gu');

/** What stands in quotation marks and the words between spaces, in order. */
function piecesOf(typed: string): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	const addWords = (text: string) => {
		for (const word of text.split(/\s+/u)) pieces.push({ text: word, isQuoted: false });
	};
	for (const { 0: found, index } of typed.matchAll(quoted)) {
		addWords(typed.slice(at, index));
		pieces.push({ text: found.slice(1, -1), isQuoted: true });
		at = index + found.length;
	}
	addWords(typed.slice(at));
	return pieces;
}

/** Cuts what a reader typed into what a page must hold. */
export function queryOf(typed: string, variants?: Variants): Query {
	return queryOfPieces(piecesOf(typed), variants);
}

export function queryOfPieces(pieces: readonly Piece[], variants?: Variants): Query {
	const told = pieces.filter(({ text }) => comparable(text, variants).text !== '');
	const typed = told.map(({ text }) => text).join(' ');
	return {
		phrase: comparable(typed, variants).text,
		wholes: waysToWrite(typed, variants),
		parts: withoutSingles(told, variants).map(({ text, isQuoted }) => ({
			isQuoted,
			forms: waysToWrite(text, variants).map(formOf),
		})),
	};
}

/** White space beside wide letters is nothing, but a page may have a mark where it was typed. */
function waysToWrite(typed: string, variants?: Variants): string[] {
	const ways = [typed, typed.replace(/\s+/gu, ',')];
	return [...new Set(ways.map((way) => comparable(way, variants).text))];
}

function formOf(text: string): Form {
	const terms = termsOf(text);
	return { text, terms, isCovered: isCovered(text, terms) };
}

/** Whether `text`, which is comparable, is a single narrow letter: hardly a page is without it. */
function isSingle(text: string): boolean {
	const [letter = '', ...others] = text;
	return others.length === 0 && isNarrow(letter);
}

/** A single narrow letter is no part of its own: it goes with the piece beside it. */
function withoutSingles(pieces: readonly Piece[], variants?: Variants): Piece[] {
	const isSinglePiece = ({ text }: Piece) => isSingle(comparable(text, variants).text);
	const kept: Piece[] = [];
	for (const piece of pieces) {
		const last = kept.at(-1);
		if (last && (isSinglePiece(last) || isSinglePiece(piece))) {
			const isQuoted = last.isQuoted || piece.isQuoted;
			kept.splice(-1, 1, { text: `${last.text} ${piece.text}`, isQuoted });
		} else kept.push(piece);
	}
	return kept;
}

/**
 * The query in which what punctuation parts may stand apart; `undefined` when there is none outside of
 * quotation marks.
 */
export function loosened({ parts }: Query, variants?: Variants): Query | undefined {
	const pieces = parts.flatMap(({ forms, isQuoted }): Piece[] => {
		const text = forms.at(-1)?.text ?? '';
		const words = text.split(' ');
		const isParted = !isQuoted && !words.some(isSingle);
		return (isParted ? words : [text]).map((piece) => ({ text: piece, isQuoted }));
	});
	const query = queryOfPieces(pieces, variants);
	return query.parts.length > parts.length ? query : undefined;
}

import type { Element } from 'hast';
import { kepAddress } from '../../strings/sources.ts';
import { isElement, type Node } from '../tree/nodes.ts';
import { wordsInstead } from '../tree/visibleText.ts';

/** How authors name a KEP in the words of a post and in the addresses that they link. */

/** A KEP named in a piece of text. */
interface KepReference {
	readonly number: number;
	/** Where its words stand in the text of the piece. */
	readonly start: number;
	readonly end: number;
	/** Whether the words are an address, which says nothing that the number does not. */
	readonly isAddress: boolean;
}

/** The words of a piece, see `wordsInstead`, a line end for each break, and the KEPs that they name. */
export interface Piece {
	readonly text: string;
	/** In the order of the text. */
	readonly references: readonly KepReference[];
}

const inWords = /\bKEP(?:[-\u2010\u2011\u2013\uff0d]|\s)?#?(?!0+\b)(\d{1,6})\b/gi;
const inAddress = new RegExp(
	String.raw`^https?://(?:www\.)?(?:${kepAddress})(?!0+\b)(\d{1,6})\b`,
	'i',
);
const atStart = /^\s*[#\uff03](?!0+\b)(\d{1,6})\b/;

function numberInAddress(address: unknown): number | undefined {
	if (typeof address !== 'string') return undefined;
	const number = inAddress.exec(address)?.[1];
	return number === undefined ? undefined : Number(number);
}

/** What the author put into blocks of their own is not part of the words around it. */
const separate = ['ul', 'ol', 'pre', 'table', 'figure', 'dl'] as const;

/** Reads the words of an element without those of the lists, tables and code inside it. */
export function pieceOf(unit: Element): Piece {
	const references: KepReference[] = [];
	// The text in pieces: to look into one that grows takes the square of its length.
	const pieces: string[] = [];
	let length = 0;
	let isBegun = false;
	const write = (words: string): void => {
		pieces.push(words);
		length += words.length;
		isBegun ||= words.trim() !== '';
	};
	const read = (nodes: readonly Node[]): void => {
		for (const node of nodes) {
			if (node.type === 'text') {
				for (const match of node.value.matchAll(inWords)) {
					const start = length + match.index;
					const end = start + match[0].length;
					references.push({ number: Number(match[1]), start, end, isAddress: false });
				}
				if (node.value !== '') write(node.value);
				continue;
			}
			const instead = wordsInstead(node);
			if (instead !== undefined) write(instead);
			else if (isElement(node, 'br')) write('\n');
			else if (isElement(node, 'a')) readLink(node);
			else if ('children' in node && !isElement(node, ...separate)) {
				const isBlock = isElement(node, 'p', 'div', 'blockquote', 'aside', 'td', 'th');
				if (isBlock && isBegun && pieces.at(-1)?.at(-1)?.trim() !== '') {
					write(isElement(node, 'td', 'th') ? ' ' : '\n');
				}
				read(node.children);
			}
		}
	};
	const readLink = (link: Element): void => {
		const start = length;
		const known = references.length;
		const from = pieces.length;
		read(link.children);
		const number = numberInAddress(link.properties['href']);
		if (number === undefined) return;
		if (references.slice(known).some((reference) => reference.number === number)) return;
		const isAddress = /^(?:https?:|www\.)/i.test(pieces.slice(from).join('').trim());
		references.push({ number, start, end: length, isAddress });
	};
	read(unit.children);
	const text = pieces.join('');
	const marked = unit.tagName === 'li' ? atStart.exec(text) : null;
	if (marked !== null) {
		const number = Number(marked[1]);
		references.unshift({ number, start: 0, end: marked[0].length, isAddress: false });
	}
	return { text, references };
}

/** What may stand before the first KEP of a piece and between those that it is about. */
const between = /^[\s\p{P}\p{S}]*(?:(?:和|与|及|以及|同|and)[\s\p{P}\p{S}]*)?$/iu;

/** The KEPs that a piece begins with: `KEP-1、KEP-2 和 KEP-3 …` is about all three. */
export function leadingNumbers({ text, references }: Piece): number[] {
	const numbers: number[] = [];
	let end = 0;
	for (const reference of references) {
		if (!between.test(text.slice(end, Math.max(end, reference.start)))) break;
		numbers.push(reference.number);
		end = Math.max(end, reference.end);
	}
	return numbers;
}

const edges = /^[\s:：,，、—–\-.。]+|(?<![\s:：,，、—–(（-])[\s:：,，、—–(（-]+$/gu;
const sentenceEnd = /[。！？!?]['”’」』）)]*/u;

/** The first sentence about KEPs and what follows it, without their numbers and addresses around it. */
export function sentenceOf(
	piece: Piece,
	about: ReadonlySet<number>,
): { readonly sentence: string; readonly remark: string } {
	const first = /\S/.exec(piece.text)?.index ?? 0;
	// What goes is cut out from the end on, so a KEP leads if nothing stands before it.
	const kept: string[] = [];
	let until = piece.text.length;
	for (const { start, end, isAddress, number } of [...piece.references].reverse()) {
		const leads = about.has(number) && start <= first;
		if (!isAddress && !leads) continue;
		kept.push(piece.text.slice(end, Math.max(end, until)));
		until = Math.min(until, start);
	}
	kept.push(piece.text.slice(0, until));
	const lines = kept
		.reverse()
		.join('')
		.split('\n')
		.map((line) => line.replace(edges, ''));
	const firstLine = lines.findIndex((line) => line !== '');
	const line = lines[firstLine] ?? '';
	const end = sentenceEnd.exec(line);
	const cut = end === null ? line.length : end.index + end[0].length;
	const rest = [line.slice(cut), ...lines.slice(firstLine + 1)].map((part) => part.trim());
	return { sentence: line.slice(0, cut), remark: rest.filter((part) => part !== '').join('\n') };
}

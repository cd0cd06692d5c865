import type { Opening } from '../tree/boxes.ts';
import { anyMark, HELD, unmarked } from './marks.ts';

/**
 * Held pieces: parts of the source that the engine must not read, such as a container's colons or a
 * formula. The pass writes a comment with a number (in MDX an expression) in their place, which parts
 * blocks as any comment does; in the tree the piece becomes elements, and in code or an address what
 * its author wrote.
 */
export type Held =
	| { readonly kind: 'open'; readonly opening: Opening; readonly written: string }
	/** Ends the title of the container that the piece before it opens. */
	| { readonly kind: 'title end'; readonly written: '' }
	/** Ends the container that piece `opened` opens. */
	| { readonly kind: 'close'; readonly opened: number; readonly written: string }
	/** A new tab of the container around it. */
	| {
			readonly kind: 'tab';
			readonly label: string;
			readonly active: boolean;
			readonly written: string;
	  }
	| {
			readonly kind: 'formula';
			readonly tex: string;
			readonly display: boolean;
			readonly written: string;
	  }
	/** Shown as it is written. */
	| { readonly kind: 'words'; readonly written: string }
	/** A container's signs that open and close nothing; they stand in the source as text. */
	| { readonly kind: 'stray'; readonly written: string }
	/** One end of an element in a line of text. */
	| {
			readonly kind: 'tag';
			readonly name: 'mark' | 'sub' | 'sup';
			readonly isEnd: boolean;
			readonly written: string;
	  };

/** A piece with the author's line on which it begins, from 0. */
export type HeldAt = Held & { readonly line: number };

/** How a post is written. */
export type Format = 'markdown' | 'mdx';

/** In MDX a regular expression, which nothing around it ends: no comment, no string, no attribute. */
export function heldMark(number: number, format: Format): string {
	return format === 'mdx' ? `{/${HELD}${number}/}` : `<!--${HELD}${number}-->`;
}

const wholeComment = new RegExp(`^<!--${HELD}(\\d+)-->\\s*$`);
const wholeExpression = new RegExp(`^/${HELD}(\\d+)/$`);
const commentWords = new RegExp(`^${HELD}(\\d+)$`);

/** The number of the piece that a comment of raw HTML, given without its signs, stands for. */
export function heldInComment(words: string): number | undefined {
	const number = commentWords.exec(words)?.[1];
	return number === undefined ? undefined : Number(number);
}

/** The number of the piece that a node of the tree stands for as a whole. */
export function heldNumber(node: {
	readonly type: string;
	readonly value?: unknown;
}): number | undefined {
	if (typeof node.value !== 'string') return undefined;
	const pattern = node.type === 'raw' ? wholeComment : wholeExpression;
	if (node.type !== 'raw' && !node.type.startsWith('mdx')) return undefined;
	const number = pattern.exec(node.value)?.[1];
	return number === undefined ? undefined : Number(number);
}

/**
 * A held piece, with the title behind it if it opens a container: `::: tip 标题` is three lines of the
 * source, the opening, the title and a `title end`, of which the opening says all that its author wrote.
 */
const written = new RegExp(
	`(?:<!--|\\{/)${HELD}(\\d+)(?:-->|/\\})(\\n[^\\n]*\\n[^\\n]*?(?:<!--|\\{/)${HELD}(\\d+)(?:-->|/\\}))?`,
	'g',
);
const encoded = /(?:%3C!--|%7B\/)%EF%B7%94(\d+)(?:--%3E|\/%7D)/g;
const encodedMark = /%EF%B7%(?:9[0-9A-F]|A[0-9A-F])/g;

/** Text that turned out not to be what the pass took it for, as its author wrote it. */
export function asWritten(text: string, held: readonly Held[]): string {
	if (!anyMark.test(text)) return text;
	const restored = text.replace(written, (...found) => {
		const [, number, title = '', end] = found as (string | undefined)[];
		const piece = held[Number(number)];
		if (end === undefined) return piece?.written ?? '';
		const between = held[Number(end)]?.written === '' ? '' : asWritten(title, held);
		return (piece?.written ?? '') + between;
	});
	return unmarked(restored);
}

/** A piece as its author wrote it, where a construct before has put marks and held pieces into it. */
export function withoutMarks(piece: Held, held: readonly Held[]): Held {
	const restored = Object.entries(piece).map(([key, value]) => [
		key,
		typeof value === 'string' ? asWritten(value, held) : value,
	]);
	return Object.fromEntries(restored);
}

/** The same for an address, which the engine has percent-encoded. */
export function addressAsWritten(address: string, held: readonly Held[]): string {
	if (!address.includes('%EF%B7%') && !anyMark.test(address)) return address;
	const restored = address.replace(encoded, (_all, number: string) =>
		encodeURI(held[Number(number)]?.written ?? ''),
	);
	return asWritten(
		restored.replace(encodedMark, (mark) => decodeURIComponent(mark)),
		held,
	);
}

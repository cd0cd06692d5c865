/**
 * Marks: characters that the source pass writes between two characters of the source, so that the
 * engine reads them apart, and that every later step takes out again. They are Unicode
 * noncharacters, which no text may contain; an author's own are removed before the pass. So a mark
 * in a place that turns out to be code is undone without a trace.
 */

/** Keeps its two neighbours from being read together; to the emphasis rules it is a letter. */
export const BREAK = '\uFDD0';
/** Stands before the `>` of an address that the pass put in angle brackets. */
export const ADDRESS_END = '\uFDD1';
/** Stands for a space inside the address of a picture. */
export const SPACE = '\uFDD2';
/** Stands before a backslash at the end of a line that the pass made a hard line break. */
export const LINE_END = '\uFDD3';

/** Introduces the number of a held piece: see held.ts. */
export const HELD = '\uFDD4';
/** Stands for a single tilde. */
export const TILDE = '\uFDD5';
/** Stands for a slash in an attribute's value that has no quotes. */
export const SLASH = '\uFDD6';

export const anyMark = /[\uFDD0-\uFDEF]/;
const everyMark = /[\uFDD0-\uFDEF]/g;
const hardBreak = /\uFDD3\\?/g;
const wrappedAddress = /<([^<>\s]*)\uFDD1>/g;

/** The text as its author wrote it. */
export function unmarked(text: string): string {
	if (!anyMark.test(text)) return text;
	return text
		.replace(wrappedAddress, '$1')
		.replaceAll(SPACE, ' ')
		.replaceAll(TILDE, '~')
		.replaceAll(SLASH, '/')
		.replace(hardBreak, '')
		.replace(everyMark, '');
}

/**
 * A source that the pass can work on: without byte order mark, with `\n` line ends, without our
 * marks, without characters that HTML forbids (NUL, lone surrogates).
 */
export function cleaned(source: string): string {
	const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
	return text
		.replace(/\r\n?/g, '\n')
		.replace(everyMark, '')
		.replaceAll('\0', '\uFFFD')
		.toWellFormed();
}

import { decodeHTML } from 'entities';

/**
 * Labels on their way through the drawing library, which reads a line by its brackets: signs that are
 * part of a label travel as noncharacters, which no source holds, and come back in the drawing.
 */
const signs = '[](){}|"<>/\\;*~&';
const firstSign = 0xfde0;
/** Widens a box and is not shown. */
export const PAD = '\ufdde';
/** All that a message says which is there for its room only. */
export const UNSEEN = '\ufddf';

const lineBreak = /<\/?br\s*\/?>|\\n/gi;
const tag = /<\/?(?:b|strong|i|em|u|s|del)\s*>|\n/gi;
const entityCode = /#(\w{1,20});/g;

function guarded(text: string): string {
	return text.replace(/[[\](){}|"<>/\\;*~&]/g, (sign) =>
		String.fromCharCode(firstSign + signs.indexOf(sign)),
	);
}

/** A text of the drawing as readers see it. */
export function unguarded(text: string): string {
	return text
		.replace(/[\ufde0-\ufdef]/g, (mark) => signs.charAt(mark.charCodeAt(0) - firstSign))
		.replaceAll(PAD, '');
}

/** What a label says. */
export interface Label {
	/** As the library is to read it, a break as `<br>`. */
	readonly written: string;
	/** Its words, without breaks and marks of style. */
	readonly words: string;
	/** Its lines, each as long as its letters are wide: 1 for a letter, 2 for a Chinese one. */
	readonly widths: readonly number[];
}

function widthOf(text: string): number {
	return [...text].reduce((width, character) => width + (character > '\u1100' ? 2 : 1), 0);
}

/** Bold and italics of a Markdown string: "`**粗** 和 *斜*`". */
function styled(text: string): string {
	return text.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>').replace(/\*(.+?)\*/g, '<i>$1</i>');
}

/** Reads a label; `oneLine` puts its lines behind each other, where there is no room for more. */
export function labelOf(written: string, oneLine = false): Label {
	const inside = /^"([\s\S]*)"$/.exec(written.trim())?.[1] ?? written.trim();
	const markdown = /^`([\s\S]*)`$/.exec(inside)?.[1];
	const plain = decodeHTML(
		inside.replace(entityCode, (_, code: string) =>
			/^\d/.test(code) ? `&#${code};` : `&${code};`,
		),
	);
	const shown = markdown === undefined ? plain : styled(decodeHTML(markdown));
	const lines = shown.replace(lineBreak, '\n').replace(/\n+/g, oneLine ? ' ' : '\n');
	let output = '';
	let words = '';
	let done = 0;
	for (const { 0: found, index } of [...lines.matchAll(tag), { 0: '', index: lines.length }]) {
		const text = lines.slice(done, index).replace(/[ \t\u00a0]+/g, ' ');
		output += guarded(text) + (found === '\n' ? '<br>' : found);
		words += found === '\n' ? `${text}\n` : text;
		done = index + found.length;
	}
	return { written: output.trim(), words, widths: words.split('\n').map(widthOf) };
}

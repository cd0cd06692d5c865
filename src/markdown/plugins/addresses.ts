/**
 * Bare addresses.
 *
 * The author writes `见：https://kep.k8s.io/3329，已经稳定` or `中文(https://k8s.io/)`.
 * The reader gets a link that ends before the Chinese and before a bracket that closes around it;
 * the engine alone would take everything up to the next space into the address.
 * The author ends a line with a bare address and writes a remark on the next.
 * The reader sees the remark on a line of its own, where Markdown alone would join the two.
 */
import type { Construct } from '../construct.ts';
import { hasCjk } from '../source/cjk.ts';
import type { Format } from '../source/held.ts';
import { ADDRESS_END, LINE_END } from '../source/marks.ts';

/** Longer ones are no addresses, and the engine takes the square of their length: they stay words. */
const longest = 2000;
const candidates = new RegExp(`(?:https?://|www\\.)[^\\s<]{1,${longest}}`, 'gi');
const restOfWord = /[^\s<]*/y;
const scheme = /^(?:https?:\/\/|www\.)/i;
/** Chinese, and punctuation such as “”—… that the two scripts share. */
const foreign = /[\u2010-\u2027\u2030-\u205e]/;
/** What cannot stand in a bare address: all but ASCII, and what Markdown gives a meaning. */
const end = /[^!-~]|["<>[\\\]`{|}^]/;
/** What ends sentences rather than addresses. */
const trailing = /[?!.,:;*_~'(]$/;
/** What a title of Wikipedia adds to tell it from others: `Go_(语言)`. */
const titleAddition = /^_\(\p{sc=Han}[\p{sc=Han}\w·]*\)/u;
/** Before an address that is already part of a link, an attribute or a quotation of code. */
const written = /(?:\]\(\s*<?|<|=\s*["']?)$/;
/** After an address inside the words of a link, which may not hold another link. */
const insideLink = /^[^[\]]*\]\s?[([]/;
/** What may stand between an address and the end of its line. */
const closing = /^[)）\]】》>]?[ \t]*$/;
/** How far to look around an address for the link that it may be part of. */
const reach = 400;

/**
 * Without the sentence's punctuation, the brackets that were opened before the address and those that
 * open behind it.
 */
function trimmed(address: string): string {
	let surplus = address.split(')').length - address.split('(').length;
	let length = address.length;
	for (; length > 0; length -= 1) {
		const last = address.charAt(length - 1);
		if (last === ')' ? surplus <= 0 : !trailing.test(last)) break;
		if (last === ')') surplus -= 1;
		if (last === '(') surplus += 1;
	}
	return address.slice(0, length);
}

/** The address that `run` begins with. */
function addressIn(run: string): string {
	const cut = run.search(end);
	if (cut === -1) return trimmed(run);
	const addition = run.slice(cut - 2).match(titleAddition)?.[0];
	return addition === undefined ? trimmed(run.slice(0, cut)) : run.slice(0, cut - 2) + addition;
}

function link(address: string, format: Format): string {
	const target = /^www\./i.test(address) ? `http://${address}` : address;
	if (target === address && format === 'markdown') return `<${address}${ADDRESS_END}>`;
	const words = address.replace(/[_*~]/g, '\\$&');
	return `[${words}](${target.replace(/[()]/g, '\\$&')})`;
}

/** Where the word ends whose first characters are `run` if it is too long for an address. */
function endOfLongWord(text: string, run: string, index: number): number | undefined {
	if (run.length < longest || end.test(run)) return undefined;
	restOfWord.lastIndex = index;
	return index + (restOfWord.exec(text)?.[0].length ?? 0);
}

/**
 * The bare address that `run` begins with, if the engine would not read it so by itself. One that
 * ends its line is written out too, because a break follows it.
 */
function addressToWrite(run: string, endsLine: boolean): string | undefined {
	const chinese = hasCjk(run) || foreign.test(run);
	if (!chinese && !endsLine) return undefined;
	const address = addressIn(run);
	return /[a-z0-9]/i.test(address.replace(scheme, '')) ? address : undefined;
}

/** Whether a comment is open behind a text, which began in one or not. */
function endsInComment(text: string, begins: boolean): boolean {
	const opened = text.lastIndexOf('<!--');
	const closed = text.lastIndexOf('-->');
	return opened === closed ? begins : opened > closed;
}

export const addresses: Construct = {
	line(text, { format, defines, commentEndsBelow }) {
		if (defines || !/:\/\/|www\./i.test(text)) return text;
		const lastEnd = commentEndsBelow ? text.length : text.lastIndexOf('-->');
		const lastRun = text.trimEnd().length;
		const runs = new RegExp(candidates);
		let output = '';
		let done = 0;
		let quotes = 0;
		let lineEnd = '';
		let inComment = false;
		for (let match = runs.exec(text); match !== null; match = runs.exec(text)) {
			const { 0: run, index } = match;
			const before = text.slice(done, index);
			output += before;
			quotes += before.match(/`+/g)?.length ?? 0;
			inComment = endsInComment(before, inComment);
			if (inComment && index < lastEnd) {
				// The end of the comment may be part of the run.
				const [start = run] = scheme.exec(run) ?? [];
				output += start;
				done = index + start.length;
				runs.lastIndex = done;
				continue;
			}
			const longWord = endOfLongWord(text, run, index);
			const endsLine = index + run.length === lastRun;
			const address = longWord === undefined ? addressToWrite(run, endsLine) : undefined;
			const taken = address ?? text.slice(index, longWord ?? index + run.length);
			done = index + taken.length;
			runs.lastIndex = done;
			const inLink =
				written.test(text.slice(Math.max(0, index - reach), index)) ||
				insideLink.test(text.slice(done, done + reach));
			const asWritten = address === undefined || inLink || quotes % 2 === 1;
			output += asWritten ? taken : link(address, format);
			if (!asWritten && closing.test(text.slice(done))) lineEnd = `${LINE_END}\\`;
		}
		const rest = text.slice(done);
		return output + (lineEnd === '' ? rest : rest.trimEnd() + lineEnd);
	},
};

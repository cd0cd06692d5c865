/**
 * Marked words, indices and exponents.
 *
 * The author writes `==高亮==`, `H~2~O` or `x^2^`, as theme-hope and markdown-it's plugins have it.
 * The reader gets marked words, a subscript, a superscript. Subscripts and superscripts are short, in ASCII,
 * and stand right behind what they belong to, so that ranges such as `1~2 天，3~5 台` stay as they are.
 */
import type { Construct } from '../construct.ts';
import { outsideCode } from '../source/codeSpans.ts';

/** What may look like one of them: an address, the target of a link, a tag. */
const other = String.raw`(?:https?:\/\/|www\.)\S+|\]\([^()\s]{0,1000}\)|<[^<>]{0,1000}>|\\.`;
/** Two signs between ASCII letters compare: `a==b`. */
const mark = String.raw`(?:(?<![=!<>\w])==(?![=\s])|(?<=\w)==(?=[^\w=\s]))([^=\n]{1,300}?)(?:(?<![\s=!<>])==(?![=\w])|(?<=[^\w\s=!<>])==(?=\w))`;
const sub = `(?<=[A-Za-z)])~([+-]?[A-Za-z0-9]{1,4}[+-]?)~(?!~)`;
const sup = String.raw`(?<=[\p{L}\p{N})])\^([+-]?[A-Za-z0-9]{1,5}[+-]?|[+-])\^(?!\^)`;
const signs = new RegExp(`${other}|${mark}|${sub}|${sup}`, 'gu');

export const inlineMarks: Construct = {
	line(line, { hold }) {
		if (!/==|~|\^/.test(line)) return line;
		return outsideCode(line, (text) =>
			text.replace(signs, (written: string, ...inside: (string | undefined)[]) => {
				const [lit, below, above] = inside.slice(0, 3);
				const words = lit ?? below ?? above;
				if (words === undefined) return written;
				const name = lit !== undefined ? 'mark' : below !== undefined ? 'sub' : 'sup';
				const sign = lit !== undefined ? '==' : written.slice(0, 1);
				const end = (isEnd: boolean) => hold({ kind: 'tag', name, isEnd, written: sign });
				return end(false) + words + end(true);
			}),
		);
	},
};

import { decodeHTML, decodeHTMLAttribute } from 'entities';

/** Raw HTML read as a browser would, but without building a tree and without trusting anything. */

export interface OpenTag {
	readonly type: 'open';
	/** In lower case. */
	readonly name: string;
	/** Names in lower case, values with their character references resolved. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly written: string;
}

export type Token =
	| OpenTag
	| { readonly type: 'close'; readonly name: string; readonly written: string }
	| { readonly type: 'comment'; readonly words: string }
	| { readonly type: 'text'; readonly value: string };

const tagName = /<(\/?)([a-z][^\s/>]*)/iy;
const attributeName = /[^\s/>=<"']+/y;
const unquotedValue = /[^\s<>"'`=]+/y;
const space = /[\s/]*/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

function afterSpace(html: string, at: number): number {
	return at + (matchAt(space, html, at)?.[0].length ?? 0);
}

/** The value behind an `=` at `at`, and where it ends; `undefined` if it is malformed. */
function attributeValue(html: string, at: number): { value: string; end: number } | undefined {
	const start = at + 1 + (/^\s*/.exec(html.slice(at + 1, at + 20))?.[0].length ?? 0);
	const quote = html[start];
	if (quote === '"' || quote === "'") {
		const end = html.indexOf(quote, start + 1);
		return end === -1 ? undefined : { value: html.slice(start + 1, end), end: end + 1 };
	}
	const value = matchAt(unquotedValue, html, start)?.[0];
	return value === undefined ? undefined : { value, end: start + value.length };
}

/** The tag that begins at `at`, and where it ends; `undefined` if none does. */
function tagAt(html: string, at: number): { token: Token; end: number } | undefined {
	const [opening, slash, name] = matchAt(tagName, html, at) ?? [];
	if (opening === undefined || name === undefined) return undefined;
	const attributes = new Map<string, string>();
	let end = afterSpace(html, at + opening.length);
	while (html[end] !== '>') {
		const key = matchAt(attributeName, html, end)?.[0];
		if (key === undefined) return undefined;
		end += key.length;
		const equals = end + (/^\s*/.exec(html.slice(end, end + 20))?.[0].length ?? 0);
		let value = '';
		if (html[equals] === '=') {
			const read = attributeValue(html, equals);
			if (read === undefined) return undefined;
			({ value, end } = read);
		}
		if (!attributes.has(key.toLowerCase()))
			attributes.set(key.toLowerCase(), decodeHTMLAttribute(value));
		end = afterSpace(html, end);
	}
	end += 1;
	const tag = { name: name.toLowerCase(), written: html.slice(at, end) };
	return {
		token: slash === '/' ? { type: 'close', ...tag } : { type: 'open', ...tag, attributes },
		end,
	};
}

/** Where a comment ends, by HTML's rules: at once, behind `-->`, or behind `--!>`. */
const commentEnd = /<!--(?:-?>|([\s\S]*?)--!?>)/y;

function commentAt(
	html: string,
	at: number,
	lastEnd: number,
): { token: Token; end: number } | undefined {
	const match = at + 2 > lastEnd ? null : matchAt(commentEnd, html, at);
	if (match === null) return undefined;
	const [comment, words = ''] = match;
	return { token: { type: 'comment', words: words.trim() }, end: at + comment.length };
}

/** Every character of `html` is in one of the tokens; what is no tag or comment is text. */
export function htmlTokens(html: string): Token[] {
	const tokens: Token[] = [];
	let textFrom = 0;
	const pushText = (end: number) => {
		if (end > textFrom) tokens.push({ type: 'text', value: decodeHTML(html.slice(textFrom, end)) });
	};
	const lastCommentEnd = html.lastIndexOf('-->');
	let at = html.indexOf('<');
	while (at !== -1) {
		const found = commentAt(html, at, lastCommentEnd) ?? tagAt(html, at);
		if (found !== undefined) {
			pushText(at);
			tokens.push(found.token);
			textFrom = found.end;
		}
		at = html.indexOf('<', found?.end ?? at + 1);
	}
	pushText(html.length);
	return tokens;
}

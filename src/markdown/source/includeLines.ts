import path from 'node:path';
import type { Part } from './parts.ts';

/** Lines that ask for a part of another file. */

/** What an author writes to include something is shorter. */
const longest = 1000;

/** What a line asks for. */
export interface Include extends Part {
	/** As it is written. */
	readonly path: string;
	/** How the fence goes on that the part is to stand in, if it is code. */
	readonly info?: string;
}

/** A path and what stands behind its `#`, which is none of the path's own if a name with an ending is before it. */
function pathAndAnchor(written: string): Pick<Include, 'path' | 'anchor'> {
	const [, path = written, anchor] = /^(.*?\.\w+)#(.*)$/s.exec(written) ?? [];
	return { path: path.trim(), anchor: anchor?.trim() };
}

function numberIn(written: string | undefined): number | undefined {
	return written === undefined || written === '' ? undefined : Number(written);
}

/** The lines of `{3}`, `{3-5}`, `{3-}`. */
function linesIn(first?: string, to?: string, last?: string): Pick<Include, 'first' | 'last'> {
	return { first: numberIn(first), last: numberIn(to === undefined ? first : last) };
}

/** `<!-- @include: … -->`, or `@include(…)` in it, as theme-hope once had it. */
export function readInclude(rest: string): Include | undefined {
	const comment = rest.trimEnd();
	if (!comment.startsWith('<!--') || !comment.endsWith('-->')) return undefined;
	const words = comment.slice(4, -3).trim();
	if (words.length > longest || words.includes('-->')) return undefined;
	const [, colon, brackets] = /^@include(?:\s*:(.+)|\s*\((.+)\))$/s.exec(words) ?? [];
	const written = (colon ?? brackets)?.trim();
	if (written === undefined) return undefined;
	const [range = '', first, to, last] = /\{(\d*)(?:([,-])(\d*))?\}/.exec(written) ?? [];
	return { ...pathAndAnchor(written.replace(range, '')), ...linesIn(first, to, last) };
}

/** How a path says which language its file is in. */
function languageOf(file: string): string {
	return path.posix.extname(file).slice(1);
}

/** `@[code{2-5} js](./x.js)`, as VuePress and theme-hope have it. */
function readCode(rest: string): Include | undefined {
	if (rest.length > longest) return undefined;
	const [, first, to, last, info = '', file = ''] =
		/^@\[code(?=[\s{\]])(?:\{(\d*)(?:(-)(\d*))?\})?([^[\]]*)\]\(([^()]+)\)\s*$/.exec(rest) ?? [];
	// What is elsewhere on the web is a link.
	if (file === '' || /^\s*(?:\w+:)?\/\//.test(file)) return undefined;
	const words = info.replace(/^\s+/, '').replace(/^(?=[{:]|$)/, languageOf(file.trim()));
	return { path: file.trim(), ...linesIn(first, to, last), info: words.trimEnd() };
}

/** `<<< @/x.js#region{2,4-6 ts} [title]`; or see `readCode`. */
export function readSnippet(rest: string): Include | undefined {
	if (rest.startsWith('@[code')) return readCode(rest);
	if (rest.length > longest || !/^<<<(?:[ \t]+\S|[@./])/.test(rest)) return undefined;
	const [title = ''] = /\s*\[[^[\]]*\]\s*$/.exec(rest) ?? [];
	const bare = rest.slice(3, rest.length - title.length);
	const [braces = '', inside = ''] = /\{([^{}]*)\}/.exec(bare) ?? [];
	const { path: file, anchor } = pathAndAnchor(bare.replace(braces, '').trim());
	if (!/\.\w+$/.test(file)) return undefined;
	const [, lines = '', language = ''] = /^([\d,\s-]*)(.*)$/s.exec(inside) ?? [];
	const own = languageOf(file);
	const marked = lines.trim() === '' ? '' : `{${lines.trim()}}`;
	const words = language.startsWith(':') ? own + language : language.trim() || own;
	return { path: file, anchor, info: `${words}${marked}${title}` };
}

import { languageOf, plainLanguage } from './highlighter.ts';

/** What stands behind the opening of a fence: `js{2,4-6}:line-numbers [file.js] title="x"` or `js 标题`. */
export interface FenceInfo {
	/** As written, in lower case; `''` if none is. */
	readonly written: string;
	/** The highlighter's name for it; `text` if none is written. */
	readonly language: string;
	readonly title: string | undefined;
	/** Marked lines, from 1. */
	readonly marked: ReadonlySet<number>;
	readonly numbered: boolean;
	/** Whether long lines go on below rather than off the side. */
	readonly wrapped: boolean;
}

const mostLines = 10_000;
/** What stands behind it says nothing that anybody would write. */
const longestInfo = 1000;

/** Ranges may lie over each other: each line is counted once, however many name it. */
function lineNumbers(written: string): Set<number> {
	const ranges = [...written.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)]
		.map(([, first, last = first]) => ({ from: Number(first), to: Number(last) }))
		.sort((a, b) => a.from - b.from);
	const numbers = new Set<number>();
	let next = 0;
	for (const { from, to } of ranges) {
		for (next = Math.max(next, from); next <= Math.min(to, mostLines); next += 1) numbers.add(next);
	}
	return numbers;
}

/** What is a setting wherever it stands. */
const settings = /\{[^{}]*\}|\[[^[\]]*\]|:[\w-]+(?:=\S*)?|[\w-]+=(?:"[^"]*"|'[^']*'|\S*)|\bwrap\b/g;

/** A title without any sign, as Hexo takes it: `js 标题`. Latin words may be settings of a generator. */
function plainTitle(text: string): string | undefined {
	const words = text.replace(settings, ' ').replace(/\s+/g, ' ').trim();
	return /\p{sc=Han}/u.test(words) ? words : undefined;
}

export function fenceInfo(info: string): FenceInfo {
	const text = info.slice(0, longestInfo).trim();
	const written = (/^[^\s{}:[\]=]+(?![^\s{}:[\]]*=)/.exec(text)?.[0] ?? '').toLowerCase();
	const ranges = /\{\s*(\d[\d,\s-]*)\}/.exec(text)?.[1] ?? '';
	const behind = text.slice(written.length);
	const [, quoted, single, bracketed] =
		/\btitle=(?:"([^"]*)"|'([^']*)')|\[((?:[^[\]]|\[[^[\]]*\])+)\]/.exec(behind) ?? [];
	return {
		written,
		language: written === '' ? plainLanguage : languageOf(written),
		title: quoted ?? single ?? bracketed ?? plainTitle(behind),
		marked: lineNumbers(ranges),
		numbered: /:line-numbers\b|\bshowLineNumbers\b/.test(text),
		wrapped: /\bwrap\b(?!=false)/.test(behind),
	};
}

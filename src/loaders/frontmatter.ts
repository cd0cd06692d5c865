import type { Problem } from '../domain/problems.ts';
import { type Frontmatter, frontmatterSchema } from '../schemas/frontmatter.ts';
import { problemStrings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';
import { type Checked, checkYaml } from './yaml.ts';

/** A post's frontmatter as its schema reads it. */
export interface Written {
	/** The file from the project's root. */
	readonly file: string;
	/** The post's. */
	readonly id: string;
	readonly written: Frontmatter;
	/** The line of a field, or 1 if it is not written. */
	readonly lineOf: (field: string) => number;
}

/** An error in a field of a post. */
export function fieldError({ file, lineOf }: Written, field: string, said: Said): Problem {
	return { file, line: lineOf(field), field, ...said, severity: 'error' };
}

/** A post's file cut into its parts. */
export interface PostSource {
	/** The YAML of the frontmatter; '' if the file has none. JSON is YAML too. */
	readonly frontmatter: string;
	/** What it is written in, if not in YAML. */
	readonly language?: 'toml';
	/** The line on which `frontmatter` begins, from 1. */
	readonly frontmatterLine: number;
	readonly body: string;
	/** The line on which `body` begins, from 1. */
	readonly bodyLine: number;
	/** What keeps the frontmatter from being read, if anything does. */
	readonly flaw?: 'unclosed';
}

const opening = /^(---|;;;|\+\+\+)[ \t]*$/;
const yamlLine = /^(?:\s.*|[\w-]+:(?:\s.*)?|-\s.*|#.*)?$/;

/** The line from `start` on that closes what a fence opens: as many of its characters or more. */
function endOf(fence: string, lines: readonly string[], start: number): number {
	const closing = new RegExp(`^[${fence[0]}]{3,}[ \\t]*$`);
	return lines.findIndex((line, index) => index >= start && closing.test(line));
}

/** Hexo writes frontmatter without its first `---` too; only keys and lists may stand above the second. */
function unopenedEnd(lines: readonly string[]): number {
	const end = endOf('---', lines, 0);
	const above = lines.slice(0, Math.max(0, end));
	const hasKey = above.some((line) => /^(?:title|date):/.test(line));
	return hasKey && above.every((line) => yamlLine.test(line)) ? end : -1;
}

/** The end of Hugo's JSON, which has no fence: `{` and `}` alone on a line, a key below the first. */
function jsonEnd(lines: readonly string[], start: number): number {
	if (lines[start]?.trimEnd() !== '{') return -1;
	const isJson = /^\s*"[^"]+"\s*:/.test(lines[start + 1] ?? '');
	return isJson ? lines.findIndex((line, index) => index > start && line.trimEnd() === '}') : -1;
}

/** As Hexo reads it: two spaces for each tab in front of a line, which YAML forbids. */
function withoutTabs(text: string): string {
	return text.replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length));
}

/** Hexo leaves the braces of JSON out. */
function inBraces(json: string): string {
	return json.trimStart().startsWith('{') ? json : `{${json}\n}`;
}

/** Where the frontmatter is, from the first of its lines to before the last, and what opens it. */
interface Cut {
	readonly fence: string | undefined;
	readonly first: number;
	/** Before which line it ends, or -1 if it does not. */
	readonly end: number;
	/** The first line of the body. */
	readonly body: number;
}

function cutOf(lines: readonly string[]): Cut {
	const start = lines.findIndex((line) => line.trim() !== '');
	const fence = opening.exec(lines[start] ?? '')?.[1];
	if (fence !== undefined) {
		const end = endOf(fence, lines, start + 1);
		return { fence, first: start + 1, end, body: end + 1 };
	}
	const json = jsonEnd(lines, start);
	if (json !== -1) return { fence: '{', first: start, end: json + 1, body: json + 1 };
	const end = unopenedEnd(lines);
	return { fence, first: 0, end, body: end + 1 };
}

/** The lines of a text with `\n` line ends, and which of them are frontmatter: from `first` to before `end`. */
export function frontmatterLines(text: string): Cut & { readonly lines: readonly string[] } {
	const lines = text.split('\n');
	return { lines, ...cutOf(lines) };
}

/**
 * Cuts a Markdown file at its frontmatter: YAML between `---`, Hugo's TOML between `+++` and its JSON,
 * Hexo's JSON between `;;;`, or Hexo's YAML that only ends with `---`. A byte order mark and Windows
 * line ends are removed.
 */
export function cutFrontmatter(contents: string): PostSource {
	// Editors that do not see a byte order mark add another.
	const text = contents.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
	const { lines, fence, first, end, body } = frontmatterLines(text);
	if (end === -1) {
		const whole = { frontmatter: '', frontmatterLine: 1, body: text, bodyLine: 1 };
		return fence === undefined ? whole : { ...whole, flaw: 'unclosed' };
	}
	const written = lines.slice(first, end).join('\n');
	const asYaml = withoutTabs(fence === ';;;' ? inBraces(written) : written);
	return {
		frontmatter: fence === '+++' ? written : asYaml,
		frontmatterLine: first + 1,
		body: lines.slice(body).join('\n'),
		bodyLine: body + 1,
		...(fence === '+++' && { language: 'toml' }),
	};
}

/** What is written in the frontmatter of a post; `file` is named in reports. */
export function checkFrontmatter(file: string, source: PostSource): Checked<Frontmatter> {
	const { frontmatter: text, frontmatterLine: firstLine, language } = source;
	return checkYaml(
		{ text, file, firstLine, language },
		{ schema: frontmatterSchema, unknownKeys: 'warning', notMap: problemStrings.frontmatterNotMap },
	);
}

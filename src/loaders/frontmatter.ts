import type { Problem } from '../domain/problems.ts';
import { type Frontmatter, frontmatterSchema } from '../schemas/post.ts';
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
	/** The YAML of the frontmatter; '' if the file has none. Hexo's JSON between `;;;` is YAML too. */
	readonly frontmatter: string;
	/** The line on which `frontmatter` begins, from 1. */
	readonly frontmatterLine: number;
	readonly body: string;
	/** The line on which `body` begins, from 1. */
	readonly bodyLine: number;
	/** What keeps the frontmatter from being read, if anything does. */
	readonly flaw?: 'unclosed' | 'toml';
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

/** Hexo leaves the braces of JSON out; tabs may indent it, which YAML forbids. */
function asYaml(json: string): string {
	const text = json.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length));
	return text.trimStart().startsWith('{') ? text : `{${text}\n}`;
}

/**
 * Cuts a Markdown file at its frontmatter: YAML between `---`, Hexo's JSON between `;;;`, or Hexo's
 * YAML that only ends with `---`. A byte order mark and Windows line ends are removed.
 */
export function cutFrontmatter(contents: string): PostSource {
	const text = contents.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const lines = text.split('\n');
	const start = lines.findIndex((line) => line.trim() !== '');
	const fence = opening.exec(lines[start] ?? '')?.[1];
	const first = fence === undefined ? 0 : start + 1;
	const end = fence === undefined ? unopenedEnd(lines) : endOf(fence, lines, first);
	if (end === -1) {
		const whole = { frontmatter: '', frontmatterLine: 1, body: text, bodyLine: 1 };
		return fence === undefined ? whole : { ...whole, flaw: 'unclosed' };
	}
	const written = lines.slice(first, end).join('\n');
	return {
		frontmatter: fence === ';;;' ? asYaml(written) : fence === '+++' ? '' : written,
		frontmatterLine: first + 1,
		body: lines.slice(end + 1).join('\n'),
		bodyLine: end + 2,
		...(fence === '+++' && { flaw: 'toml' }),
	};
}

/** What is written in the frontmatter of a post; `file` is named in reports. */
export function checkFrontmatter(file: string, source: PostSource): Checked<Frontmatter> {
	return checkYaml(
		{ text: source.frontmatter, file, firstLine: source.frontmatterLine },
		{ schema: frontmatterSchema, unknownKeys: 'warning', notMap: problemStrings.frontmatterNotMap },
	);
}

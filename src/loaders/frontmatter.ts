import type { Frontmatter } from '../schemas/post.ts';

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

const opening = /^(?:---|;;;|\+\+\+)[ \t]*$/;
const closings: Readonly<Record<string, RegExp>> = {
	'---': /^-{3,}[ \t]*$/,
	';;;': /^;{3,}[ \t]*$/,
	'+++': /^\+{3,}[ \t]*$/,
};
const yamlLine = /^(?:\s.*|[\w-]+:(?:\s.*)?|-\s.*|#.*)?$/;

/** Hexo writes frontmatter without its first `---` too; only keys and lists may stand above the second. */
function unopenedEnd(lines: readonly string[]): number {
	const end = lines.findIndex((line) => /^-{3,}[ \t]*$/.test(line));
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
	const fence = opening.exec(lines[start] ?? '')?.[0].trim() ?? '';
	const closing = closings[fence];
	const end =
		closing === undefined
			? unopenedEnd(lines)
			: lines.findIndex((line, index) => index > start && closing.test(line));
	if (end === -1) {
		const whole = { frontmatter: '', frontmatterLine: 1, body: text, bodyLine: 1 };
		return closing === undefined ? whole : { ...whole, flaw: 'unclosed' };
	}
	const first = closing === undefined ? 0 : start + 1;
	const written = lines.slice(first, end).join('\n');
	return {
		frontmatter: fence === ';;;' ? asYaml(written) : fence === '+++' ? '' : written,
		frontmatterLine: first + 1,
		body: lines.slice(end + 1).join('\n'),
		bodyLine: end + 2,
		...(fence === '+++' && { flaw: 'toml' }),
	};
}

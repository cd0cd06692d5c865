import { parse, TomlDate } from 'smol-toml';
import { cutFrontmatter } from '../../src/loaders/frontmatter.ts';
import { readYaml } from '../../src/loaders/yamlText.ts';

/** Frontmatter of other generators: what is in it, and lines added to it that leave the rest as it is. */

/** Keys and values that a post lacks: words, several words, or `true`. */
export type Additions = Readonly<Record<string, string | readonly string[] | true>>;

/** What is written, and how. */
export interface ReadFrontmatter {
	/** `undefined` where it cannot be read, which whoever loads the post says. */
	readonly data: Readonly<Record<string, unknown>> | undefined;
	readonly form: 'none' | 'yaml' | 'toml' | 'json' | 'broken';
	/** The offset at which a first line of it stands or would stand. */
	readonly start: number;
	/** The line end of the file. */
	readonly lineEnd: string;
}

const marks = /^\uFEFF*/;

/** The offset at which a line begins; `line` counts from 1. */
function offsetOf(contents: string, line: number): number {
	const ends = contents.matchAll(/\r\n?|\n/g);
	let offset = 0;
	for (let at = 1; at < line; at += 1) {
		const end = ends.next().value;
		if (end === undefined) return contents.length;
		offset = end.index + end[0].length;
	}
	return offset;
}

function dataOf(read: () => unknown): ReadFrontmatter['data'] {
	try {
		const data = read() ?? {};
		return typeof data === 'object' && !Array.isArray(data)
			? (data as Record<string, unknown>)
			: undefined;
	} catch {
		return undefined;
	}
}

/** A table of TOML, whose dates are text as in YAML. */
export function readToml(text: string): Record<string, unknown> {
	const entries = Object.entries(parse(text));
	return Object.fromEntries(
		entries.map(([key, value]) => [key, value instanceof TomlDate ? value.toISOString() : value]),
	);
}

/** Reads the frontmatter of a post. */
export function readFrontmatter(contents: string): ReadFrontmatter {
	const { frontmatter, frontmatterLine, bodyLine } = cutFrontmatter(contents);
	const lineEnd = /\r\n?|\n/.exec(contents)?.[0] ?? '\n';
	const beginning = marks.exec(contents)?.[0].length ?? 0;
	const [, fence] = /^\s*?(---|;;;|\+\+\+)[ \t]*(?:\r|\n)/.exec(contents) ?? [];
	if (bodyLine === 1) {
		const form = fence === undefined ? 'none' : 'broken';
		return { data: form === 'none' ? {} : undefined, form, start: beginning, lineEnd };
	}
	const start = Math.max(beginning, offsetOf(contents, frontmatterLine));
	if (fence === '+++') {
		const text = contents.slice(start, offsetOf(contents, bodyLine - 1));
		const data = dataOf(() => readToml(text.replace(/\r\n?/g, '\n')));
		return { data, form: data === undefined ? 'broken' : 'toml', start, lineEnd };
	}
	const data = dataOf(() => readYaml({ text: frontmatter, firstLine: 1 }).data);
	const { flaws } = readYaml({ text: frontmatter, firstLine: 1 });
	const isBroken = data === undefined || flaws.length > 0;
	const form = isBroken ? 'broken' : fence === ';;;' ? 'json' : 'yaml';
	return { data: isBroken ? undefined : data, form, start, lineEnd };
}

/** Words that mean themselves in YAML without quotes. */
const plain = /^(?:\/[^\s#:]*|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)|\p{Script=Han}+)$/u;

function yamlValue(value: string): string {
	return plain.test(value) ? value : JSON.stringify(value);
}

function yamlLines(additions: Additions): string[] {
	return Object.entries(additions).flatMap(([key, value]) => {
		if (value === true) return [`${key}: true`];
		if (typeof value === 'string') return [`${key}: ${yamlValue(value)}`];
		return [`${key}:`, ...value.map((item) => `  - ${yamlValue(item)}`)];
	});
}

function tomlLines(additions: Additions): string[] {
	return Object.entries(additions).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
}

function jsonLines(additions: Additions): string[] {
	return Object.entries(additions).map(([key, value]) => `"${key}": ${JSON.stringify(value)},`);
}

const indentation = /^(?:[ \t]*(?:#.*)?(?:\r\n?|\n))*(?<indent> *)/;

function withoutKeys(additions: Additions, keys: readonly string[]): Additions {
	return Object.fromEntries(Object.entries(additions).filter(([key]) => !keys.includes(key)));
}

/** The contents with values behind those keys that stand there without one, and which keys these are. */
function withFilledKeys(contents: string, start: number, additions: Additions) {
	const { bodyLine } = cutFrontmatter(contents);
	const end = offsetOf(contents, bodyLine);
	const body = contents.slice(end);
	const keys: string[] = [];
	let text = contents.slice(start, end);
	for (const [key, value] of Object.entries(additions)) {
		const empty = new RegExp(`^( *${key}:)[ \\t]*(?:""|''|~|null|\\[\\])?[ \\t]*(?=\\r|\\n)`, 'm');
		const found = empty.exec(text);
		if (found === null) continue;
		const written = typeof value === 'string' ? yamlValue(value) : JSON.stringify(value);
		const after = text.slice(found.index + found[0].length);
		text = `${text.slice(0, found.index)}${found[1]} ${written}${after}`;
		keys.push(key);
	}
	return { contents: contents.slice(0, start) + text + body, keys };
}

/** Where lines may be added to JSON: behind its opening brace, if it has one. */
function insideBrace(contents: string, start: number): number {
	const brace = /^\s*\{/.exec(contents.slice(start))?.[0];
	return start + (brace?.length ?? 0);
}

/**
 * The contents of a post with more in its frontmatter, or with one in front; all that was there stays
 * as it is, byte for byte. What cannot be read is not added to.
 */
export function withAdditions(contents: string, additions: Additions): string {
	const { form, start, lineEnd } = readFrontmatter(contents);
	if (form === 'broken' || Object.keys(additions).length === 0) return contents;
	const inserted = (at: number, lines: readonly string[]) =>
		contents.slice(0, at) + lines.map((line) => line + lineEnd).join('') + contents.slice(at);
	if (form === 'none') return inserted(start, ['---', ...yamlLines(additions), '---']);
	if (form === 'toml') return inserted(start, tomlLines(additions));
	if (form === 'json') {
		const at = insideBrace(contents, start);
		return inserted(at, at === start ? jsonLines(additions) : ['', ...jsonLines(additions)]);
	}
	const filled = withFilledKeys(contents, start, additions);
	const rest = withoutKeys(additions, filled.keys);
	const indent = indentation.exec(filled.contents.slice(start))?.groups?.['indent'] ?? '';
	const lines = yamlLines(rest).map((line) => `${indent}${line}${lineEnd}`);
	return filled.contents.slice(0, start) + lines.join('') + filled.contents.slice(start);
}

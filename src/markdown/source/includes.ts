/**
 * Parts of other files.
 *
 * The author writes `<!-- @include: ./part.md -->` on a line of its own, as VitePress and theme-hope
 * have it: with lines (`{2-5}`, `{3,}`), a region or a heading (`#name`); `<<< @/snippets/x.js{2,4-6}`
 * is a file as code, and so is `@[code{2-5} js](./x.js)` of VuePress. Paths are from the file that
 * they are written in, behind `@/` from the posts' folder; any other `@name` is looked for by how the
 * path ends.
 * The reader gets the part in its place. Its links and pictures are meant from its own file, its
 * frontmatter is left out, and what is wrong in it is reported where it stands.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Said } from '../../strings/said.ts';
import { type Around, anywhere, postsFolder } from '../around.ts';
import { newBlockState, type Prefix, readLine } from './blocks.ts';
import { type Include, readInclude, readSnippet } from './includeLines.ts';
import { isRegionMark, partOf, withoutFrontmatter } from './parts.ts';
import type { LineSource } from './prepared.ts';

/** How many files may be open around a line, one included by the other. */
const deepest = 16;
/** Characters of an article with all that it includes; nobody writes half as many. */
const mostCharacters = 1_000_000;
/** A body with all that it includes, and where each of its lines comes from. */
export interface WholeBody {
	readonly body: string;
	readonly sources: readonly LineSource[];
	/** What is wrong, by the index of the line of the body. */
	readonly problems: readonly {
		readonly index: number;
		readonly severity: 'error' | 'warning';
		readonly said: Said;
	}[];
}

/** Whether there is anything to look for. */
const mayInclude = /@include|@\[code|^[ \t>]*<<</m;

/** The names by which the file is asked for, see `Around`. */
function namesOf(written: string, from: string): readonly string[] {
	const name = written.replaceAll('\\', '/');
	const [alias, inside = ''] = /^~?@(?:(?:src|source|docs)?\/)?(.*)$/s.exec(name) ?? [];
	if (alias !== undefined) {
		const ends = [...new Set([inside, path.posix.basename(inside)])];
		return [path.posix.join(postsFolder, inside), ...ends.map((end) => anywhere + end)];
	}
	const folder = name.startsWith('/') ? postsFolder : path.posix.dirname(from);
	return [path.posix.join(folder, name)];
}

/** A file that is read: which, from where it is included, and how its lines begin there. */
interface Reading {
	readonly file: string;
	/** The number of its first line that is read. */
	readonly firstLine: number;
	/** The line of the post that includes it; `undefined` for the post's own lines. */
	readonly postLine?: number;
	/** The files that are open around it, and itself. */
	readonly open: readonly string[];
	/** What stands before its first line, and before all others. */
	readonly before?: readonly [first: string, others: string];
}

/** Where something is included. */
interface Place {
	readonly prefix: Prefix;
	readonly source: LineSource;
	/** The files that are open around it. */
	readonly open: readonly string[];
}

/** Reads a body line by line; see `wholeBody`. */
class Reader {
	readonly output: string[] = [];
	readonly sources: LineSource[] = [];
	readonly problems: WholeBody['problems'][number][] = [];
	/** What it was asked to include, as names of files that there are. */
	readonly included: string[] = [];
	readonly #around: Pick<Around, 'file'>;
	readonly #state = newBlockState();
	#size = 0;

	constructor(around: Pick<Around, 'file'>) {
		this.#around = around;
	}

	#say(severity: 'error' | 'warning', said: Said): void {
		this.problems.push({ index: this.output.length, severity, said });
	}

	#write(text: string, source: LineSource): void {
		this.#size += text.length + 1;
		this.output.push(text);
		this.sources.push(source);
	}

	/** Reads these lines; what they include in their places. */
	read(lines: readonly string[], reading: Reading): void {
		const { file, firstLine, postLine, before: [first, others] = ['', ''] } = reading;
		const lastCommentEnd = lines.findLastIndex((line) => line.includes('-->'));
		for (const [index, text] of lines.entries()) {
			const line = firstLine + index;
			const source = { file, line, postLine: postLine ?? line };
			const whole = (index === 0 ? first : others) + text;
			const { html } = this.#state;
			const { kind, rest, prefix } = readLine(whole, this.#state, index < lastCommentEnd);
			const include = kind === 'text' ? (readInclude(rest) ?? readSnippet(rest)) : undefined;
			if (include === undefined) {
				// Words of a paragraph that name the construct hold it in code.
				if (kind === 'text' && /^[^`]*<!--\s*@include:/.test(rest)) {
					this.#say('warning', markdownStrings.includeInText);
				}
				this.#write(whole, source);
				continue;
			}
			this.#state.html = html;
			this.#include(include, { prefix, source, open: reading.open });
		}
	}

	/** The file that is to be included and its lines, or why it is not. */
	#open({ path: written, ...part }: Include, { source, open }: Place) {
		const name = namesOf(written, source.file).find((one) => this.#around.file(one));
		const absolute = name === undefined ? undefined : this.#around.file(name);
		if (name === undefined || absolute === undefined)
			return markdownStrings.missingInclude(written);
		this.included.push(absolute);
		if (open.includes(absolute)) return markdownStrings.circularInclude(written);
		const text = readFileSync(absolute, 'utf8');
		const isTooMuch = this.#size + text.length > mostCharacters || open.length >= deepest;
		if (isTooMuch) return markdownStrings.largeInclude(written);
		const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
		const span = partOf(lines, part);
		if (span === undefined) return markdownStrings.missingPart(written);
		return { file: fromFolder(absolute, name), absolute, lines, span };
	}

	/** Writes a part in the place of the line that asks for it. */
	#include(include: Include, { prefix, source, open }: Place): void {
		const opened = this.#open(include, { prefix, source, open });
		if ('kind' in opened) {
			this.#say('error', opened);
			this.#write(prefix.text, source);
			return;
		}
		const { file, absolute, lines, span } = opened;
		const { start, end } = include.info === undefined ? withoutFrontmatter(lines, span) : span;
		const reading = {
			file,
			firstLine: start + 1,
			postLine: source.postLine,
			open: [...open, absolute],
			before: [prefix.text, prefix.text.replace(/[^>\s]/g, ' ')] as const,
		};
		const part = lines.slice(start, end);
		if (include.info === undefined) this.read(part, reading);
		else this.#code(part, reading, include.info);
	}

	/** Writes a part as code, in a fence that nothing in it ends. */
	#code(lines: readonly string[], reading: Reading, info: string): void {
		const { file, firstLine, postLine = firstLine, before: [first, others] = ['', ''] } = reading;
		const ticks = lines.flatMap((line) => line.match(/`+/g)?.map(({ length }) => length) ?? []);
		const fence = '`'.repeat(ticks.reduce((most, length) => Math.max(most, length + 1), 3));
		const put = (text: string, line: number) => this.#write(text, { file, line, postLine });
		put(`${first}${fence}${info}`, firstLine);
		for (const [index, text] of lines.entries()) {
			if (!isRegionMark(text)) put(others + text, firstLine + index);
		}
		put(others + fence, firstLine + lines.length - 1);
	}
}

/** The path of a file from the project's root, of which the end is known. */
function fromFolder(absolute: string, name: string): string {
	if (!name.startsWith(anywhere)) return name;
	const at = absolute.replaceAll('\\', '/').lastIndexOf(`${postsFolder}/`);
	return absolute.replaceAll('\\', '/').slice(at);
}

/** The body of a post in `file`, whose first line is `firstLine`, with what it includes. */
export function wholeBody(
	body: string,
	{ file, firstLine, around }: { file: string; firstLine: number; around: Pick<Around, 'file'> },
): WholeBody | undefined {
	if (!mayInclude.test(body)) return undefined;
	const reader = new Reader(around);
	const self = around.file(file);
	const open = self === undefined ? [] : [self];
	reader.read(body.replace(/\r\n?/g, '\n').split('\n'), { file, firstLine, open });
	const { output, sources, problems } = reader;
	return { body: output.join('\n'), sources, problems };
}

/** The files, absolute, that a body includes, and those that these include. */
export function includedFiles(
	body: string,
	{ file, around }: { file: string; around: Pick<Around, 'file'> },
): readonly string[] {
	if (!body.includes('@include')) return [];
	const reader = new Reader(around);
	reader.read(body.split('\n'), { file, firstLine: 1, open: [] });
	return reader.included;
}

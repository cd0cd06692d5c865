import { decodedPath } from '../../addresses.ts';
import { headingMeant } from '../anchor.ts';
import { newBlockState, readLine } from './blocks.ts';

/** Which part of a file is wanted; all of it if nothing is said. */
export interface Part {
	/** The name of a region, or the id of a heading. */
	readonly anchor?: string | undefined;
	/** The first and the last line, from 1, of the file or of what `anchor` names. */
	readonly first?: number | undefined;
	readonly last?: number | undefined;
}

/** Lines of a file by their indexes, the last one not among them. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** `// #region name`, `<!-- #region name -->`, `#pragma region name`, `# endregion` and the like. */
const mark = /^[^\p{L}\p{N}]{0,20}(?:pragma\s|rem\s)?\W{0,4}(end)?region\b(.*)$/iu;

function regionMark(line: string): { readonly ends: boolean; readonly name: string } | undefined {
	const [whole, ends, words = ''] = mark.exec(line) ?? [];
	if (whole === undefined) return undefined;
	return { ends: ends !== undefined, name: words.replace(/(?:-->|\*\/)\s*$/, '').trim() };
}

/** Whether a line does nothing but begin or end a region. */
export function isRegionMark(line: string): boolean {
	return /#(?:pragma )?(?:end)?region\b/.test(line) && regionMark(line) !== undefined;
}

/** What stands between the marks of a region; to the end of the file if nothing ends it. */
function regionOf(lines: readonly string[], name: string): Span | undefined {
	const begin = lines.findIndex((line) => {
		const found = regionMark(line);
		return found !== undefined && !found.ends && found.name === name;
	});
	if (begin === -1) return undefined;
	let open = 1;
	const end = lines.findIndex((line, index) => {
		const found = index > begin ? regionMark(line) : undefined;
		if (found !== undefined) open += found.ends ? -1 : 1;
		return open === 0;
	});
	return { start: begin + 1, end: end === -1 ? lines.length : end };
}

/** What stands below a heading and its subheadings, without the heading itself, as VitePress reads it. */
function sectionOf(lines: readonly string[], id: string): Span | undefined {
	const state = newBlockState();
	const headings = lines.flatMap((line, index) => {
		const { kind, rest } = readLine(line, state, false);
		const [, marks = '', words = ''] =
			(kind === 'text' && /^(#{1,6})[ \t]+(\S.*)$/.exec(rest)) || [];
		const [, own] = /\{#([^{}\s]+)\}\s*$/.exec(words) ?? [];
		return marks === '' ? [] : [{ index, depth: marks.length, text: words, own }];
	});
	const named = headings.map(({ text }, at) => ({ slug: String(at), text }));
	const own = headings.findIndex((heading) => heading.own === id);
	const at = own === -1 ? Number(headingMeant(decodedPath(id), named) ?? Number.NaN) : own;
	const heading = headings[at];
	if (heading === undefined) return undefined;
	const next = headings.find(({ depth }, other) => other > at && depth <= heading.depth);
	return { start: heading.index + 1, end: next?.index ?? lines.length };
}

/** Where the part of a file is; `undefined` if there is no such part. */
export function partOf(
	lines: readonly string[],
	{ anchor, first = 1, last }: Part,
): Span | undefined {
	const whole =
		anchor === undefined
			? { start: 0, end: lines.length }
			: (regionOf(lines, anchor) ?? sectionOf(lines, anchor));
	if (whole === undefined) return undefined;
	const start = whole.start + Math.max(1, first) - 1;
	const end = Math.min(whole.end, last === undefined ? whole.end : whole.start + last);
	return start < end ? { start, end } : undefined;
}

/** The same without frontmatter, with which the file may begin. */
export function withoutFrontmatter(lines: readonly string[], span: Span): Span {
	if (span.start > 0 || !/^\ufeff?---[ \t]*$/.test(lines[0] ?? '')) return span;
	const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
	return end === -1 || end >= span.end ? span : { ...span, start: end + 1 };
}

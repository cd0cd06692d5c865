/**
 * Marks that mean something in another dialect, or almost in this one.
 *
 * The author writes `##标题` without a space, `[[别的文章]]` of Obsidian, `[^注]` without the note, a table
 * whose second row has a cell too few, `<Chart />` of a Vue site.
 * The reader gets these characters as they stand, as Markdown says. That is surely unwanted: the author is
 * told of the first of each kind, with how many there are, and what to write instead.
 */
import type { Element } from 'hast';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Said } from '../../strings/said.ts';
import type { Construct } from '../construct.ts';
import type { Rendering } from '../rendering.ts';
import { hasCjk } from '../source/cjk.ts';
import { isBlock } from '../tree/blocks.ts';
import { elementsIn, headingNames, isElement, type Node } from '../tree/nodes.ts';

/** One mark: how it looks in the words of a block, and what its author is told. */
interface Mark {
	/** Global; `^` and `$` are the ends of a line. */
	readonly pattern: RegExp;
	/** Whether what was found is such a mark after all. */
	readonly isMeant?: (found: string) => boolean;
	/** How many a block holds at least; fewer read as they are meant to. */
	readonly atLeast?: number;
	readonly said: (written: string, count: number) => Said;
}

const { literal } = markdownStrings;

const marks: readonly Mark[] = [
	{ pattern: /^#{2,6}(?=[\p{L}\p{N}\ufffc【（“])[^\n]*/gmu, said: literal.heading },
	// A single # is the sign of a number as well.
	{ pattern: /^(?:#{2,6}[ \t]+\S|`{3}|~{3}|!\[[^[\]\n]*\]\()[^\n]*/gm, said: literal.underTag },
	{
		pattern: /^[-+](?=\p{Script=Han})[^\n]*/gmu,
		isMeant: (line) => !/[-+]\s*$/.test(line),
		said: literal.item,
	},
	// One by itself stands on its line; several run into one paragraph.
	{ pattern: /^\d{1,3}[.)](?=\p{Script=Han})/gmu, atLeast: 2, said: literal.numberedItem },
	{ pattern: /^\[(?:| *x *| {2,})\](?= )/gim, said: literal.task },
	{
		pattern: /!?\[\[[^[\]\n]+\]\](?!\()/g,
		isMeant: (link) => isWikiLink(link),
		said: literal.wiki,
	},
	{ pattern: /\[\^[\p{L}\p{N}_-]+\](?!:)/gu, said: literal.note },
	{ pattern: /\^\[[^[\]\n]+\]/g, isMeant: (note) => hasCjk(note), said: literal.inlineNote },
	{
		pattern: /(?<![\w\])])\[[^[\]\n]+\]\[[^[\]\n]+\]/g,
		isMeant: (link) => hasCjk(link),
		said: literal.reference,
	},
	{ pattern: /^\*\[[^[\]\n]+\]:[^\n]*/gm, said: literal.abbreviation },
	{
		pattern: /\[[^[\]\n]+\][ \t]{1,3}\((?:https?:\/\/|\.{0,2}\/|#)[^()\s]*\)/g,
		said: literal.apart,
	},
	{
		pattern:
			/\{ ?(?:\.[a-z][\w-]*(?: [^{}\n]*)?|#[\w-]+ [^{}\n]*|(?:target|rel|class|id|width|height|style)=[^{}\n]*)\}/g,
		said: literal.attributes,
	},
	{ pattern: /%%[^%\s][^%\n]*%%/g, said: literal.comment },
	{ pattern: /(?<=\S)[ \t]\^[a-z\d-]{4,}$/gm, said: literal.blockId },
	{ pattern: /^(?:!!!|\?\?\?\+?) [a-z]+/gm, said: literal.admonition },
	{ pattern: /^：：：[^\n]*/gm, said: literal.container },
	{ pattern: /\{::?\/?(?:comment|nomarkdown|options)[^{}\n]*\}/g, said: literal.kramdown },
	{ pattern: /^@include\([^)\n]*\)|^@code(?:\{[^}\n]*\})?(?: [\w+-]+)?$/gm, said: literal.include },
	{ pattern: /\\\([^\n()\\][^\n]{0,300}?\\\)/g, said: literal.formula },
	// The row below the header, or two rows without one.
	{
		pattern:
			/^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$|^[ \t]*\|(?:[^|\n]+\|){2,}[ \t]*\n[ \t]*\|(?:[^|\n]+\|){2,}[ \t]*$/gm,
		said: literal.table,
	},
	{
		pattern: /<[A-Z][A-Za-z]+(?:\s[^<>]*)?\/>|<\/(?:[A-Z][A-Za-z]+|[a-z]+(?:-[a-z]+)+)>/g,
		said: literal.component,
	},
];

/** What every mark has somewhere: most words have none of it, and no pattern need be tried on them. */
const sign = /[#`~[\]^{}%@|\\<!]|：：：|\?{3}|^[-+\d]/m;

/** Pictures and pages that Obsidian links; `[[Prototype]]` and `[[1, 2]]` are words of other things. */
function isWikiLink(written: string): boolean {
	if (/^\[\[_?toc_?\]\]$/i.test(written)) return false;
	return written.startsWith('!') || hasCjk(written) || /[|#]/.test(written);
}

const blocks = ['p', 'li', 'td', 'th', 'dt', 'dd', ...headingNames];
/** What holds words of its own only if the author writes them there in HTML. */
const wrappers = ['div', 'details', 'center', 'section', 'figure', 'blockquote'];

/** The words of a block in their lines, without code and the blocks inside it. */
function wordsOf({ children }: { readonly children: readonly Node[] }, pieces: string[]): void {
	for (const node of children) {
		if (node.type === 'text') pieces.push(node.value);
		else if (isElement(node, 'code', 'math')) pieces.push('\ufffc');
		else if ('children' in node && !isBlock(node)) wordsOf(node, pieces);
	}
}

/** Where a mark is found: what the author wrote, how often, and the first line. */
interface Found {
	readonly written: string;
	readonly line: number;
	count: number;
}

function lookInto(block: Element, rendering: Rendering, found: Map<Mark, Found>): void {
	const pieces: string[] = [];
	wordsOf(block, pieces);
	const words = pieces.join('');
	if (!sign.test(words)) return;
	for (const mark of marks) {
		const { pattern, isMeant, atLeast = 1 } = mark;
		const meant = [...words.matchAll(pattern)].filter(([written]) => isMeant?.(written) !== false);
		const [first] = meant;
		if (first === undefined || meant.length < atLeast) continue;
		const known = found.get(mark);
		if (known !== undefined) known.count += meant.length;
		else {
			const above = words.slice(0, first.index).split('\n').length - 1;
			const line = rendering.lineOf(block) + above;
			found.set(mark, { written: first[0], line, count: meant.length });
		}
	}
}

export const literalMarks: Construct = {
	tree(root, rendering) {
		const found = new Map<Mark, Found>();
		const all = elementsIn(root, ...blocks, ...wrappers);
		for (const block of all) lookInto(block, rendering, found);
		for (const [{ said }, { written, line, count }] of found) {
			rendering.warn(line, said(written, count));
		}
	},
};

/**
 * Formulas.
 *
 * The author writes `$E = mc^2$` in a line (GitHub has ``$`E = mc^2`$`` too), or `$$ … $$` as a block, or a
 * fence of the language `math`.
 * The reader gets MathML, which browsers draw without a script or a font from elsewhere. What is no
 * formula (`$HOME`, `$5`) stays text, so a single pair of dollars must look like one; a formula with a
 * mistake is shown as written, and the author is told.
 */
import type { Element } from 'hast';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Block, BlockContext, Construct } from '../construct.ts';
import { renderFormula } from '../math/formula.ts';
import type { Rendering } from '../rendering.ts';
import type { Line } from '../source/blocks.ts';
import { outsideCode } from '../source/codeSpans.ts';
import type { Held } from '../source/held.ts';
import { element, type Node, text } from '../tree/nodes.ts';

const inLine =
	/(?<![\\$])\$\$(?!\$)((?:\\.|[^\\$])+?)\$\$(?!\$)|(?<![\\$\w])\$(?![\s$])((?:\\.|[^\\$])*?(?:\\.|[^\\$\s]))\$(?![\w$])/g;
/** A formula between signs of code; code that begins before it goes on to its own end. */
const inCode = /(?<![\\$\w`])\$`([^`]+)`\$(?![\w`$])|`+[^`]*`+/g;
const delimiter = /^\$\$[ \t]*$/;
const han = /\p{sc=Han}/u;
/** Something that only formulas hold: a command, an index, an operator, a single letter, a call. */
const formulaSign =
	/\\[a-zA-Z{]|[\^_=+<>*]|^[a-zA-Z]'*$|^-?\d+(?:\.\d+)?$|[a-zA-Z]\(|\d\s*[-/]\s*[\da-z]/;
const mostLines = 100;

function isFormula(tex: string): boolean {
	const command = tex.includes('\\');
	return formulaSign.test(tex) && (command || (!han.test(tex) && !/^[({]|["'`]/.test(tex)));
}

/** The line with its formulas held. */
function formulasInLine(line: string, hold: (piece: Held) => string): string {
	if (line.indexOf('$') === line.lastIndexOf('$')) return line;
	const alone = line.trim();
	const held = line.replace(inCode, (written: string, tex?: string) =>
		tex === undefined ? written : hold({ kind: 'formula', tex, display: false, written }),
	);
	return outsideCode(held, (text) =>
		text.replace(inLine, (written: string, double?: string, single?: string) => {
			const tex = (double ?? single ?? '').trim();
			if (tex === '' || (double === undefined && !isFormula(tex))) return written;
			return hold({ kind: 'formula', tex, display: alone === written, written });
		}),
	);
}

/**
 * The number of lines, from `first` on, that a formula of several lines takes; 0 if nothing closes
 * it. An empty line or another block inside means that the dollars are no formula's.
 */
function formulaLength(lines: readonly string[], first: number): number {
	for (let index = first + 1; index < lines.length && index - first < mostLines; index += 1) {
		const line = lines[index] ?? '';
		if (/\$\$[ \t]*$/.test(line)) return index - first + 1;
		if (line.includes('$$') || /^\s*(?:`{3}|:{3})/.test(line)) return 0;
	}
	return 0;
}

/** The block that a formula of several lines becomes if one begins with this line. */
function readBlock({ rest, prefix }: Line, context: BlockContext): Block | undefined {
	const { lines, index, hold } = context;
	const opens = delimiter.test(rest) || (/^\$\$[^$]*$/.test(rest) && rest.length > 2);
	const taken = opens ? formulaLength(lines, index) : 0;
	if (taken === 0) return undefined;
	const before = prefix.quotes > 0 ? /^[\s>]*/ : /^\s*/;
	const below = lines.slice(index + 1, index + taken).map((line) => line.replace(before, ''));
	const written = [rest, ...below].join('\n');
	const tex = written
		.trim()
		.replace(/^\$\$|\$\$$/g, '')
		.trim();
	const mark = hold({ kind: 'formula', tex, display: true, written });
	return { lines: [prefix.text + mark], taken };
}

/** The formula as an element; the author's words as code if it has a mistake. */
export function formulaNode(
	rendering: Rendering,
	{ tex, display, written }: Extract<Held, { readonly kind: 'formula' }>,
	place: Pick<Node, 'position'> & { readonly inline: boolean },
): Element {
	const result = renderFormula(tex, display && !place.inline);
	if ('element' in result) return result.element;
	rendering.warn(place, markdownStrings.badFormula(tex, result.error));
	return element('code', {}, [text(written)]);
}

export const formulas: Construct = {
	blocks: () => ({ read: readBlock }),
	line: (words, { hold }) => formulasInLine(words, hold),
};

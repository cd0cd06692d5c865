import { outsideCode } from './codeSpans.ts';
import type { Held } from './held.ts';

/**
 * Formulas in the source: `$x^2$` in a line, `$$ … $$` on one line or several. Prices, variables of
 * the shell and the like hold dollars too, so a single pair must look like a formula.
 */

const inLine =
	/(?<![\\$])\$\$(?!\$)((?:\\.|[^\\$])+?)\$\$(?!\$)|(?<![\\$\w])\$(?![\s$])((?:\\.|[^\\$])*?(?:\\.|[^\\$\s]))\$(?![\w$])/g;
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
export function formulasInLine(line: string, hold: (piece: Held) => string): string {
	if (line.indexOf('$') === line.lastIndexOf('$')) return line;
	const alone = line.trim();
	return outsideCode(line, (text) =>
		text.replace(inLine, (written: string, double?: string, single?: string) => {
			const tex = (double ?? single ?? '').trim();
			if (tex === '' || (double === undefined && !isFormula(tex))) return written;
			return hold({ kind: 'formula', tex, display: alone === written, written });
		}),
	);
}

/** Whether a formula of several lines begins with this line, which stands behind its prefix. */
export function opensFormula(rest: string): boolean {
	return delimiter.test(rest) || (/^\$\$[^$]*$/.test(rest) && rest.length > 2);
}

/**
 * The number of lines, from `first` on, that a formula of several lines takes; 0 if nothing closes
 * it. An empty line or another block inside means that the dollars are no formula's.
 */
export function formulaLength(lines: readonly string[], first: number): number {
	for (let index = first + 1; index < lines.length && index - first < mostLines; index += 1) {
		const line = lines[index] ?? '';
		if (/\$\$[ \t]*$/.test(line)) return index - first + 1;
		if (line.includes('$$') || /^\s*(?:`{3}|:{3})/.test(line)) return 0;
	}
	return 0;
}

/** The formula that these lines hold; `prefix` stands before all but the first. */
export function formulaOf(lines: readonly string[], prefix: RegExp): Held {
	const bare = lines.map((line, index) => (index === 0 ? line : line.replace(prefix, '')));
	const written = bare.join('\n');
	const tex = written
		.trim()
		.replace(/^\$\$|\$\$$/g, '')
		.trim();
	return { kind: 'formula', tex, display: true, written };
}

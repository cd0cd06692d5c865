import { isDeepStrictEqual } from 'node:util';
import { plainCharacters } from './plugins/compatibility.ts';
import { newBlockState, readLine } from './source/blocks.ts';
import { outsideCode } from './source/codeSpans.ts';

/** What is safe to mend in an author's file: readers see the same words before and after. */
type Mending = 'lineEnds' | 'mark' | 'characters' | 'spaces' | 'lastLine';

interface Mended {
	readonly text: string;
	/** How many lines each kind changed; kinds that changed nothing are left out. */
	readonly changes: ReadonlyMap<Mending, number>;
}

/** Spaces that no keyboard writes on purpose: no-break, zero-width and the like. */
const strayCharacters = /[\u00a0\u2000-\u200b\u202f\u2060\ufeff]/g;

function withoutStray(text: string): string {
	return text.replace(strayCharacters, (character) =>
		/[\u200b\u2060\ufeff]/.test(character) ? '' : ' ',
	);
}

/** Two spaces and more at the end of a line are a line break when the paragraph goes on. */
function withoutTrailing(line: string, next: string | undefined): string {
	const trimmed = line.replace(/(?<![ \t])[ \t]+$/, '');
	const isBreak = line.endsWith('  ') && trimmed !== '' && (next ?? '').trim() !== '';
	return isBreak ? `${trimmed}  ` : trimmed;
}

function withPlainCharacters(line: string): string {
	return outsideCode(line, (text) => withoutStray(plainCharacters(text)));
}

/** The code spans of a line. */
function codeIn(line: string): string {
	return outsideCode(line, () => '\n');
}

/**
 * The lines with plain characters. A line stays as it is where a stray character keeps two signs
 * apart, so that without it other words would be code.
 */
function plainLines(lines: readonly string[]): { readonly line: string; readonly code: boolean }[] {
	const state = newBlockState();
	return lines.map((line) => {
		const otherState = structuredClone(state);
		if (readLine(line, state, false).kind === 'code') return { line, code: true };
		const plain = withPlainCharacters(line);
		readLine(plain, otherState, false);
		const same = isDeepStrictEqual(state, otherState) && codeIn(plain) === codeIn(line);
		return { line: same ? plain : line, code: false };
	});
}

/** Mends a whole file; what it returns is mended already when it comes again. */
export function mended(contents: string): Mended {
	const changes = new Map<Mending, number>();
	const count = (kind: Mending, lines = 1) => {
		if (lines > 0) changes.set(kind, (changes.get(kind) ?? 0) + lines);
	};
	const unmarked = contents.replace(/^\uFEFF+/, '');
	count('mark', unmarked === contents ? 0 : 1);
	count('lineEnds', contents.match(/\r\n?/g)?.length ?? 0);
	const lines = unmarked.replace(/\r\n?/g, '\n').split('\n');
	const plain = plainLines(lines);
	const output = plain.map(({ line, code }, index) => {
		count('characters', line === lines[index] ? 0 : 1);
		const trimmed = code ? line : withoutTrailing(line, plain[index + 1]?.line);
		count('spaces', trimmed === line ? 0 : 1);
		return trimmed;
	});
	const text = `${output.join('\n').replace(/(?<!\n)\n+$/, '')}\n`;
	if (!contents.endsWith('\n')) count('lastLine');
	return { text, changes };
}

import { plainCharacters } from './plugins/compatibility.ts';
import { articleOf, isSame } from './sameArticle.ts';
import { newBlockState, readLine } from './source/blocks.ts';
import { outsideCode } from './source/codeSpans.ts';
import type { Format } from './source/held.ts';

/** What is safe to mend in an author's file: readers see the same words before and after. */
type Mending = 'lineEnds' | 'mark' | 'characters' | 'spaces' | 'lastLine';

interface Mended {
	readonly text: string;
	/** How many lines each kind changed; kinds that changed nothing are left out. */
	readonly changes: ReadonlyMap<Mending, number>;
	/** The lines, from 1, that stay as they are because mending them would change more. */
	readonly kept: readonly number[];
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

/** Words as they are compared: without what mending may change, and without spaces. */
function comparableWords(text: string): string {
	return withoutStray(plainCharacters(text)).replace(/\s+/g, '');
}

/** A line as it would be mended. */
interface Proposal {
	readonly index: number;
	readonly line: string;
}

/** How many trees are compared for one file, at most. */
const mostProofs = 100;

/** Makes those changes to lines that leave the article as it is. */
class Proving {
	readonly lines: string[];
	readonly #format: Format;
	readonly #before: unknown;
	#proofs = 0;

	constructor(lines: readonly string[], format: Format) {
		this.lines = [...lines];
		this.#format = format;
		this.#before = this.#article(this.lines);
	}

	#article(lines: readonly string[]): unknown {
		return articleOf(lines.join('\n'), this.#format, comparableWords);
	}

	/** Makes what can be made of the proposals, halving them where they cannot all be; returns the rest. */
	make(proposals: readonly Proposal[]): Proposal[] {
		if (proposals.length === 0) return [];
		if (this.#proofs >= mostProofs) return [...proposals];
		this.#proofs += 1;
		const after = [...this.lines];
		for (const { index, line } of proposals) after[index] = line;
		if (isSame(this.#before, this.#article(after))) {
			for (const { index, line } of proposals) this.lines[index] = line;
			return [];
		}
		if (proposals.length === 1) return [...proposals];
		const middle = Math.floor(proposals.length / 2);
		return [...this.make(proposals.slice(0, middle)), ...this.make(proposals.slice(middle))];
	}
}

/** The lines with plain characters, but for code. */
function plainLines(lines: readonly string[]): { readonly line: string; readonly code: boolean }[] {
	const state = newBlockState();
	return lines.map((line) => {
		const code = readLine(line, state, false).kind === 'code';
		return { line: code ? line : withPlainCharacters(line), code };
	});
}

/** The lines as they would be mended, where that changes them. */
function proposalsFor(lines: readonly string[]): Proposal[] {
	const plain = plainLines(lines);
	return plain.flatMap(({ line, code }, index) => {
		const trimmed = code ? line : withoutTrailing(line, plain[index + 1]?.line);
		return trimmed === lines[index] ? [] : [{ index, line: trimmed }];
	});
}

/**
 * Mends a whole file; what it returns is mended already when it comes again. The article before and
 * after is the same but for the characters and spaces that are mended: what would change more stays.
 */
export function mended(contents: string, format: Format = 'markdown'): Mended {
	const changes = new Map<Mending, number>();
	const count = (kind: Mending, lines = 1) => {
		if (lines > 0) changes.set(kind, (changes.get(kind) ?? 0) + lines);
	};
	const unmarked = contents.replace(/^\uFEFF+/, '');
	count('mark', unmarked === contents ? 0 : 1);
	count('lineEnds', contents.match(/\r\n?/g)?.length ?? 0);
	const lines = unmarked.replace(/\r\n?/g, '\n').split('\n');
	const proposals = proposalsFor(lines);
	const proving = new Proving(proposals.length === 0 ? [] : lines, format);
	let left: readonly Proposal[] = proposals;
	for (let before = -1; left.length > 0 && left.length !== before; ) {
		before = left.length;
		left = proving.make(left);
	}
	const output = proposals.length === 0 ? lines : proving.lines;
	for (const [index, line] of output.entries()) {
		const written = lines[index] ?? '';
		if (line === written) continue;
		const isCharacters = line.trimEnd() !== written.replace(/[ \t]+$/, '');
		count('characters', isCharacters ? 1 : 0);
		count('spaces', /[ \t]$/.test(written) && line !== withPlainCharacters(written) ? 1 : 0);
	}
	const text = `${output.join('\n').replace(/(?<!\n)\n+$/, '')}\n`;
	if (!contents.endsWith('\n')) count('lastLine');
	return { text, changes, kept: left.map(({ index }) => index + 1) };
}

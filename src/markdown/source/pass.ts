import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import type { Post } from '../post.ts';
import { depthOf, type Line, newBlockState, readLine } from './blocks.ts';
import { containerLines, leaveContainers, newContainerState } from './containers.ts';
import { formulaLength, formulaOf, opensFormula } from './formulas.ts';
import { type Held, type HeldAt, heldMark, withoutMarks } from './held.ts';
import { Limits } from './limits.ts';
import { cleaned } from './marks.ts';
import { longCodeIn } from './mdxCode.ts';

/** The source as the engine reads it, and the way back to what the author wrote. */
export interface Prepared {
	readonly source: string;
	/** Pieces that stand in the source as numbers. */
	readonly held: readonly HeldAt[];
	/** The index of the author's line, from 0, for each line that the engine reads. */
	readonly lineOf: readonly number[];
	/**
	 * The author's line, from 0, because of which the engine may not note where nodes stand, if any: it
	 * counts the characters from the beginning of the line for each, unless all are ASCII, so one
	 * endless line full of markup would cost the square of its length.
	 */
	readonly crowded: number | undefined;
	/** What keeps the source from being read: the author's line, from 0, and what to do about it. */
	readonly excess: { readonly line: number; readonly message: string } | undefined;
	/** What stands behind the opening of each fence, and the author's line, from 0. */
	readonly fences: readonly { readonly info: string; readonly line: number }[];
}

const longLine = 4000;
/** How many characters the engine may count for the places in long lines: a tenth of a second. */
const mostCounting = 100_000_000;

/** How many characters the engine would count for the places of what stands in a line, at most. */
function countingIn(line: string): number {
	if (line.length < longLine || !/[^\0-\x7f]/.test(line)) return 0;
	return line.length * (line.match(/[!-/:-@[-`{-~]/g)?.length ?? 0);
}

/** Goes through a source line by line; see `prepare`. */
class Pass {
	readonly #lines: readonly string[];
	readonly #lastCommentEnd: number;
	readonly #steps: readonly NonNullable<Construct['line']>[];
	readonly #format: Post['format'];
	readonly #blocks = newBlockState();
	readonly #containers = newContainerState();
	readonly #held: HeldAt[] = [];
	/** The author's line that is being read, from 0. */
	#at = 0;
	readonly #output: string[] = [];
	readonly #lineOf: number[] = [];
	readonly #fences: { info: string; line: number }[] = [];
	/** Lines of the output that are code, from 0. */
	readonly #code = new Set<number>();
	readonly #limits = new Limits();
	#excess: Prepared['excess'];

	constructor(source: string, constructs: readonly Construct[], format: Post['format']) {
		this.#lines = cleaned(source).split('\n');
		this.#lastCommentEnd = this.#lines.findLastIndex((line) => line.includes('-->'));
		this.#steps = constructs.flatMap((construct) => construct.line?.bind(construct) ?? []);
		this.#format = format;
	}

	#hold = (piece: Held): string => {
		this.#held.push({ ...withoutMarks(piece, this.#held), line: this.#at });
		return heldMark(this.#held.length - 1, this.#format);
	};

	#refuse(line: number, message: string | undefined): void {
		if (message !== undefined) this.#excess ??= { line, message };
	}

	#write(index: number, lines: readonly string[], isCode = false): void {
		for (const line of lines) {
			if (isCode) this.#code.add(this.#output.length);
			else if (this.#format === 'mdx') this.#refuse(index, this.#limits.mdxLine(line));
			this.#output.push(line);
			this.#lineOf.push(index);
		}
	}

	/** A line of text after all constructs. */
	#marked({ prefix, rest }: Line, commentEndsBelow: boolean): string {
		const context = { format: this.#format, commentEndsBelow, hold: this.#hold };
		return prefix.text + this.#steps.reduce((words, step) => step(words, context), rest);
	}

	/** The container or formula that begins or ends on this line, if any. */
	#block(
		index: number,
		line: Line,
	): { readonly lines: string[]; readonly taken: number } | undefined {
		if (line.kind !== 'text' || (line.lazy && !/^[{@$]/.test(line.rest))) return undefined;
		if (line.rest.startsWith('$$') && opensFormula(line.rest)) {
			const taken = formulaLength(this.#lines, index);
			if (taken === 0) return undefined;
			const prefix = line.prefix.quotes > 0 ? /^[\s>]*/ : /^\s*/;
			const written = [line.rest, ...this.#lines.slice(index + 1, index + taken)];
			return { lines: [line.prefix.text + this.#hold(formulaOf(written, prefix))], taken };
		}
		const place = {
			column: this.#blocks.items.at(-1) ?? 0,
			count: this.#held.length,
			hold: this.#hold,
		};
		const lines = containerLines(this.#containers, line, place);
		return lines && { lines, taken: 1 };
	}

	/** Reads the line at `index`; returns how many lines that took. */
	#read(index: number): number {
		this.#at = index;
		const text = this.#lines[index] ?? '';
		const commentEndsBelow = index < this.#lastCommentEnd;
		const htmlBefore = this.#blocks.html;
		const fenced = this.#blocks.fence !== undefined;
		const line = readLine(text, this.#blocks, commentEndsBelow);
		if (line.kind === 'text') leaveContainers(this.#containers, line);
		const around = depthOf(this.#blocks) + this.#containers.stack.length;
		this.#refuse(index, this.#limits.line(line, around));
		if (!fenced && this.#blocks.fence !== undefined) {
			this.#fences.push({ info: line.rest.replace(/^[`~]+/, ''), line: index });
		}
		const block = this.#block(index, line);
		if (block === undefined) {
			const isText = line.kind === 'text';
			const isFenced = fenced && line.kind === 'code';
			this.#write(index, [isText ? this.#marked(line, commentEndsBelow) : text], isFenced);
			return 1;
		}
		if (htmlBefore) {
			// A block of HTML would take the line for one of its own.
			this.#write(index, [line.prefix.quotes > 0 ? line.prefix.text.trimEnd() : '']);
			this.#blocks.html = false;
		}
		this.#write(index, block.lines);
		return block.taken;
	}

	run(): Prepared {
		for (let index = 0; index < this.#lines.length && this.#excess === undefined; ) {
			index += this.#read(index);
		}
		if (this.#format === 'mdx' && this.#excess === undefined) this.#refuseLongCode();
		return {
			source: this.#output.join('\n'),
			held: this.#held,
			lineOf: this.#lineOf,
			fences: this.#fences,
			crowded: this.#crowded(),
			excess: this.#excess,
		};
	}

	#refuseLongCode(): void {
		const code = longCodeIn(this.#output, (index) => this.#code.has(index));
		if (code === undefined) return;
		this.#refuse(this.#lineOf[code.index] ?? 0, markdownStrings.mdxCode[code.kind](code.written));
	}

	#crowded(): number | undefined {
		let counting = 0;
		const index = this.#output.findIndex((line, at) => {
			if (!this.#code.has(at)) counting += countingIn(line);
			return counting > mostCounting;
		});
		return index === -1 ? undefined : this.#lineOf[index];
	}
}

/**
 * Prepares a source for the engine: what it must not read is held, and the lines that are not code
 * pass through the constructs in their order.
 */
export function prepare(
	source: string,
	constructs: readonly Construct[],
	format: Post['format'],
): Prepared {
	return new Pass(source, constructs, format).run();
}

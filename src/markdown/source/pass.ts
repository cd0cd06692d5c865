import type { Construct } from '../construct.ts';
import type { Post } from '../post.ts';
import { type Line, newBlockState, readLine } from './blocks.ts';
import { containerLines, leaveContainers, newContainerState } from './containers.ts';
import { formulaLength, formulaOf, opensFormula } from './formulas.ts';
import { type Held, type HeldAt, heldMark, withoutMarks } from './held.ts';
import { cleaned } from './marks.ts';

/** The source as the engine reads it, and the way back to what the author wrote. */
export interface Prepared {
	readonly source: string;
	/** Pieces that stand in the source as numbers. */
	readonly held: readonly HeldAt[];
	/** The index of the author's line, from 0, for each line that the engine reads. */
	readonly lineOf: readonly number[];
	/**
	 * Whether the engine may note where nodes stand. It counts from the beginning of the line for
	 * each, so one endless line full of markup would cost the square of its length.
	 */
	readonly placed: boolean;
	/** What stands behind the opening of each fence, and the author's line, from 0. */
	readonly fences: readonly { readonly info: string; readonly line: number }[];
}

const longLine = 4000;
const muchMarkup = 400;

function markupIn(line: string): number {
	return line.match(/[*_~`<[:]+/g)?.length ?? 0;
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
	/** Lines of fenced code, from 0: the engine looks for no markup in them. */
	readonly #fenced = new Set<number>();

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

	#write(index: number, lines: readonly string[]): void {
		for (const line of lines) {
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
		if (fenced && line.kind === 'code') this.#fenced.add(index);
		if (!fenced && this.#blocks.fence !== undefined) {
			this.#fences.push({ info: line.rest.replace(/^[`~]+/, ''), line: index });
		}
		const block = this.#block(index, line);
		if (block === undefined) {
			this.#write(index, [line.kind === 'text' ? this.#marked(line, commentEndsBelow) : text]);
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
		for (let index = 0; index < this.#lines.length; ) index += this.#read(index);
		const placed = this.#lines.every(
			(line, index) =>
				line.length < longLine || this.#fenced.has(index) || markupIn(line) < muchMarkup,
		);
		return {
			source: this.#output.join('\n'),
			held: this.#held,
			lineOf: this.#lineOf,
			fences: this.#fences,
			placed,
		};
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

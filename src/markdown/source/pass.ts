import { foreignStrings } from '../../strings/foreign.ts';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Said } from '../../strings/said.ts';
import type { Block, BlockReader, Construct } from '../construct.ts';
import { type BlockState, depthOf, type Line, newBlockState, readLine } from './blocks.ts';
import { DefinitionReader } from './definition.ts';
import { type Format, type Held, type HeldAt, heldMark, withoutMarks } from './held.ts';
import { Limits } from './limits.ts';
import { BREAK, cleaned, HELD } from './marks.ts';
import { longCodeIn } from './mdxCode.ts';
import type { Prepared } from './prepared.ts';
import { type ToldAt, type Translated, translated } from './translate.ts';

const pieceAndWords = new RegExp(`^<!--${HELD}\\d+-->(?!\\s*$)`);
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
	readonly #translated: Translated;
	readonly #lastCommentEnd: number;
	readonly #steps: readonly NonNullable<Construct['line']>[];
	readonly #format: Format;
	readonly #readers: readonly BlockReader[];
	readonly #blocks = newBlockState();
	readonly #definitions = new DefinitionReader();
	readonly #held: HeldAt[] = [];
	readonly #told: ToldAt[] = [];
	/** The line on which the last fence opened, from 0. */
	#fenceAt = 0;
	/** The line on which the last one opened in which another begins. */
	#toldFence: number | undefined;
	/** The line that is being read, from 0. */
	#at = 0;
	readonly #output: string[] = [];
	readonly #lineOf: number[] = [];
	/** Lines of the output that are code, from 0. */
	readonly #code = new Set<number>();
	readonly #limits = new Limits();
	#excess: Prepared['excess'];

	constructor(source: string, constructs: readonly Construct[], format: Format) {
		const written = cleaned(source).split('\n');
		const translators = constructs.flatMap(
			(construct) => construct.translate?.(written, format) ?? [],
		);
		this.#translated = translated(written, translators);
		this.#lines = this.#translated.lines;
		this.#lastCommentEnd = this.#lines.findLastIndex((line) => line.includes('-->'));
		this.#steps = constructs.flatMap((construct) => construct.line?.bind(construct) ?? []);
		this.#readers = constructs.flatMap((construct) => construct.blocks?.() ?? []);
		this.#format = format;
	}

	#hold = (piece: Held): string => {
		this.#held.push({ ...withoutMarks(piece, this.#held), line: this.#authors(this.#at) });
		return heldMark(this.#held.length - 1, this.#format);
	};

	/** The author's line for one that was translated. */
	#authors(index: number): number {
		return this.#translated.lineOf[index] ?? index;
	}

	#refuse(line: number, said: Said | undefined): void {
		if (said !== undefined) this.#excess ??= { line, ...said };
	}

	#write(index: number, lines: readonly string[], isCode = false): void {
		for (const line of lines) {
			if (isCode) this.#code.add(this.#output.length);
			else if (this.#format === 'mdx')
				this.#refuse(this.#authors(index), this.#limits.mdxLine(line));
			this.#output.push(line);
			this.#lineOf.push(this.#authors(index));
		}
	}

	/** A line of text after all constructs. */
	#marked({ prefix, rest }: Line, commentEndsBelow: boolean, defines: boolean): string {
		const context = { format: this.#format, commentEndsBelow, defines, hold: this.#hold };
		const words = this.#steps.reduce((text, step) => step(text, context), rest);
		// A comment at the beginning of a line would make all of it a block of HTML.
		return prefix.text + (pieceAndWords.test(words) ? BREAK : '') + words;
	}

	/** The block that begins or ends on this line, if any. */
	#block(index: number, line: Line): Block | undefined {
		if (line.kind !== 'text') return undefined;
		const context = {
			lines: this.#lines,
			index,
			column: this.#blocks.items.at(-1) ?? 0,
			count: this.#held.length,
			hold: this.#hold,
		};
		for (const reader of this.#readers) {
			const block = reader.read(line, context);
			if (block !== undefined) return block;
		}
		return undefined;
	}

	/** Notes where a fence opens, and tells of one that its list or quote ends. */
	#watchFence(before: BlockState['fence'], { kind }: Line): void {
		const { fence } = this.#blocks;
		if (fence === before) return;
		if (before !== undefined && (fence !== undefined || kind !== 'code'))
			this.#tellOpenFence(before);
		this.#fenceAt = this.#at;
	}

	/** Tells of a fence in which another one begins: of two, the first was not ended, and its end is the second's. */
	#watchInside(fence: NonNullable<BlockState['fence']>, { rest, prefix }: Line): void {
		const { character, length } = fence;
		const [, signs = ''] = /^(`{3,}|~{3,})[ \t]*[a-z][^`]*$/i.exec(rest) ?? [];
		// One that is far in ends nothing either.
		const isNear = prefix.column - fence.column < 4;
		if (!isNear || !signs.startsWith(character) || signs.length < length) return;
		if (this.#toldFence === this.#fenceAt) return;
		this.#toldFence = this.#fenceAt;
		const line = this.#authors(this.#fenceAt);
		this.#told.push({
			line,
			...foreignStrings.fenceInside(character.repeat(length), rest, this.#at - this.#fenceAt),
		});
	}

	#tellOpenFence({ character, length }: NonNullable<BlockState['fence']>): void {
		const line = this.#authors(this.#fenceAt);
		this.#told.push({ line, ...foreignStrings.openFence(character.repeat(length)) });
	}

	/** Reads the line at `index`; returns how many lines that took. */
	#read(index: number): number {
		this.#at = index;
		const text = this.#lines[index] ?? '';
		const commentEndsBelow = index < this.#lastCommentEnd;
		const htmlBefore = this.#blocks.html;
		const fenced = this.#blocks.fence !== undefined;
		const open = this.#blocks.fence;
		const line = readLine(text, this.#blocks, commentEndsBelow);
		const { isPart } = this.#definitions.read(line, this.#lines[index + 1]);
		this.#watchFence(open, line);
		if (open !== undefined && this.#blocks.fence === open) this.#watchInside(open, line);
		let around = depthOf(this.#blocks);
		for (const reader of this.#readers) around += reader.depthAt?.(line) ?? 0;
		this.#refuse(this.#authors(index), this.#limits.line(line, around));
		const block = this.#block(index, line);
		if (block === undefined) {
			const isText = line.kind === 'text';
			const isFenced = fenced && line.kind === 'code';
			const written = isText ? this.#marked(line, commentEndsBelow, isPart) : text;
			this.#write(index, [written], isFenced);
			return 1;
		}
		if (htmlBefore) {
			// A block of HTML would take the line for one of its own.
			this.#write(index, [line.prefix.quotes > 0 ? line.prefix.text.trimEnd() : '']);
			this.#blocks.html = false;
		}
		const { leaves } = block;
		if (leaves !== undefined) {
			this.#blocks.items = this.#blocks.items.filter((column) => column <= leaves);
		}
		this.#write(index, block.lines);
		return block.taken;
	}

	run(): Prepared {
		for (let index = 0; index < this.#lines.length && this.#excess === undefined; ) {
			index += this.#read(index);
		}
		const { fence } = this.#blocks;
		if (fence !== undefined && this.#excess === undefined) this.#tellOpenFence(fence);
		if (this.#format === 'mdx' && this.#excess === undefined) this.#refuseLongCode();
		return {
			source: this.#output.join('\n'),
			held: this.#held,
			lineOf: this.#lineOf,
			crowded: this.#crowded(),
			excess: this.#excess,
			told: [...this.#translated.told, ...this.#told],
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
	format: Format,
): Prepared {
	return new Pass(source, constructs, format).run();
}

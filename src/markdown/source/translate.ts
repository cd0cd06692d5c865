import type { Said } from '../../strings/said.ts';
import { type BlockState, newBlockState, readLine } from './blocks.ts';

/**
 * What only another generator knows, as what the dialect has for it: before anything else reads the
 * source, each line of text passes through the translators of the constructs.
 */

/** A line of text, and what is around it. */
export interface ForeignLine {
	/** All lines of the post, and the index of this one. */
	readonly lines: readonly string[];
	readonly index: number;
	/** Quote marks, indentation and list markers before the text, and what stands for them on a line below. */
	readonly prefix: string;
	readonly below: string;
	readonly rest: string;
	/** Tells the author once of each `name`, at its first line, how often it is there. */
	tell(name: string, said: (count: number) => Said): void;
}

/** Whole lines that take the place of some of the author's. */
export interface Translation {
	readonly lines: readonly string[];
	readonly taken: number;
}

/** What becomes of a line; `undefined` if it stays. A string takes the place of its text alone. */
export type Translator = (line: ForeignLine) => Translation | string | undefined;

/** A problem with the author's line, from 0. */
export interface ToldAt extends Said {
	readonly line: number;
}

/** The author's lines as the dialect's, and what is to be said of them. */
export interface Translated {
	readonly lines: readonly string[];
	/** The index of the author's line for each. */
	readonly lineOf: readonly number[];
	readonly told: readonly ToldAt[];
}

interface Told {
	readonly line: number;
	readonly said: (count: number) => Said;
	count: number;
}

class Translating {
	readonly #lines: readonly string[];
	readonly #translators: readonly Translator[];
	readonly #lastCommentEnd: number;
	readonly #output: string[] = [];
	readonly #lineOf: number[] = [];
	readonly #told = new Map<string, Told>();
	#state: BlockState = newBlockState();

	constructor(lines: readonly string[], translators: readonly Translator[]) {
		this.#lines = lines;
		this.#translators = translators;
		this.#lastCommentEnd = lines.findLastIndex((line) => line.includes('-->'));
	}

	#tell(line: number, name: string, said: (count: number) => Said): void {
		const known = this.#told.get(name);
		if (known === undefined) this.#told.set(name, { line, said, count: 1 });
		else known.count += 1;
	}

	/** What the translators make of the line at `index`. */
	#translation(index: number, prefix: string, written: string): Translation | undefined {
		const below = prefix.replace(/[^>\s]/g, ' ');
		let rest = written;
		for (const translate of this.#translators) {
			const tell = this.#tell.bind(this, index);
			const found = translate({ lines: this.#lines, index, prefix, below, rest, tell });
			if (typeof found === 'string') rest = found;
			else if (found !== undefined) return found;
		}
		return rest === written ? undefined : { lines: [prefix + rest], taken: 1 };
	}

	#write(index: number, lines: readonly string[]): void {
		for (const line of lines) {
			this.#output.push(line);
			this.#lineOf.push(index);
		}
	}

	/** Translates the line at `index`; returns how many lines that took. */
	#read(index: number): number {
		const written = this.#lines[index] ?? '';
		const commentEndsBelow = index < this.#lastCommentEnd;
		const before = { ...this.#state, items: [...this.#state.items] };
		const { kind, prefix, rest } = readLine(written, this.#state, commentEndsBelow);
		const found = kind === 'text' ? this.#translation(index, prefix.text, rest) : undefined;
		if (found === undefined) {
			this.#write(index, [written]);
			return 1;
		}
		this.#state = before;
		for (const line of found.lines) readLine(line, this.#state, commentEndsBelow);
		this.#write(index, found.lines);
		return found.taken;
	}

	run(): Translated {
		for (let index = 0; index < this.#lines.length; ) index += this.#read(index);
		const told = [...this.#told.values()].map(({ line, said, count }) => ({
			line,
			...said(count),
		}));
		return { lines: this.#output, lineOf: this.#lineOf, told };
	}
}

/** Passes the lines that are not code through the translators in their order. */
export function translated(
	lines: readonly string[],
	translators: readonly Translator[],
): Translated {
	if (translators.length > 0) return new Translating(lines, translators).run();
	return { lines, lineOf: lines.map((_, index) => index), told: [] };
}

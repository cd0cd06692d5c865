import type { Label } from './labels.ts';

/** What the library is to draw, and what has to be in its drawing. */
export interface Plan {
	/** For the library, every name one of our own. */
	readonly source: string;
	readonly labels: readonly Label[];
	/** How many elements of a class the drawing has. */
	readonly counts: Readonly<Record<string, number>>;
	/** Nodes, by their names in `source`, that are parallelograms: the library knows trapezoids. */
	readonly slanted?: ReadonlySet<string>;
	/** Messages, by their place, whose line has no arrow. */
	readonly arrowless?: ReadonlySet<number>;
}

/** Reads the lines of one kind of diagram. */
export interface DiagramReader {
	/** Takes in a line; `false` if it holds what cannot be drawn. */
	read(line: string): boolean;
	/** What was read; `undefined` if something in it has not ended. */
	plan(): Plan | undefined;
}

/** Names of our own for an author's, which the library would take apart. */
export class Names {
	readonly #prefix: string;
	readonly #names = new Map<string, string>();

	constructor(prefix: string) {
		this.#prefix = prefix;
	}

	of(name: string): string {
		const known = this.#names.get(name) ?? `${this.#prefix}${this.#names.size + 1}`;
		this.#names.set(name, known);
		return known;
	}

	has(name: string): boolean {
		return this.#names.has(name);
	}
}

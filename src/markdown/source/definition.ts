import type { Line } from './blocks.ts';

/** Definitions of addresses (`[名字]: https://…`) and of notes (`[^注]: 说明`) among the lines of a source. */

export interface Definition {
	/** What stands between its brackets. */
	readonly label: string;
	/** What stands behind its colon. */
	readonly value: string;
	readonly isNote: boolean;
}

const beginning = /^\[((?:\\.|[^[\]\\])+)\]:[ \t]*(.*)$/;
const target =
	/^(?:<[^<>]*>|[^\s<]\S*)(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*$/;
const title = /^(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))\s*$/;
/** A title that goes on with the next line. */
const openTitle = /^(?:<[^<>]*>|[^\s<]\S*)\s+(?:"[^"]*|'[^']*|\([^()]*)$/;
/** What a definition may follow without an empty line. */
const apart = /^(?:#{1,6}\s|<|[-*_]{3}|:{3})/;

/** Finds the definitions of a source, which is read line by line: none goes on with a paragraph. */
export class DefinitionReader {
	#follows = true;
	/** What of a definition may stand on the next line. */
	#expects: 'address' | 'title' | undefined;

	/** What begins on the line; `next` is the line below, which may hold the address. */
	#begins({ kind, rest, lazy }: Line, next: string | undefined): Definition | undefined {
		const [, label, value = ''] = (kind === 'text' && beginning.exec(rest)) || [];
		if (label === undefined || (lazy && !this.#follows)) return undefined;
		const isNote = /^\^\S+$/.test(label);
		const written = value === '' ? (next ?? '').replace(/^[\s>]+/, '') : value;
		const defines = isNote || target.test(written) || openTitle.test(written);
		return defines ? { label, value, isNote } : undefined;
	}

	/** What the line defines, and whether it is part of the definition of an address. */
	read(
		line: Line,
		next: string | undefined,
	): { readonly definition: Definition | undefined; readonly isPart: boolean } {
		const definition = this.#begins(line, next);
		const expected = definition === undefined ? this.#expects : undefined;
		const isPart =
			definition?.isNote === false ||
			expected === 'address' ||
			(expected === 'title' && line.kind === 'text' && title.test(line.rest));
		this.#expects = undefined;
		if (isPart && expected !== 'title') {
			this.#expects = definition?.value === '' ? 'address' : 'title';
		}
		this.#follows =
			isPart || definition !== undefined || line.kind !== 'text' || apart.test(line.rest);
		return { definition, isPart };
	}
}

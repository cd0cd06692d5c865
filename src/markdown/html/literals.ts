/**
 * Values that stand in the braces of MDX: what can be said without running anything. Whatever is
 * none of them is code.
 */

type Literal = string | number | boolean | null;
type LiteralObject = ReadonlyMap<string, Literal>;

const space = /(?:\s+|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/y;
const quoted =
	/"([^"\\\n]*(?:\\[\s\S][^"\\\n]*)*)"|'([^'\\\n]*(?:\\[\s\S][^'\\\n]*)*)'|`((?:[^`\\$]|\$(?!\{))*(?:\\[\s\S](?:[^`\\$]|\$(?!\{))*)*)`/y;
const word = /[-+]?[\w.]+(?:(?<=\de)[-+]\d+)?/iy;
const number =
	/^[-+]?(?:0x[\da-f_]+|0b[01_]+|0o[0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?)n?$/i;
const propertyName = /[\p{ID_Start}_$][\p{ID_Continue}$]*/uy;
const escapes = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|\r?\n|([\s\S]))/gi;

const named: ReadonlyMap<string, string> = new Map([
	['n', '\n'],
	['t', '\t'],
	['r', '\r'],
	['b', '\b'],
	['f', '\f'],
	['v', '\v'],
	['0', '\uFFFD'],
]);
const constants: ReadonlyMap<string, Literal> = new Map([
	['true', true],
	['false', false],
	['null', null],
	['undefined', null],
]);

function unescaped(written: string): string {
	if (!written.includes('\\')) return written;
	return written.replace(escapes, (_, ...codes: (string | undefined)[]) => {
		const [long, short, byte, character] = codes;
		const code = Number.parseInt(long ?? short ?? byte ?? '', 16);
		if (code > 0x10ffff) return '\uFFFD';
		if (!Number.isNaN(code)) return String.fromCodePoint(code);
		return character === undefined ? '' : (named.get(character) ?? character);
	});
}

/** Reads values from left to right; each step returns `undefined` where there is none. */
class LiteralReader {
	readonly #code: string;
	#at = 0;

	constructor(code: string) {
		this.#code = code;
	}

	#match(pattern: RegExp): RegExpExecArray | undefined {
		pattern.lastIndex = this.#at;
		const match = pattern.exec(this.#code);
		if (match === null) return undefined;
		this.#at += match[0].length;
		return match;
	}

	#takes(sign: string): boolean {
		this.space();
		if (!this.#code.startsWith(sign, this.#at)) return false;
		this.#at += sign.length;
		return true;
	}

	space(): void {
		this.#match(space);
	}

	isDone(): boolean {
		this.space();
		return this.#at === this.#code.length;
	}

	/** How many characters have been read up to a closing brace and with it. */
	closed(): number | undefined {
		return this.#takes('}') ? this.#at : undefined;
	}

	value(): Literal | undefined {
		this.space();
		const string = this.#match(quoted);
		if (string !== undefined) return unescaped(string[1] ?? string[2] ?? string[3] ?? '');
		const written = this.#match(word)?.[0] ?? '';
		if (!number.test(written)) return constants.get(written);
		const [, sign = '', digits = ''] = /^([-+]?)(.*?)n?$/.exec(written.replaceAll('_', '')) ?? [];
		return sign === '-' ? -Number(digits) : Number(digits);
	}

	object(): LiteralObject | undefined {
		const pairs = new Map<string, Literal>();
		if (!this.#takes('{')) return undefined;
		while (!this.#takes('}')) {
			if (pairs.size > 0 && !this.#takes(',')) return undefined;
			if (this.#takes('}')) break;
			const key = this.#match(propertyName)?.[0] ?? this.value();
			const value = typeof key === 'string' && this.#takes(':') ? this.value() : undefined;
			if (value === undefined) return undefined;
			pairs.set(String(key), value);
		}
		return pairs;
	}
}

/** The value that `code` writes out, comments around it aside; `undefined` for anything else. */
export function literalOf(code: string): Literal | undefined {
	const reader = new LiteralReader(code);
	const value = reader.value();
	return reader.isDone() ? value : undefined;
}

/**
 * How many characters of `code`, which stands behind an opening brace, a value, an object of values or
 * comments take up to the closing brace and with it; `undefined` where anything else stands.
 */
export function literalLength(code: string): number | undefined {
	const comments = new LiteralReader(code).closed();
	if (comments !== undefined) return comments;
	const value = new LiteralReader(code);
	if (value.value() !== undefined) return value.closed();
	const object = new LiteralReader(code);
	return object.object() === undefined ? undefined : object.closed();
}

/** The object of plain values that `code` writes out, as `style={{ color: 'red' }}` does. */
export function literalObject(code: string): LiteralObject | undefined {
	const reader = new LiteralReader(code);
	const value = reader.object();
	return reader.isDone() ? value : undefined;
}

/** Whether `code` is comments and blanks alone. */
export function isComment(code: string): boolean {
	return new LiteralReader(code).isDone();
}

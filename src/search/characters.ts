/** Which characters stand alone as words and which form runs; everything is decided on folded text. */

const wide =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3005-\u3007\u30fc]/u;
const narrow = /[\p{L}\p{M}\p{N}]/u;

/**
 * A letter of a script written without spaces between words: any neighbouring two are worth a term.
 */
export function isWide(character: string): boolean {
	return character >= '\u1100' && wide.test(character);
}

/** A letter or digit of a script written in words, such as Latin. */
export function isNarrow(character: string): boolean {
	if (character < '\u0080') return /[a-z0-9]/.test(character);
	return narrow.test(character) && !wide.test(character);
}

/**
 * Marks that hold the parts of an identifier together, and what stands for them in a term. Pagefind
 * strips punctuation from words, so each is written as a letter without case, accent or use here.
 */
const glue: Readonly<Record<string, string>> = {
	'-': '\u01bb',
	'.': '\u01c0',
	_: '\u01c1',
	'/': '\u01c2',
	':': '\u01c3',
};

export function isGlue(character: string): boolean {
	return Object.hasOwn(glue, character);
}

/** The text of a term with its marks written as letters. */
export function encoded(text: string): string {
	return text.replace(/[-._/:]/g, (mark) => glue[mark] ?? mark);
}

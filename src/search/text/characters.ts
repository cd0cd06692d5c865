/** Which characters stand alone as words and which form runs; everything is decided on folded text. */

const scripts = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo'];
const ofScripts = scripts.map((name) => `\\p{Script=${name}}`).join('');

/** The letters of scripts that are written without spaces, as they stand in a class of a pattern. */
export const wideLetters = `${ofScripts}\\u3005-\\u3007\\u30fc`;
const wide = new RegExp(`[${wideLetters}]`, 'u');
const narrow = /[\p{L}\p{M}\p{N}]/u;

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

/** What a folded character is to the search. */
type CharacterKind = 'wide' | 'narrow' | 'glue' | 'other';

function findKind(character: string): CharacterKind {
	if (Object.hasOwn(glue, character)) return 'glue';
	if (wide.test(character)) return 'wide';
	return narrow.test(character) ? 'narrow' : 'other';
}

/** What was found of each UTF-16 unit: a text has few characters, each of them many times. */
const kinds: (CharacterKind | undefined)[] = new Array(0x1_0000).fill(undefined);

/** What one code point, given as a string, is to the search. */
export function kindOf(character: string): CharacterKind {
	if (character.length !== 1) return findKind(character);
	const unit = character.charCodeAt(0);
	const known = kinds[unit];
	if (known !== undefined) return known;
	const kind = findKind(character);
	kinds[unit] = kind;
	return kind;
}

/**
 * A letter of a script written without spaces between words: any neighbouring two are worth a term.
 */
export function isWide(character: string): boolean {
	return kindOf(character) === 'wide';
}

/** A letter or digit of a script written in words, such as Latin. */
export function isNarrow(character: string): boolean {
	return kindOf(character) === 'narrow';
}

export function isGlue(character: string): boolean {
	return kindOf(character) === 'glue';
}

/** The text of a term with its marks written as letters. */
export function encoded(text: string): string {
	return text.replace(/[-._/:]/g, (mark) => glue[mark] ?? mark);
}

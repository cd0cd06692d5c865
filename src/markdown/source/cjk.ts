/**
 * Classes of characters. `isCjk` follows the CommonMark CJK-friendly amendments
 * (github.com/tats-u/markdown-cjk-friendly, specification.md): East Asian Width W, F or H without
 * the characters that are emoji by default, and Hangul.
 */

const cjk =
	/[\u1100-\u11ff\u20a9\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uffee\u{16fe0}-\u{18df2}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}\u{1f202}\u{1f210}-\u{1f219}\u{1f21b}-\u{1f22e}\u{1f230}\u{1f231}\u{1f237}\u{1f23b}\u{1f240}-\u{1f265}\u{20000}-\u{3fffd}]/u;

/** Characters between which a line break of the source is no space: Han, kana, full-width forms. */
const spaceless =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3001-\u303f\uff01-\uff60\u2018\u2019\u201c\u201d\u2014\u2026]/u;
const han = /\p{sc=Han}/u;
const punctuation = /[\p{P}\p{S}]/u;
const whitespace = /\s/u;
const variationSelector = /[\ufe00-\ufe0e]/;

export function isCjk(character: string): boolean {
	return cjk.test(character);
}

export function hasCjk(text: string): boolean {
	return cjk.test(text);
}

export function isPunctuation(character: string): boolean {
	return punctuation.test(character);
}

/** The beginning and the end of a line, given as `''`, count as space. */
export function isSpace(character: string): boolean {
	return character === '' || whitespace.test(character);
}

/** Whether a line break between the two is no space: both are written without, one is Han. */
export function joinWithoutSpace(before: string, after: string): boolean {
	return spaceless.test(before) && spaceless.test(after) && (han.test(before) || han.test(after));
}

/** The character that ends at `index`, without a variation selector behind it; `''` if none. */
export function characterBefore(text: string, index: number): string {
	const from = index > 1 && variationSelector.test(text.charAt(index - 1)) ? index - 1 : index;
	const unit = text.charCodeAt(from - 1);
	const low = unit >= 0xdc00 && unit <= 0xdfff;
	return text.slice(Math.max(0, from - (low ? 2 : 1)), from);
}

/** The character that begins at `index`; `''` if none. */
export function characterAt(text: string, index: number): string {
	const point = text.codePointAt(index);
	return point === undefined ? '' : String.fromCodePoint(point);
}

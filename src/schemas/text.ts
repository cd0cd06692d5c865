import { z } from 'zod';

/** What YAML holds of people's words and addresses, and when there is nothing in it. */

const unseen = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a reader would see nothing of it: `null`, and text of blanks and invisible characters. */
export function isBlank(value: unknown): boolean {
	return value === null || (typeof value === 'string' && unseen.test(value));
}

/** The text on one line, as titles, names and descriptions are. */
export function onOneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** The text, or its beginning and `…` where it is longer than `limit`. */
export function beginningOf(text: string, limit: number): string {
	return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

const unwritable = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;

/** The first character that HTML and XML cannot carry, as `U+0001`, or `undefined`. */
export function unwritableIn(text: string): string | undefined {
	const code = unwritable.exec(text)?.[0].codePointAt(0);
	return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const howToWrite = '请写以 https:// 或 http:// 开头的完整网址。';

/** An address of the web, which pages link to. */
export const webAddressSchema = z
	.url({ protocol: /^https?$/, error: howToWrite, abort: true })
	.refine((address) => /^https?:\/\/[^\s\\]+$/i.test(address), { error: howToWrite });

import type { Seen } from '../../domain/checkup/seen.ts';

/** The texts that a reader gives. */

/** A text under the name of its file, or '' of what was pasted, with what its lines hold. */
export interface ReadText {
	readonly name: string;
	readonly text: string;
	readonly lines: readonly string[];
	readonly seen: readonly Seen[];
}

/** A file's bytes as text: UTF-8, or what PowerShell writes (UTF-16 with a mark at its beginning). */
export function decoded(bytes: Uint8Array): string {
	const [first, second] = bytes;
	const encoding =
		first === 0xff && second === 0xfe
			? 'utf-16le'
			: first === 0xfe && second === 0xff
				? 'utf-16be'
				: 'utf-8';
	return new TextDecoder(encoding).decode(bytes);
}

/** The lines of a text, of whatever system. */
export function textLines(text: string): readonly string[] {
	const lines = text.split(/\r\n|\n|\r/);
	if (lines.at(-1) === '') lines.pop();
	return lines;
}

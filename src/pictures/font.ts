import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../cache.ts';

/**
 * The font of the pictures comes with the project: what a machine has installed must not change them.
 * `npm run font` makes it of the letters that stand in a file beside it.
 */
export const font = {
	family: 'Noto Sans S Chinese Medium',
	file: path.join(projectRoot(), 'fonts/NotoSansHans-Medium.otf'),
} as const;

const lettersFile = path.join(projectRoot(), 'fonts/letters.txt');

/** Two spaces, which nobody would see in the file, and what stands there. */
export function lettersOfFont(): string {
	return ` \u3000${readFileSync(lettersFile, 'utf8').replaceAll('\n', '')}`;
}

let known: ReadonlySet<string> | undefined;

function isInFont(letter: string): boolean {
	known ??= new Set(lettersOfFont());
	return known.has(letter);
}

const letterOrDigit = /(?!\p{DI})[\p{L}\p{N}]/gu;

/** The letters and digits of a text that the font lacks, each once. */
export function lettersBeyondFont(text: string): string[] {
	const letters = text.normalize('NFC').match(letterOrDigit) ?? [];
	return [...new Set(letters)].filter((letter) => !isInFont(letter));
}

/**
 * Text in letters that the font has; for others the system would look among those of the machine. A
 * letter or digit that is none of them becomes 〓, as printers mark a missing one, other spaces become
 * plain ones, and what else there is, such as emoji, is left out.
 */
export function inLettersOfFont(text: string): string {
	const missing = new Set(lettersBeyondFont(text));
	return text
		.normalize('NFC')
		.replace(/[^\S\u3000]/gu, ' ')
		.replace(/./gsu, (letter) => (isInFont(letter) ? letter : missing.has(letter) ? '〓' : ''));
}

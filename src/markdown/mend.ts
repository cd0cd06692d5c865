import { compatibility, compatibilityCharacters } from './plugins/compatibility.ts';
import { newBlockState, readLine } from './source/blocks.ts';
import { outsideCode } from './source/codeSpans.ts';

/** What is safe to mend in an author's file: readers see the same words before and after. */
export type Mending = 'lineEnds' | 'mark' | 'characters' | 'spaces' | 'lastLine';

export interface Mended {
	readonly text: string;
	/** How many lines each kind changed; kinds that changed nothing are left out. */
	readonly changes: ReadonlyMap<Mending, number>;
}

/** Spaces that no keyboard writes on purpose: no-break, zero-width and the like. */
const strayCharacters = /[\u00a0\u2000-\u200b\u202f\u2060\ufeff]/g;

function withoutStray(text: string): string {
	return text.replace(strayCharacters, (character) =>
		/[\u200b\u2060\ufeff]/.test(character) ? '' : ' ',
	);
}

/** Two spaces and more at the end of a line are a line break when the paragraph goes on. */
function withoutTrailing(line: string, next: string | undefined): string {
	const trimmed = line.replace(/[ \t]+$/, '');
	const isBreak = / {2,}$/.test(line) && trimmed !== '' && (next ?? '').trim() !== '';
	return isBreak ? `${trimmed}  ` : trimmed;
}

/** Mends a whole file; what it returns is mended already when it comes again. */
export function mended(contents: string): Mended {
	const changes = new Map<Mending, number>();
	const count = (kind: Mending, lines = 1) => {
		if (lines > 0) changes.set(kind, (changes.get(kind) ?? 0) + lines);
	};
	const marked = contents.startsWith('\uFEFF');
	count('mark', marked ? 1 : 0);
	count('lineEnds', contents.match(/\r\n?/g)?.length ?? 0);
	const lines = contents
		.slice(marked ? 1 : 0)
		.replace(/\r\n?/g, '\n')
		.split('\n');
	const state = newBlockState();
	const output = lines.map((line, index) => {
		if (readLine(line, state, false).kind === 'code') return line;
		const plain = outsideCode(line, (text) => {
			const characters =
				compatibilityCharacters(text).length > 0 ? compatibility.words?.(text) : text;
			return withoutStray(characters ?? text);
		});
		count('characters', plain === line ? 0 : 1);
		const trimmed = withoutTrailing(plain, lines[index + 1]);
		count('spaces', trimmed === plain ? 0 : 1);
		return trimmed;
	});
	const text = `${output.join('\n').replace(/\n+$/, '')}\n`;
	if (!contents.endsWith('\n')) count('lastLine');
	return { text, changes };
}

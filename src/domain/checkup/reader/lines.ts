import { blank } from './settings.ts';

/** The lines of a text that say something, without the marks of the tools that printed it. */

export interface TextLine {
	readonly text: string;
	/** From 1. */
	readonly line: number;
}

const escapeCode = String.fromCharCode(27);
const colours = new RegExp(`${escapeCode}\\[[0-9;?]*[A-Za-z]`, 'g');
/** What Helm, Go and Jinja write in templates. */
const templates = /\{\{[^{}]*\}\}|\{%[^{}%]*%\}/g;
/** `a/b.yaml:12:` and `b.yaml-12-` of grep, `12:`, and the numbers of `cat -n` and bat. */
const grepFile =
	/^[\w@./-]{1,200}\.(?:ya?ml|json|conf|cfg|env|service|sh|tpl|txt|log|toml)[:-](?:\d{1,7}[:-])?/;
const numbers = /^(?:\d{1,7}:(?=\S|\s)|\s{0,6}\d{1,7}\t| {0,6}\d{1,7} ?[|│] ?)/;
const comment = /^\s*(?:#|\/\/|;)/;
const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
/** A line that a diff takes away, and that cannot be an item of a list. */
const takenAway = /^-["'A-Za-z][\w"'-]*:(?:\s|$)/;

function unmarked(text: string): string {
	const isPath = !text.startsWith(' ') && text.includes('.');
	const path = isPath ? text.replace(grepFile, '') : text;
	const found = path.replace(numbers, '');
	if (found.startsWith('+') && !found.startsWith('+++')) return ` ${found.slice(1)}`;
	return found.startsWith('> ') ? found.slice(2) : found;
}

/** How many lines of a hunk of a diff are still to come, of the old and of the new text. */
class Hunk {
	#old = 0;
	#new = 0;

	/** Whether the line says nothing of the new text. */
	skips(text: string): boolean {
		const start = text.startsWith('@@') ? hunk.exec(text) : null;
		if (start !== null) {
			this.#old = Number(start[1] ?? 1);
			this.#new = Number(start[2] ?? 1);
			return true;
		}
		if (this.#old <= 0 && this.#new <= 0) return text.startsWith('-') && takenAway.test(text);
		const isOld = text.startsWith('-');
		if (!text.startsWith('+')) this.#old -= 1;
		if (!isOld) this.#new -= 1;
		return isOld;
	}
}

/** Whether a comment of a template is open after a line; `isOpen` before it. */
function leavesOpen(text: string, isOpen: boolean): boolean {
	const start = isOpen ? 0 : text.search(/\{\{-?\s*\/\*/);
	return start !== -1 && !text.includes('*/', start);
}

/** A line without marks, what templates write being a blank; '' for a comment. */
export function cleanLine(plain: string): string {
	const clean = unmarked(plain);
	const isTemplate = clean.includes('{{') || clean.includes('{%');
	const said = isTemplate ? clean.replace(templates, blank) : clean;
	return said.trim() === '' || comment.test(said) ? '' : said;
}

/**
 * The lines of a text without marks, empty ones and comments.
 * @param text with line ends of any system.
 * @param clean `cleanLine`, or the same with a memory.
 */
export function cleanLines(text: string, clean: typeof cleanLine): readonly TextLine[] {
	const lines: TextLine[] = [];
	const diff = new Hunk();
	let isOpen = false;
	let index = -1;
	// A pattern takes ten times as long as a mark alone, and few texts need it.
	const ends = text.includes('\r') ? /\r\n|\r|\n/ : '\n';
	for (const raw of text.replace(/^\uFEFF/, '').split(ends)) {
		index += 1;
		const plain = raw.includes(escapeCode) ? raw.replace(colours, '') : raw;
		if (diff.skips(plain)) continue;
		const wasOpen: boolean = isOpen;
		isOpen = (wasOpen || plain.includes('{{')) && leavesOpen(plain, wasOpen);
		if (wasOpen || isOpen) continue;
		const said = clean(plain);
		if (said !== '') lines.push({ text: said, line: index + 1 });
	}
	return lines;
}

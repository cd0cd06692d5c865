import { literalLength } from '../html/literals.ts';
import { outsideCode } from './codeSpans.ts';
import { HELD } from './marks.ts';

/**
 * Code in MDX that must not come before the engine: its parser of JavaScript (oxc in Sätteri 0.10.5)
 * calls itself for what stands inside something else and ends the process some thousand signs deep,
 * on small stacks some hundred. Braces of a post hold values, which are short of such signs, and
 * everything else in them is an error anyway.
 */
interface LongCode {
	/** The line on which it begins, from 0. */
	readonly index: number;
	readonly kind: 'module' | 'expression';
	readonly written: string;
}

/** Signs and words that can put code inside code. */
const nesting =
	/[!-/:-@[-`{-~]|\b(?:new|typeof|void|delete|await|yield|async|function|class|if|else|for|while|do|return|throw|try|with|import)\b/g;
const mostSigns = 300;
/** The same where a brace seems to stand in a code span; one that began lines above may end there. */
const mostInSpans = 1500;
const held = new RegExp(`^/${HELD}\\d+/\\}`);
const moduleStart = /^(?:import|export)\s/;
const blockStart = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*[{<]/;

/** What lies behind each line: where its text begins, how many signs stand above, where its paragraph ends. */
function measured(lines: readonly string[], isCode: (index: number) => boolean) {
	const starts = [0];
	const above = [0];
	for (const [index, line] of lines.entries()) {
		const own = isCode(index) ? 0 : (line.match(nesting)?.length ?? 0);
		starts.push((starts[index] ?? 0) + line.length + 1);
		above.push((above[index] ?? 0) + own);
	}
	const ends: number[] = new Array(lines.length + 1).fill(lines.length);
	for (let index = lines.length - 1; index >= 0; index -= 1) {
		ends[index] = isCode(index) || lines[index]?.trim() === '' ? index : (ends[index + 1] ?? 0);
	}
	return { starts, above, ends };
}

/** Whether a place of a line stands outside code spans. */
function visible(line: string): (at: number) => boolean {
	const shown = outsideCode(line, (text) => '\uFFFF'.repeat(text.length));
	return (at) => shown[at] === '\uFFFF';
}

/** The first code that is too long to be read; `isCode` tells the lines of code blocks. */
export function longCodeIn(
	lines: readonly string[],
	isCode: (index: number) => boolean,
): LongCode | undefined {
	const source = lines.join('\n');
	const { starts, above, ends } = measured(lines, isCode);
	// Values have been read up to here.
	let read = 0;
	for (const [index, line] of lines.entries()) {
		if (isCode(index)) continue;
		const signsTo = (end: number) => (above[end] ?? 0) - (above[index] ?? 0);
		const startsBlock = index === 0 || lines[index - 1]?.trim() === '';
		if (startsBlock && moduleStart.test(line) && signsTo(lines.length) > mostSigns) {
			return { index, kind: 'module', written: line };
		}
		const end = blockStart.test(line) ? lines.length : (ends[index] ?? 0);
		if (!line.includes('{') || signsTo(end) <= mostSigns) continue;
		const isVisible = visible(line);
		for (const { 0: sign, index: at } of line.matchAll(/\\.|\{/gs)) {
			const from = (starts[index] ?? 0) + at + 1;
			if (sign !== '{' || from <= read) continue;
			if (!isVisible(at) && signsTo(end) <= mostInSpans) continue;
			const rest = source.slice(from, (starts[end] ?? 0) - 1);
			const length = held.exec(rest)?.[0].length ?? literalLength(rest);
			if (length === undefined) return { index, kind: 'expression', written: `{${rest}` };
			read = from + length;
		}
	}
	return undefined;
}

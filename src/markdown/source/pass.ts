import type { Construct } from '../construct.ts';
import type { Post } from '../post.ts';
import { type Line, newBlockState, readLine } from './blocks.ts';
import {
	containerLines,
	leaveContainers,
	newContainerState,
	type Opening,
	writeContainers,
} from './containers.ts';
import { cleaned } from './marks.ts';

/** The source as the engine reads it, and the way back to the author's lines. */
export interface Prepared {
	readonly source: string;
	readonly openings: readonly Opening[];
	/** The index of the author's line, from 0, for each line that the engine reads. */
	readonly lineOf: readonly number[];
	/**
	 * Whether the engine may note where nodes stand. It counts from the beginning of the line for
	 * each, so one endless line full of markup would cost the square of its length.
	 */
	readonly placed: boolean;
	/** What stands behind the opening of each fence, and the author's line, from 0. */
	readonly fences: readonly { readonly info: string; readonly line: number }[];
}

const longLine = 4000;
const muchMarkup = 400;

function markupIn(line: string): number {
	return line.match(/[*_~`<[:]+/g)?.length ?? 0;
}

/**
 * Prepares a source for the engine: containers become directives, and the lines that are not code
 * pass through the constructs in their order.
 */
export function prepare(
	written: string,
	constructs: readonly Construct[],
	format: Post['format'],
): Prepared {
	const steps = constructs.flatMap((construct) => construct.line?.bind(construct) ?? []);
	const ordinary = (text: string, { kind, prefix, rest }: Line, commentEndsBelow: boolean) => {
		const context = { format, commentEndsBelow };
		return kind === 'text'
			? prefix.text + steps.reduce((words, step) => step(words, context), rest)
			: text;
	};
	const blocks = newBlockState();
	const containers = newContainerState();
	const output: string[] = [];
	const lineOf: number[] = [];
	const fences: { info: string; line: number }[] = [];
	let tableBefore = false;
	const lines = cleaned(written).split('\n');
	const lastCommentEnd = lines.findLastIndex((line) => line.includes('-->'));
	for (const [index, text] of lines.entries()) {
		const commentEndsBelow = index < lastCommentEnd;
		const htmlBefore = blocks.html;
		const fenced = blocks.fence !== undefined;
		const line = readLine(text, blocks, commentEndsBelow);
		if (line.kind === 'text') leaveContainers(containers, line);
		if (!fenced && blocks.fence !== undefined) {
			fences.push({ info: line.rest.replace(/^[`~]+/, ''), line: index });
		}
		const colons = line.kind === 'text' && line.rest.startsWith(':::') && !line.lazy;
		if (colons && (tableBefore || htmlBefore)) {
			// A table and a block of HTML would take the line for one of theirs.
			output.push(line.prefix.quotes > 0 ? line.prefix.text.trimEnd() : '');
			lineOf.push(index);
			blocks.html = false;
		}
		tableBefore = line.kind === 'text' && line.rest.includes('|');
		const place = { at: output.length, column: blocks.items.at(-1) ?? 0 };
		const directives = colons ? containerLines(containers, line, place) : undefined;
		for (const ready of directives ?? [ordinary(text, line, commentEndsBelow)]) {
			output.push(ready);
			lineOf.push(index);
		}
	}
	const placed = lines.every((line) => line.length < longLine || markupIn(line) < muchMarkup);
	writeContainers(containers, output);
	return { source: output.join('\n'), openings: containers.openings, lineOf, fences, placed };
}

import { columnOf, type Entry, entryOf, scalarOf } from './scalars.ts';
import { writtenValue } from './values.ts';

/** What a line is by itself, whatever stands around it. */

const section = /^\[[A-Z]\w*\]\s*$/;
const boundary = /^(?:---(?:\s|$)|\.\.\.\s*$|```|~~~)/;
/** A line that a template writes as a whole, such as a condition. */
const onlyTemplate = /^\s*\uFFFC[\s\uFFFC]*$/;
/** A line that begins a text in braces: JSON, and no prefix of a log such as `[init]`. */
const opensFlow = /^\s*(?:\{\s*(?:$|["'}\w])|\[\s*(?:$|[[\]{"']))/;
/** What no line within braces begins with, unless it is indented. */
const leavesFlow = /^\s*(?!(?:true|false|null)\b)[A-Za-z_$./-]/;
/** klog tells every flag with its default. */
export const toldFlag = /\bFLAG: --(?!feature-gates)/;

/** A line of YAML with what its value says. */
export interface ReadEntry extends Entry {
	/** Whether the value is in braces or brackets. */
	readonly isFlow: boolean;
	/** The value as a string; '' if nothing, or if it is in braces. */
	readonly scalar: string;
	/** What stands behind a key as its value, see `writtenValue`. */
	readonly written: string | undefined;
}

export interface ReadLine {
	readonly kind: 'boundary' | 'section' | 'template' | 'other';
	readonly column: number;
	readonly opensFlow: boolean;
	readonly leavesFlow: boolean;
	/** Undefined if it is no line of YAML. */
	readonly entry: ReadEntry | undefined;
}

function readEntry(entry: Entry): ReadEntry {
	const { value } = entry;
	const isFlow = value.startsWith('{') || value.startsWith('[');
	return {
		...entry,
		isFlow,
		scalar: isFlow ? '' : scalarOf(value),
		written: writtenValue(value),
	};
}

/** Reads a line by itself. */
export function readLine(text: string): ReadLine {
	const isFlow = opensFlow.test(text);
	const entry = isFlow ? undefined : entryOf(text);
	return {
		kind: boundary.test(text)
			? 'boundary'
			: section.test(text)
				? 'section'
				: onlyTemplate.test(text)
					? 'template'
					: 'other',
		column: columnOf(text),
		opensFlow: isFlow,
		leavesFlow: leavesFlow.test(text),
		entry: entry && readEntry(entry),
	};
}

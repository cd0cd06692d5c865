import type { Line } from './blocks.ts';
import { BREAK } from './marks.ts';

/**
 * Containers in the source: `::: kind title` becomes a directive of our own, `:::k<number>[title]`,
 * whose number stands for the opening, with as many colons as its nesting needs.
 */

export const containerKinds = [
	'tip',
	'note',
	'info',
	'warning',
	'danger',
	'caution',
	'important',
	'details',
] as const;
export type ContainerKind = (typeof containerKinds)[number];

export interface Opening {
	readonly kind: ContainerKind;
	readonly title: string;
	/** Whether a `details` shows its content at first. */
	readonly open: boolean;
	/** The author's line without its prefix, to undo the directive where it turns out to be code. */
	readonly written: string;
}

interface Open {
	/** Index in `openings`; `undefined` for a container of an unknown kind, which stays text. */
	readonly number: number | undefined;
	readonly colons: number;
	readonly quotes: number;
	/** The column from which the item of a list holds the container; 0 outside lists. */
	readonly column: number;
	/** Where its own line is in the output. */
	readonly at: number;
	readonly parent: Open | undefined;
	/** How many levels of containers it holds. */
	height: number;
}

export interface ContainerState {
	readonly openings: Opening[];
	readonly stack: Open[];
	/** Lines whose colons are counted when all containers are known. */
	readonly fences: { readonly at: number; readonly open: Open; readonly prefix: string }[];
}

/** Containers nested deeper stay text: nobody reads them, and their colons would grow and grow. */
const deepest = 40;
const colonLine = /^(:{3,})[ \t]*(.*)$/;
const opener = /^([A-Za-z][\w-]*)(?:[ \t]+(.*)|(\[.*|\{.*)|)$/;
const undoable = /^([^:\n]*):{3,}k(\d+)(?:\[.*)?$/gm;

export function newContainerState(): ContainerState {
	return { openings: [], stack: [], fences: [] };
}

function isKind(name: string): name is ContainerKind {
	return (containerKinds as readonly string[]).includes(name);
}

function openingOf(kind: ContainerKind, label: string, written: string): Opening {
	const attributes = /\{[^{}]*\}\s*$/.exec(label)?.[0] ?? '';
	const text = label.slice(0, label.length - attributes.length).trim();
	const bracketed = /^\[(.*)\]$/.exec(text)?.[1];
	return { kind, title: (bracketed ?? text).trim(), open: /\bopen\b/.test(attributes), written };
}

function isBalanced(title: string): boolean {
	let depth = 0;
	for (const [bracket] of title.matchAll(/[[\]]/g)) {
		depth += bracket === '[' ? 1 : -1;
		if (depth < 0) return false;
	}
	return depth === 0;
}

/** A title that can stand in the brackets of a directive: brackets without a partner are escaped. */
function label(title: string): string {
	if (title === '') return '';
	return isBalanced(title) ? `[${title}]` : `[${title.replace(/\\?([[\]])/g, '\\$1')}]`;
}

/** Closes containers whose list item or quote has ended before this line. */
export function leaveContainers(state: ContainerState, line: Line): void {
	if (line.lazy) return;
	const { quotes, column } = line.prefix;
	const outside = ({ quotes: own, column: from }: Open) =>
		own > quotes || (own === quotes && from > column);
	for (let top = state.stack.at(-1); top !== undefined && outside(top); top = state.stack.at(-1)) {
		state.stack.pop();
	}
}

function pushOpening(state: ContainerState, open: Open): void {
	state.stack.push(open);
	let { parent, height } = open;
	for (; parent !== undefined && parent.height <= height; parent = parent.parent) {
		height += 1;
		parent.height = height;
	}
}

/** Takes the container that `colons` close off the stack, with those left open inside it. */
function closed(state: ContainerState, colons: number): Open[] {
	const same = state.stack.findLastIndex((open) => open.colons === colons);
	const index = same === -1 ? state.stack.findLastIndex((open) => open.colons < colons) : same;
	return index === -1 ? [] : state.stack.splice(index);
}

function close(state: ContainerState, line: Line, at: number): string[] {
	const [outer, ...inner] = closed(state, line.rest.trimEnd().length);
	const known = [...inner.reverse(), ...(outer === undefined ? [] : [outer])].filter(
		({ number }) => number !== undefined,
	);
	for (const [index, open] of known.entries()) {
		state.fences.push({ at: at + index, open, prefix: line.prefix.text });
	}
	const lines = known.map(() => '');
	return outer?.number === undefined ? [...lines, asText(line)] : lines;
}

function asText({ prefix, rest }: Line): string {
	return `${prefix.text}:${BREAK}${rest.slice(1)}`;
}

/**
 * What becomes of a line that begins with three colons; `undefined` if it is no such line. `at` is
 * its place in the output and `column` where the list item around it holds its text.
 */
export function containerLines(
	state: ContainerState,
	line: Line,
	place: { readonly at: number; readonly column: number },
): string[] | undefined {
	const [, colons, rest] = colonLine.exec(line.rest.trimEnd()) ?? [];
	if (colons === undefined || rest === undefined) return undefined;
	if (rest === '') return close(state, line, place.at);
	const [, name, after, bracketed] = opener.exec(rest) ?? [];
	if (name === undefined || state.stack.length >= deepest) return [asText(line)];
	const kind = name.toLowerCase();
	const parent = state.stack.findLast((open) => open.number !== undefined);
	const { quotes } = line.prefix;
	const common = { colons: colons.length, quotes, ...place, parent, height: 0 };
	if (!isKind(kind)) {
		state.stack.push({ ...common, number: undefined });
		return [asText(line)];
	}
	const open = { ...common, number: state.openings.length };
	state.openings.push(openingOf(kind, after ?? bracketed ?? '', line.rest));
	pushOpening(state, open);
	state.fences.push({ at: place.at, open, prefix: line.prefix.text });
	return [''];
}

/** Writes the directives into the output, each with more colons than those inside it. */
export function writeContainers(state: ContainerState, output: string[]): void {
	const opened = new Set<Open>();
	for (const { at, open, prefix } of state.fences) {
		const colons = ':'.repeat(3 + open.height);
		const title = state.openings[open.number ?? -1]?.title ?? '';
		output[at] = opened.has(open)
			? prefix + colons
			: `${prefix}${colons}k${open.number}${label(title)}`;
		opened.add(open);
	}
}

/** Code in which the pass took lines for containers, as its author wrote it. */
export function withoutDirectives(code: string, openings: readonly Opening[]): string {
	if (openings.length === 0 || !code.includes(':::k')) return code;
	return code.replace(undoable, (all, prefix: string, number: string) => {
		const written = openings[Number(number)]?.written;
		return written === undefined ? all : prefix + written;
	});
}

/** Words in which the engine saw no container where the pass did, as far as they are known. */
export function textWithoutDirectives(text: string, openings: readonly Opening[]): string {
	if (openings.length === 0 || !text.includes(':::k')) return text;
	return text.replace(/:{3,}k(\d+)(\[?)/g, (all, number: string, bracket: string) => {
		const opening = openings[Number(number)];
		return opening === undefined ? all : `::: ${opening.kind}${bracket === '' ? '' : ' '}`;
	});
}

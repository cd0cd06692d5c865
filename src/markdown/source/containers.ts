import { deepest } from '../tree/depth.ts';
import type { Line, Prefix } from './blocks.ts';
import type { Held } from './held.ts';
import { BREAK, LINE_END } from './marks.ts';
import { type BoxKind, boxKinds, groupKinds, type Opening } from './openings.ts';

/**
 * Containers in the source: `::: kind title`, theme-hope's and VitePress's tabs, Hexo's note. What
 * opens and closes them is held (held.ts); a title becomes the first paragraph inside.
 */

interface Open {
	/** Number of the held opening; `undefined` for a container of an unknown kind, which stays text. */
	readonly held: number | undefined;
	/** What closes it: a number of colons, or 0 for Hexo's tag. */
	readonly colons: number;
	readonly quotes: number;
	/** The column from which the item of a list holds the container; 0 outside lists. */
	readonly column: number;
	readonly hasTabs: boolean;
}

export interface ContainerState {
	readonly stack: Open[];
}

/** What the pass offers here: a place for held pieces, and how many there are. */
export interface Place {
	/** Where the list item around the line holds its text. */
	readonly column: number;
	readonly count: number;
	hold(piece: Held): string;
}

const colonLine = /^(:{3,})[ \t]*(.*)$/s;
const opener = /^([A-Za-z][\w-]*)(?:#([\w-]+))?(?:[ \t]+(.*)|(\[.*|\{.*)|)$/s;
const closedOnItsLine = /^(.*\S)[ \t]+:{3,}$/s;
const tabLine = /^@tab(:active)?(?:[ \t]+(.*))?$/s;
const hexoNote = /^\{%-?\s*(note|endnote)\b([^%]*?)-?%\}$/;
const hexoNoteStart = /^\{%-?\s*note\b[^%]*%\}/;
const hexoNoteEnd = /\{%-?\s*endnote\s*-?%\}$/;
const hexoKinds: ReadonlyMap<string, BoxKind> = new Map([
	['primary', 'important'],
	['success', 'tip'],
	['info', 'info'],
	['warning', 'warning'],
	['danger', 'danger'],
]);

export function newContainerState(): ContainerState {
	return { stack: [] };
}

function kindOf(name: string): Opening['kind'] | undefined {
	return [...boxKinds, ...groupKinds].find((kind) => kind === name);
}

function openingOf(kind: Opening['kind'], label: string, sync: string | undefined): Opening {
	const attributes = /\{[^{}]*\}\s*$/.exec(label)?.[0] ?? '';
	const named = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(attributes);
	const text = label.slice(0, label.length - attributes.length).trim();
	const bracketed = /^\[(.*)\]$/.exec(text)?.[1];
	const title = (bracketed ?? (text || (named?.[1] ?? named?.[2] ?? ''))).trim();
	return { kind, title, open: /\bopen\b/.test(attributes), sync };
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

/** Takes the container that `colons` close off the stack, with those left open inside it. */
function closed(state: ContainerState, colons: number): Open | undefined {
	const same = state.stack.findLastIndex((open) => open.colons === colons);
	const fewer = (open: Open) => open.colons > 0 && open.colons < colons;
	const index = same === -1 ? state.stack.findLastIndex(fewer) : same;
	return index === -1 ? undefined : state.stack.splice(index)[0];
}

function close(state: ContainerState, colons: number, { rest, place }: Written): string[] {
	const opened = closed(state, colons)?.held;
	if (opened === undefined)
		return colons === 0 ? [place.hold({ kind: 'words', written: rest })] : [asText(rest)];
	return [place.hold({ kind: 'close', opened, written: rest })];
}

function asText(rest: string): string {
	// Without the break Chinese on the next line would run on.
	return `:${BREAK}${rest.slice(1)}${LINE_END}\\`;
}

/** A line behind its prefix, and where it stands. */
interface Written {
	readonly rest: string;
	readonly quotes: number;
	readonly place: Place;
}

function open(
	state: ContainerState,
	opening: Opening,
	{ rest, quotes, place, colons }: Written & { readonly colons: number },
): string[] {
	const hasTabs = opening.kind === 'tabs' || opening.kind === 'code-tabs';
	state.stack.push({ held: place.count, colons, quotes, column: place.column, hasTabs });
	const mark = place.hold({ kind: 'open', opening, written: rest });
	if (opening.title === '') return [mark];
	return [mark, BREAK + opening.title, place.hold({ kind: 'title end', written: '' })];
}

function colonLines(state: ContainerState, written: Written): string[] | undefined {
	const [, colons, label] = colonLine.exec(written.rest) ?? [];
	if (colons === undefined || label === undefined) return undefined;
	if (label === '') return close(state, colons.length, written);
	const [, name, sync, after, bracketed] = opener.exec(label) ?? [];
	if (name === undefined) return [asText(written.rest)];
	const kind = kindOf(name.toLowerCase());
	const { quotes, place } = written;
	if (kind === undefined) {
		const { column } = place;
		if (state.stack.length < deepest)
			state.stack.push({ held: undefined, colons: colons.length, quotes, column, hasTabs: false });
		return [asText(written.rest)];
	}
	const words = after ?? bracketed ?? '';
	const content = closedOnItsLine.exec(words)?.[1];
	const opening = openingOf(kind, content === undefined ? words : '', sync);
	const lines = open(state, opening, { ...written, colons: colons.length });
	if (content === undefined) return lines;
	return [...lines, BREAK + content, ...close(state, colons.length, { ...written, rest: '' })];
}

/** `{% note class 标题 %}` and `{% endnote %}`. */
function hexoLines(state: ContainerState, written: Written): string[] | undefined {
	const [opening] = hexoNoteStart.exec(written.rest) ?? [];
	const end = hexoNoteEnd.exec(written.rest)?.index;
	const content = opening && end && written.rest.slice(opening.length, end).trim();
	if (opening && content) {
		const lines = hexoLines(state, { ...written, rest: opening }) ?? [];
		return [...lines, BREAK + content, ...close(state, 0, { ...written, rest: '' })];
	}
	const [, tag, label = ''] = hexoNote.exec(written.rest) ?? [];
	if (tag === undefined) return undefined;
	if (tag === 'endnote') return close(state, 0, written);
	const words = label.trim().split(/\s+/);
	const kind = hexoKinds.get(words[0] ?? '') ?? 'note';
	const known =
		/^(?:default|primary|success|info|warning|danger|no-icon|simple|modern|flat|disabled|)$/;
	const title = words
		.filter((word) => !known.test(word))
		.join(' ')
		.replace(/^(["'])(.*)\1$/, '$2');
	return open(state, { kind, title, open: false }, { ...written, colons: 0 });
}

function tabLines(state: ContainerState, { rest, place }: Written): string[] | undefined {
	const match = state.stack.at(-1)?.hasTabs ? tabLine.exec(rest) : null;
	if (match === null) return undefined;
	// `@tab 名字#值` names a value for scripts, which readers do not see.
	const label = (match[2] ?? '').replace(/#[\w-]+$/, '').trim();
	return [place.hold({ kind: 'tab', label, active: match[1] !== undefined, written: rest })];
}

const readers: Readonly<Record<string, typeof colonLines>> = {
	':': colonLines,
	'{': hexoLines,
	'@': tabLines,
};

/** What stands before the further lines that one line becomes. */
function continuation(prefix: Prefix): string {
	return prefix.text.replace(/[^>\s]/g, ' ');
}

/** What becomes of a line that opens or closes a container or a tab; `undefined` if it is no such line. */
export function containerLines(
	state: ContainerState,
	{ rest, prefix }: Line,
	place: Place,
): string[] | undefined {
	const reader = readers[rest.charAt(0)];
	const lines = reader?.(state, { rest: rest.trimEnd(), quotes: prefix.quotes, place });
	return lines?.map((line, index) => (index === 0 ? prefix.text : continuation(prefix)) + line);
}

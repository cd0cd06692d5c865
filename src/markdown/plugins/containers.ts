/**
 * Containers.
 *
 * The author writes `::: kind title` and `:::`, theme-hope's and VitePress's tabs, or Hexo's
 * `{% note %}`.
 * The reader gets a box with a title, tabs, or what stands in `::: v-pre`, `::: center` and the like. Of a kind
 * that nobody knows, what it holds; what closes nothing stays text. The author is told of both, and of a
 * container that nobody closes. What opens and closes a container is held (source/held.ts) and becomes elements with the
 * raw HTML; a title becomes the first paragraph inside.
 */
import { foreignStrings } from '../../strings/foreign.ts';
import type { Block, BlockContext, BlockReader, Construct } from '../construct.ts';
import type { Rendering } from '../rendering.ts';
import type { Line } from '../source/blocks.ts';
import { BREAK, LINE_END } from '../source/marks.ts';
import { type BoxKind, kindOf, nearestKind, type Opening } from '../tree/boxes.ts';

interface Open {
	/** Number of the held opening. */
	readonly held: number;
	/** What closes it: a number of colons, or 0 for Hexo's tag. */
	readonly colons: number;
	readonly quotes: number;
	/** The column from which the item of a list holds the container; 0 outside lists. */
	readonly column: number;
	readonly hasTabs: boolean;
}

const colonLine = /^(:{3,})[ \t]*(.*)$/s;
const opener = /^([A-Za-z][\w-]*)(?:#([\w-]+))?(?:[ \t]+(.*)|(\[.*|\{.*)|)$/s;
const closedOnItsLine = /^(.*\S)[ \t]+:{3,}$/s;
const tabLine = /^@tab(:active)?(?:[ \t]+(.*))?$/s;
const hexoNote = /^\{%-?\s*(note|endnote)\b([^%]*?)-?%\}$/;
const hexoNoteStart = /^\{%-?\s*note\b[^%]*%\}/;
const hexoNoteEnd = /\{%-?\s*endnote\s*-?%\}$/;
const hexoClass =
	/^(?:default|primary|success|info|warning|danger|no-icon|simple|modern|flat|disabled|)$/;
const hexoKinds: ReadonlyMap<string, BoxKind> = new Map([
	['primary', 'important'],
	['success', 'tip'],
	['info', 'info'],
	['warning', 'warning'],
	['danger', 'danger'],
]);

/** What closes a container, by the line that opens it. */
function endOf(written: string): string {
	return /^:+/.exec(written)?.[0] ?? '{% endnote %}';
}

function openingOf(kind: Opening['kind'], label: string, sync: string | undefined): Opening {
	const attributes = /\{[^{}]*\}\s*$/.exec(label)?.[0] ?? '';
	const named = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(attributes);
	const text = label.slice(0, label.length - attributes.length).trim();
	const bracketed = /^\[(.*)\]$/.exec(text)?.[1];
	const title = (bracketed ?? (text || (named?.[1] ?? named?.[2] ?? ''))).trim();
	return { kind, title, open: /\bopen\b/.test(attributes), sync };
}

function asText({ rest, context }: Written): string {
	context.hold({ kind: 'stray', written: rest });
	// Without the break Chinese on the next line would run on.
	return `:${BREAK}${rest.slice(1)}${LINE_END}\\`;
}

/** A line behind its prefix, and where it stands. */
interface Written {
	readonly rest: string;
	readonly quotes: number;
	readonly context: BlockContext;
}

class ContainerReader implements BlockReader {
	readonly #stack: Open[] = [];
	/** Containers whose list item or quote ends with the line that is read. */
	#left: Open[] = [];
	/** The last line that could close a container, looked for once. */
	#lastEnd: number | undefined;

	depthAt(line: Line): number {
		if (line.kind === 'text' && !line.lazy) this.#leave(line);
		return this.#stack.length;
	}

	/** Drops the containers whose list item or quote has ended before this line. */
	#leave({ prefix: { quotes, column } }: Line): void {
		const isOutside = (open: Open | undefined) =>
			open !== undefined &&
			(open.quotes > quotes || (open.quotes === quotes && open.column > column));
		this.#left = [];
		while (isOutside(this.#stack.at(-1))) this.#left.push(...this.#stack.splice(-1));
	}

	read({ rest: text, prefix, lazy }: Line, context: BlockContext): Block | undefined {
		const written = { rest: text.trimEnd(), quotes: prefix.quotes, context };
		let lines: string[] | undefined;
		const isEnd = this.#stack.length > 0 && /^:{3,}\s*$/.test(text);
		const outer = isEnd
			? this.#columnOf(text.trim().length, lazy ? prefix.column : context.column)
			: undefined;
		if (text.startsWith(':') && (!lazy || isEnd)) lines = this.#colons(written);
		else if (text.startsWith('{')) lines = this.#hexo(written);
		else if (text.startsWith('@')) lines = this.#tab(written);
		if (lines === undefined) return undefined;
		if (outer !== undefined) {
			const quotes = /^[\s>]*>\s?/.exec(prefix.text)?.[0] ?? '';
			return {
				lines: lines.map((line) => quotes + ' '.repeat(outer) + line),
				taken: 1,
				leaves: outer,
			};
		}
		const below = prefix.text.replace(/[^>\s]/g, ' ');
		return {
			lines: lines.map((line, index) => (index === 0 ? prefix.text : below) + line),
			taken: 1,
		};
	}

	/** The column of the container that a line in an item of a list closes around that item. */
	#columnOf(colons: number, column: number): number | undefined {
		const open = this.#stack[this.#closedBy(colons)];
		return open !== undefined && open.column < column ? open.column : undefined;
	}

	#open(opening: Opening, { rest, quotes, context }: Written, colons: number): string[] {
		const { count, column } = context;
		const hasTabs = opening.kind === 'tabs' || opening.kind === 'code-tabs';
		this.#stack.push({ held: count, colons, quotes, column, hasTabs });
		const mark = context.hold({ kind: 'open', opening, written: rest });
		if (opening.title === '') return [mark];
		return [mark, BREAK + opening.title, context.hold({ kind: 'title end', written: '' })];
	}

	/** Takes the container that `colons` close off the stack, with those left open inside it. */
	#taken(colons: number): Open | undefined {
		const index = this.#closedBy(colons);
		if (index !== -1) return this.#stack.splice(index)[0];
		return undefined;
	}

	#closedBy(colons: number): number {
		const same = this.#stack.findLastIndex((open) => open.colons === colons);
		const fewer = (open: Open) => open.colons > 0 && open.colons < colons;
		return same === -1 ? this.#stack.findLastIndex(fewer) : same;
	}

	#close(colons: number, { rest, quotes, context }: Written): string[] {
		const opened = this.#taken(colons)?.held;
		if (opened !== undefined) return [context.hold({ kind: 'close', opened, written: rest })];
		const left = this.#left.findLastIndex((open) => open.colons === colons);
		const [late] = left === -1 ? [] : this.#left.splice(left, 1);
		if (late !== undefined) {
			context.hold({ kind: 'close', opened: late.held, written: rest });
			return [''];
		}
		return [
			colons === 0
				? context.hold({ kind: 'words', written: rest })
				: asText({ rest, quotes, context }),
		];
	}

	#colons(written: Written): string[] | undefined {
		const [, signs, label] = colonLine.exec(written.rest) ?? [];
		if (signs === undefined || label === undefined) return undefined;
		const colons = signs.length;
		if (label === '') return this.#close(colons, written);
		const [, name, sync, after, bracketed] = opener.exec(label) ?? [];
		const kind = name === undefined ? undefined : this.#kindOf(name, written.context);
		if (kind === undefined) return [asText(written)];
		const words = after ?? bracketed ?? '';
		const content = closedOnItsLine.exec(words)?.[1];
		const opening = openingOf(kind, content === undefined ? words : '', sync);
		const opened = this.#open(opening, written, colons);
		if (content === undefined) return opened;
		return [...opened, BREAK + content, ...this.#close(colons, { ...written, rest: '' })];
	}

	/** The kind of a name that nobody knows is `other` if anything below may close it. */
	#kindOf(name: string, { lines, index }: BlockContext): Opening['kind'] | undefined {
		this.#lastEnd ??= lines.findLastIndex((line) => /^[\s>]*:{3,}\s*$/.test(line));
		return kindOf(name) ?? (this.#lastEnd > index ? 'other' : undefined);
	}

	/** `{% note class 标题 %}` and `{% endnote %}`. */
	#hexo(written: Written): string[] | undefined {
		const [start] = hexoNoteStart.exec(written.rest) ?? [];
		const end = hexoNoteEnd.exec(written.rest)?.index;
		const content = start && end && written.rest.slice(start.length, end).trim();
		if (start && content) {
			const opened = this.#hexo({ ...written, rest: start }) ?? [];
			return [...opened, BREAK + content, ...this.#close(0, { ...written, rest: '' })];
		}
		const [, tag, label = ''] = hexoNote.exec(written.rest) ?? [];
		if (tag === undefined) return undefined;
		if (tag === 'endnote') return this.#close(0, written);
		const words = label.trim().split(/\s+/);
		const kind = hexoKinds.get(words[0] ?? '') ?? 'note';
		const title = words
			.filter((word) => !hexoClass.test(word))
			.join(' ')
			.replace(/^(["'])(.*)\1$/, '$2');
		return this.#open({ kind, title, open: false }, written, 0);
	}

	#tab({ rest, context }: Written): string[] | undefined {
		const match = this.#stack.at(-1)?.hasTabs ? tabLine.exec(rest) : null;
		if (match === null) return undefined;
		// `@tab 名字#值` names a value for scripts, which readers do not see.
		const label = (match[2] ?? '').replace(/#[\w-]+$/, '').trim();
		return [context.hold({ kind: 'tab', label, active: match[1] !== undefined, written: rest })];
	}
}

/** The name of the container that a line begins, or would. */
function nameIn(written: string): string {
	return /^:+\s*([\w-]+)/.exec(written)?.[1] ?? '';
}

/** Tells of containers of an unknown kind, of those that nobody closes, and of signs that do neither. */
function reportContainers(rendering: Rendering): void {
	const { held } = rendering.prepared;
	const closed = new Set(held.map((piece) => piece.kind === 'close' && piece.opened));
	const unknown = new Map<string, { line: number; count: number }>();
	for (const [number, piece] of held.entries()) {
		const line = rendering.post.firstLine + piece.line;
		if (piece.kind === 'stray')
			rendering.warn(
				line,
				foreignStrings.strayContainer(piece.written, nearestKind(nameIn(piece.written))),
			);
		if (piece.kind !== 'open') continue;
		if (!closed.has(number))
			rendering.warn(line, foreignStrings.openContainer(piece.written, endOf(piece.written)));
		if (piece.opening.kind !== 'other') continue;
		const name = nameIn(piece.written);
		const known = unknown.get(name) ?? { line, count: 0 };
		known.count += 1;
		unknown.set(name, known);
	}
	for (const [name, { line, count }] of unknown) {
		rendering.warn(line, foreignStrings.container(name, count, nearestKind(name)));
	}
}

export const containers: Construct = {
	blocks: () => new ContainerReader(),
	tree: (_root, rendering) => reportContainers(rendering),
};

import { CommandLine } from './commandLines.ts';
import { flowValue } from './flow.ts';
import { type ReadEntry, type ReadLine, toldFlag } from './lineKinds.ts';
import { cleanLines, type TextLine } from './lines.ts';
import type { LineMemory } from './memory.ts';
import { metricSeen } from './metrics.ts';
import { addAll, addNames, closeNode, isRead, keepWord, type Node, newNode } from './nodes.ts';
import { programNamed, programOfKey } from './programs.ts';
import { unquoted } from './scalars.ts';
import {
	asCommand,
	isDocument,
	keysAbove,
	loggedBy,
	mayHoldFlags,
	openVariable,
	settingsOf,
	type Value,
	versionsOf,
	wordOn,
} from './values.ts';
import { imageVersions, printedVersions } from './versions.ts';

/** Reads lines one after another; what it sees is found in its base, which may stand inside another text. */
export class DocumentReader {
	readonly #memory: LineMemory;
	readonly #base: Node;
	readonly #depth: number;
	#node: Node;
	/** The braces and brackets that are open. */
	readonly #open: ('{' | '[')[] = [];
	/** The column of the line that opened the outermost of them. */
	#flowColumn = 0;
	/** Whether a template chooses between lines of it. */
	#hasChoices = false;
	/** A command that may go on in the next item, and with `#goesOn` does so in the next line. */
	#command: CommandLine | undefined;
	#goesOn = false;
	/** The program of the flags on the lines that follow, which stood alone before them or names their variable. */
	#above: CommandLine['program'];

	constructor(memory: LineMemory, base: Node, depth = 0) {
		this.#memory = memory;
		this.#base = base;
		this.#node = base;
		this.#depth = depth;
	}

	read({ text, line }: TextLine): void {
		if (this.#goesOn) {
			this.#text(text, line);
			return;
		}
		const read = this.#memory.line(text);
		if (read.kind === 'boundary') this.end();
		else if (read.kind === 'section') this.#section();
		else if (read.kind === 'template') this.#hasChoices = true;
		else this.#line(text, line, read);
	}

	#line(text: string, line: number, read: ReadLine): void {
		const isOut = read.column <= this.#flowColumn && read.leavesFlow;
		if (this.#open.length > 0 && !isOut) {
			this.#flow(text, line);
			return;
		}
		this.#open.length = 0;
		if (read.entry === undefined) this.#other(text, line, read);
		else this.#entry(read.entry, line);
	}

	end(): void {
		while (this.#node !== this.#base) this.#close();
		this.#endCommand();
		this.#open.length = 0;
		this.#hasChoices = false;
		this.#above = undefined;
	}

	#close(): void {
		this.#endCommand();
		closeNode(this.#node);
		this.#node = this.#node.parent ?? this.#base;
	}

	#endCommand(): void {
		if (this.#command !== undefined) addAll(this.#node.found, this.#command.end());
		this.#command = undefined;
		this.#goesOn = false;
	}

	/** Closes the maps that a column is not in. */
	#leave(column: number): void {
		while (this.#node !== this.#base && this.#node.column > column) this.#close();
	}

	#openNode(column: number): void {
		this.#endCommand();
		this.#node = newNode(this.#node, column);
	}

	/** A section of a systemd unit; one unit is one map, left of all that stands in it. */
	#section(): void {
		if (this.#node.column === unitColumn) return;
		this.end();
		this.#openNode(unitColumn);
	}

	#entry(entry: ReadEntry, line: number): void {
		const { items, column, key } = entry;
		this.#above = undefined;
		if (this.#node.column === unitColumn) this.#close();
		for (const item of items) this.#leave(item);
		this.#flowColumn = items[0] ?? column;
		if (key === undefined) {
			this.#value(entry, line, true);
			return;
		}
		this.#leave(column);
		if (this.#node.column < column) this.#openNode(column);
		this.#key(key, line, entry.written);
		this.#value(entry, line, false);
	}

	#key(key: string, line: number, value: string | undefined): void {
		this.#endCommand();
		const { apis, words, column } = this.#node;
		const isAgain = key === 'apiVersion' ? apis.length > 0 : key === 'kind';
		if (isAgain && words.has('kind') && !this.#hasChoices && this.#node !== this.#base) {
			this.#close();
			this.#openNode(column);
		}
		this.#node.lastKey = key;
		if (isRead(this.#node, key)) {
			const names = this.#memory.names.ofKey(key, () => keysAbove(this.#node));
			addNames(this.#node, names, { line, isKey: true, value });
		}
	}

	/** What follows a key or the hyphen of an item. */
	#value({ isFlow, value, scalar }: ReadEntry, line: number, isItem: boolean): void {
		if (isFlow) this.#flow(value, line);
		else if (scalar !== '') {
			this.#scalar({ key: this.#node.lastKey, value: scalar, line, isItem });
		}
	}

	#flow(text: string, line: number): void {
		const tokens = this.#memory.tokens(text);
		for (const [at, token] of tokens.entries()) {
			if ('mark' in token) this.#mark(token.mark);
			else if (this.#open.length > 0) {
				const value = token.isQuoted ? unquoted(token.text) : token.text;
				const isItem = this.#open.at(-1) === '[';
				if (token.isKey && !isItem) this.#key(value, line, flowValue(tokens.slice(at + 1, at + 3)));
				else this.#scalar({ key: this.#node.lastKey, value, line, isItem });
			}
		}
	}

	#mark(mark: '{' | '}' | '[' | ']'): void {
		if (mark === '{') this.#openNode(this.#flowColumn + 0.5);
		if (mark === '{' || mark === '[') {
			this.#open.push(mark);
			return;
		}
		this.#endCommand();
		const opener = mark === '}' ? '{' : '[';
		if (this.#open.at(-1) !== opener) return;
		this.#open.pop();
		if (opener === '{') this.#close();
	}

	#scalar(value: Value): void {
		const node = this.#node;
		if (!isRead(node, value.key)) return;
		if (isDocument(value.value)) this.#readWithin(value);
		else this.#plain(value, node);
	}

	#plain(value: Value, node: Node): void {
		if (!value.isItem) keepWord(node, value.key, value);
		addNames(node, this.#memory.namesIn(value.value), wordOn(value.line));
		addAll(node.found, versionsOf(value, node));
		addAll(node.found, settingsOf(value, node));
		this.#commandIn(value);
	}

	/** A text of its own in a string: what `kubectl apply` keeps, a file of a ConfigMap in JSON. */
	#readWithin({ value, line }: Value): void {
		if (this.#depth >= 3) return;
		const base = newNode(this.#node, -1);
		const reader = new DocumentReader(this.#memory, base, this.#depth + 1);
		for (const { text } of cleanLines(value, this.#memory.clean)) reader.read({ text, line });
		reader.end();
		closeNode(base);
	}

	#commandIn({ key, value, line, isItem }: Value): void {
		const text = asCommand(key, value);
		if (!isItem && !mayHoldFlags(text)) return;
		if (isItem && key === 'command') this.#node.program ??= programNamed(value);
		this.#run(this.#command ?? new CommandLine(programOfKey(key)), text, line);
		if (!isItem && !this.#goesOn) this.#endCommand();
	}

	/** Reads words of a command, which goes on in the next line after a backslash. */
	#run(command: CommandLine, text: string, line: number): void {
		this.#command = command;
		this.#goesOn = text.endsWith('\\');
		command.read(this.#goesOn ? text.slice(0, -1) : text, line);
	}

	/** A line that is no entry: JSON, metrics, a line of a script. */
	#other(text: string, line: number, { column, opensFlow }: ReadLine): void {
		if (opensFlow) {
			this.#leave(column);
			this.#flowColumn = column;
			this.#flow(text, line);
			return;
		}
		this.#leave(column - 0.25);
		const told = metricSeen(text.trim(), line);
		if (told === undefined) this.#text(text, line);
		else if (isRead(this.#node, this.#node.lastKey)) addAll(this.#node.found, told);
	}

	#text(text: string, line: number): void {
		const node = this.#node;
		if (!isRead(node, node.lastKey) || toldFlag.test(text)) return;
		addNames(node, this.#memory.namesIn(text), wordOn(line));
		addAll(node.found, printedVersions(text, line));
		addAll(node.found, imageVersions(text, line));
		const isFlag = text.trimStart().startsWith('-');
		const program = loggedBy(text) ?? (isFlag ? this.#above : undefined);
		const command = this.#command ?? new CommandLine(program);
		this.#run(command, text.trimEnd(), line);
		const only = programNamed(text.trim());
		if (node !== this.#base && (only !== undefined || text.startsWith('ExecStart='))) {
			node.program ??= command.program;
		}
		this.#above = only ?? openVariable(text) ?? (isFlag ? this.#above : undefined);
		if (!this.#goesOn) this.#endCommand();
	}
}

/** Left of all that stands in a unit, right of what holds everything. */
const unitColumn = -0.5;

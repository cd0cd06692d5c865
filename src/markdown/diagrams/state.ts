import { type Label, labelOf } from './labels.ts';
import { type DiagramReader, Names, type Plan } from './plan.ts';

/**
 * Diagrams of states. The library forgets what is said of a state that it has met before, so each state
 * is declared with all of its text before anything leads to it.
 */

const name = String.raw`[\p{L}\p{N}\p{M}_.-]+`;
const point = String.raw`(\[\*\]|${name})(?::::${name})?`;
const transition = new RegExp(`^${point}\\s*-->\\s*${point}(?:\\s*:\\s*(.+))?$`, 'u');
const declaration = new RegExp(
	String.raw`^state\s+(?:"([^"]*)"\s+as\s+)?(${name})(?::::${name})?\s*(\{)?$`,
	'u',
);
const description = new RegExp(`^(${name})(?::::${name})?(?:\\s*:\\s*(.+))?$`, 'u');
const direction = /^direction\s+(TD|TB|LR|BT|RL)$/i;
const unseen = /^(?:classDef|class|style|click|accTitle|accDescr|hide empty description|scale)\b/;

interface Box {
	/** The author's name of the state that holds the others; '' for the whole diagram. */
	readonly id: string;
	readonly states: Set<string>;
	readonly boxes: Box[];
	/** Lines that only mean something here. */
	readonly lines: string[];
}

function newBox(id: string): Box {
	return { id, states: new Set(), boxes: [], lines: [] };
}

export class StateReader implements DiagramReader {
	readonly #names = new Names('n');
	readonly #whole = newBox('');
	readonly #open: Box[] = [];
	readonly #texts = new Map<string, string[]>();
	readonly #placed = new Set<string>();
	readonly #boxes = new Map<string, Box>();
	readonly #edges: string[] = [];
	readonly #labels: Label[] = [];
	#points = 0;
	#transitions = 0;

	get #box(): Box {
		return this.#open.at(-1) ?? this.#whole;
	}

	#place(id: string): void {
		if (id === '[*]' || this.#placed.has(id)) return;
		this.#placed.add(id);
		this.#box.states.add(id);
	}

	#say(id: string, text: string | undefined): void {
		if (text !== undefined) this.#texts.set(id, [...(this.#texts.get(id) ?? []), text]);
	}

	#transition([, from = '', to = '', text]: RegExpExecArray): true {
		this.#transitions += 1;
		const label = text === undefined ? undefined : labelOf(text);
		if (label !== undefined) this.#labels.push(label);
		const end = (id: string) => (id === '[*]' ? id : this.#names.of(id));
		const line = `${end(from)} --> ${end(to)}${label === undefined ? '' : ` : ${label.written}`}`;
		for (const id of [from, to]) this.#place(id);
		const points = [from, to].filter((id) => id === '[*]').length;
		this.#points += points;
		(points > 0 ? this.#box.lines : this.#edges).push(line);
		return true;
	}

	read(line: string): boolean {
		if (unseen.test(line)) return true;
		const led = transition.exec(line);
		if (led !== null) return this.#transition(led);
		const turned = direction.exec(line)?.[1];
		if (turned !== undefined) {
			this.#box.lines.unshift(`direction ${turned}`);
			return true;
		}
		if (line === '}') return this.#open.pop() !== undefined;
		const [, text, id = '', brace] = declaration.exec(line) ?? [];
		if (id !== '') {
			this.#say(id, text);
			if (brace === undefined) this.#place(id);
			else {
				if (this.#boxes.has(id)) return false;
				const box = newBox(id);
				this.#box.boxes.push(box);
				this.#boxes.set(id, box);
				this.#open.push(box);
			}
			return true;
		}
		const [, described = '', said] = description.exec(line) ?? [];
		if (described === '' || described === '--') return false;
		this.#say(described, said);
		this.#place(described);
		return true;
	}

	#labelOf(id: string): Label {
		return labelOf((this.#texts.get(id) ?? [id]).join('<br>'));
	}

	#lines({ states, boxes, lines }: Box): string[] {
		const own = [...states].filter((id) => !this.#boxes.has(id));
		return [
			...own.map((id) => `state "${this.#labelOf(id).written}" as ${this.#names.of(id)}`),
			...boxes.flatMap((box) => [
				`state "${this.#labelOf(box.id).written}" as ${this.#names.of(box.id)} {`,
				...this.#lines(box),
				'}',
			]),
			...lines,
		];
	}

	plan(): Plan | undefined {
		if (this.#open.length > 0) return undefined;
		const states = [...this.#placed].filter((id) => !this.#boxes.has(id));
		const all = [...states, ...this.#boxes.keys()];
		return {
			source: ['stateDiagram-v2', ...this.#lines(this.#whole), ...this.#edges].join('\n'),
			labels: [...all.map((id) => this.#labelOf(id)), ...this.#labels],
			counts: {
				node: states.length + this.#points,
				edge: this.#transitions,
				subgraph: this.#boxes.size,
			},
		};
	}
}

import { type Label, labelOf } from './labels.ts';
import { type DiagramReader, Names, type Plan } from './plan.ts';
import { type Link, type Node, StatementScanner } from './statement.ts';

/**
 * Flowcharts. The library knows nodes by letters and digits alone and leaves out what it cannot read,
 * so a chart is read here and written anew: nodes and subgraphs with names of ours, an edge a line.
 */

/** What has no words and is drawn by nobody, or is done when the chart is clicked. */
const unseen = /^(?:click|accTitle|accDescr)\b/;

interface Subgraph {
	readonly name: string;
	readonly title: Label;
	direction: string;
	readonly mentioned: Set<string>;
	readonly nodes: string[];
	readonly children: Subgraph[];
}

export class FlowchartReader implements DiagramReader {
	readonly #direction: string;
	readonly #names = new Names('n');
	readonly #boxes = new Names('s');
	readonly #classes = new Names('c');
	readonly #nodes = new Map<string, Node>();
	readonly #owned = new Set<string>();
	readonly #roots: Subgraph[] = [];
	readonly #open: Subgraph[] = [];
	readonly #edges: (Link & { readonly from: string; readonly to: string })[] = [];
	readonly #styles: string[] = [];
	readonly #targets = new Set<string>();
	readonly #boxIds = new Set<string>();

	constructor(direction: string) {
		this.#direction = direction;
	}

	/** A node with its text and class; `undefined` if none stands here. */
	#node(statement: StatementScanner): string | undefined {
		const written = statement.id();
		if (written === undefined) return undefined;
		const known = this.#nodes.get(written);
		const node = known ?? {
			label: labelOf(written),
			brackets: ['[', ']'] as const,
			slanted: false,
		};
		if (!statement.shape(node)) return undefined;
		this.#nodes.set(written, node);
		for (const { mentioned } of this.#open.slice(-1)) mentioned.add(written);
		const name = statement.take(/:::([\p{L}\p{N}_-]+)/uy)?.[1];
		if (name !== undefined) {
			this.#styles.push(`class ${this.#names.of(written)} ${this.#classes.of(name)}`);
		}
		return written;
	}

	#group(statement: StatementScanner): string[] | undefined {
		const group: string[] = [];
		do {
			const node = this.#node(statement);
			if (node === undefined) return undefined;
			group.push(node);
		} while (statement.take(/\s*&\s*/y) !== undefined);
		return group;
	}

	#chain(text: string): boolean {
		const statement = new StatementScanner(text);
		let group = this.#group(statement);
		if (group === undefined) return false;
		while (statement.take(/\s*$/y) === undefined) {
			statement.take(/\s+/y);
			const link = statement.link();
			statement.take(/\s+/y);
			const next = link && this.#group(statement);
			if (link === undefined || next === undefined) return false;
			for (const from of group) {
				for (const to of next) this.#edges.push({ from, to, ...link });
			}
			for (const node of [...group, ...next]) this.#targets.add(node);
			group = next;
		}
		return true;
	}

	#subgraph(written: string): boolean {
		const [, before, inBrackets] = /^([^\s["]+)\s*\[(.*)\]$/.exec(written) ?? [];
		const title = labelOf(inBrackets ?? written);
		const name = before ?? (title.words.trim() === '' ? `\n${this.#boxIds.size}` : title.words);
		if (this.#boxIds.has(name)) return false;
		this.#boxIds.add(name);
		const fresh = {
			name: this.#boxes.of(name),
			title,
			direction: '',
			mentioned: new Set<string>(),
		};
		this.#open.push({ ...fresh, nodes: [], children: [] });
		return true;
	}

	/** A node belongs to the first box that ends around it. */
	#end(): boolean {
		const box = this.#open.pop();
		if (box === undefined) return false;
		for (const node of box.mentioned) {
			if (!this.#owned.has(node)) box.nodes.push(node);
			this.#owned.add(node);
		}
		(this.#open.at(-1)?.children ?? this.#roots).push(box);
		return true;
	}

	#style(line: string): boolean {
		const [, keyword = '', names = '', rest = ''] =
			/^(classDef|class|style|linkStyle)\s+((?:[^\s,]+\s*,\s*)*[^\s,]+)\s+(.+)$/.exec(line) ?? [];
		if (keyword === '') return false;
		const list = names.split(',').map((name) => name.trim());
		if (keyword === 'linkStyle') this.#styles.push(`linkStyle ${list.join(',')} ${rest}`);
		else if (keyword === 'classDef') {
			for (const name of list) this.#styles.push(`classDef ${this.#classes.of(name)} ${rest}`);
		} else {
			const value = keyword === 'class' ? this.#classes.of(rest.trim()) : rest;
			for (const name of list) {
				const known = this.#boxIds.has(name) ? this.#boxes : this.#names;
				this.#styles.push(`${keyword} ${known.of(name)} ${value}`);
			}
		}
		return true;
	}

	read(line: string): boolean {
		if (unseen.test(line)) return true;
		if (/^subgraph\b/.test(line)) return this.#subgraph(line.slice('subgraph'.length).trim());
		if (line === 'end') return this.#end();
		const direction = /^direction\s+(TD|TB|LR|BT|RL)$/i.exec(line)?.[1];
		const box = this.#open.at(-1);
		if (direction !== undefined && box !== undefined) {
			box.direction = direction;
			return true;
		}
		return this.#style(line) || this.#chain(line);
	}

	#nodeLine(written: string): string {
		const { label, brackets } = this.#nodes.get(written) ?? {
			label: labelOf(''),
			brackets: ['[', ']'],
		};
		return `${this.#names.of(written)}${brackets[0]}${label.written || ' '}${brackets[1]}`;
	}

	#boxLines({ name, title, direction, nodes, children }: Subgraph): string[] {
		return [
			`subgraph ${name} [${title.written || ' '}]`,
			...(direction === '' ? [] : [`direction ${direction}`]),
			...nodes.map((node) => this.#nodeLine(node)),
			...children.flatMap((child) => this.#boxLines(child)),
			'end',
		];
	}

	plan(): Plan | undefined {
		const boxes: Subgraph[] = [...this.#roots];
		for (const box of boxes) boxes.push(...box.children);
		const leadsToBox = [...this.#nodes.keys()].some((node) => this.#boxIds.has(node));
		if (this.#open.length > 0 || leadsToBox) return undefined;
		const edges = this.#edges.filter(({ operator }) => operator !== '');
		const lines = [
			`graph ${this.#direction}`,
			...[...this.#nodes.keys()]
				.filter((node) => !this.#owned.has(node))
				.map((node) => this.#nodeLine(node)),
			...this.#roots.flatMap((box) => this.#boxLines(box)),
			...edges.map(({ from, to, operator, label }) => {
				const text = label === undefined ? '' : `|${label.written}|`;
				return `${this.#names.of(from)} ${operator}${text} ${this.#names.of(to)}`;
			}),
			...this.#styles,
		];
		const nodes = [...this.#nodes];
		return {
			source: lines.join('\n'),
			labels: [
				...nodes.map(([, { label }]) => label),
				...boxes.map(({ title }) => title),
				...edges.flatMap(({ label }) => label ?? []),
			],
			counts: { node: nodes.length, edge: edges.length, subgraph: boxes.length },
			slanted: new Set(
				nodes.filter(([, { slanted }]) => slanted).map(([name]) => this.#names.of(name)),
			),
		};
	}
}

import { type Label, labelOf } from './labels.ts';
import type { DiagramReader, Plan } from './plan.ts';

/**
 * Diagrams of classes and of entities. The library reads each line as it stands or leaves it out, so
 * a line is handed on in the one form that it knows, and any other is none.
 */

/** Text as readers see it, however the library sets it. */
function wordsOf(text: string): Label[] {
	return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((words) => ({
		written: '',
		words,
		widths: [],
	}));
}

const relation =
	/^(\S+?)\s*(?:"([^"]*)"\s*)?(<\|--|<\|\.\.|\*--|o--|--\|>|\.\.\|>|--\*|--o|-->|<--|\.\.>|<\.\.)\s*(?:"([^"]*)"\s*)?([^\s:"]+)(?:\s*:\s*(.+))?$/;
const classHead = /^class\s+([^\s{["`:]+?)(?:~(\w+)~)?(?::::\w+)?\s*(\{\s*\}|\{)?$/;
const annotation = /^<<\s*(\w+)\s*>>(?:\s+(\S+))?$/;
const member = /^([^\s:<>|*"-]+?)\s*:\s*(.+)$/;
const classUnseen =
	/^(?:direction|classDef|style|cssClass|click|callback|link|accTitle|accDescr)\b/;

/** A member's generic types as readers know them: `List~int~` is `List<int>`. */
function memberLine(line: string): string {
	return line.replace(/~(\w+)~/g, '&lt;$1&gt;');
}

export class ClassReader implements DiagramReader {
	readonly #lines: string[] = ['classDiagram'];
	readonly #labels: Label[] = [];
	readonly #classes = new Set<string>();
	#relations = 0;
	#inside = false;

	#class([, name = '', generic, brace]: RegExpExecArray): true {
		this.#classes.add(name);
		this.#inside = brace === '{';
		const head = `class ${name}${generic === undefined ? '' : `~${generic}~`}`;
		this.#lines.push(this.#inside ? `${head} {` : head);
		this.#labels.push(...wordsOf(`${name} ${generic ?? ''}`));
		return true;
	}

	#relation([, from = '', one, arrow = '', other, to = '', text]: RegExpExecArray): true {
		this.#relations += 1;
		for (const name of [from, to]) this.#classes.add(name);
		const counts = [one, other].map((count) => (count === undefined ? '' : ` "${count}"`));
		const label = text === undefined ? undefined : labelOf(text, true);
		const words = label === undefined ? '' : ` : ${label.written}`;
		this.#lines.push(`${from}${counts[0]} ${arrow}${counts[1]} ${to}${words}`);
		this.#labels.push(...wordsOf(`${from} ${one ?? ''} ${other ?? ''} ${to}`));
		if (label !== undefined) this.#labels.push(label);
		return true;
	}

	#member(line: string): true {
		this.#lines.push(memberLine(line));
		this.#labels.push(...wordsOf(line));
		return true;
	}

	read(line: string): boolean {
		if (line === '}') {
			if (!this.#inside) return false;
			this.#inside = false;
			this.#lines.push(line);
			return true;
		}
		const [, kind, of] = annotation.exec(line) ?? [];
		if (kind !== undefined) {
			if ((of === undefined) !== this.#inside) return false;
			if (of !== undefined) this.#classes.add(of);
			this.#lines.push(...(of === undefined ? [line] : [`class ${of} {`, `<<${kind}>>`, '}']));
			this.#labels.push(...wordsOf(kind));
			return true;
		}
		if (this.#inside) return this.#member(line);
		if (classUnseen.test(line)) return true;
		const head = classHead.exec(line);
		if (head !== null) return this.#class(head);
		const related = relation.exec(line);
		if (related !== null) return this.#relation(related);
		const [, owner = ''] = member.exec(line) ?? [];
		if (owner === '') return false;
		this.#classes.add(owner);
		return this.#member(line);
	}

	plan(): Plan | undefined {
		if (this.#inside) return undefined;
		const counts = { 'class-node': this.#classes.size, 'class-relationship': this.#relations };
		return { source: this.#lines.join('\n'), labels: this.#labels, counts };
	}
}

const entity = /^([\p{L}\p{N}_-]+)(?:\s*(\{\s*\}|\{))?$/u;
const entities =
	/^([\p{L}\p{N}_-]+)\s+([|o}]{2}(?:--|\.\.)[|o{]{2})\s+([\p{L}\p{N}_-]+)\s*:\s*(.+)$/u;
const attribute = /^(\S+)\s+(\S+)((?:[\s,]+(?:PK|FK|UK))*)(?:\s+"([^"]*)")?$/;

export class EntityReader implements DiagramReader {
	readonly #lines: string[] = ['erDiagram'];
	readonly #labels: Label[] = [];
	readonly #entities = new Set<string>();
	#relations = 0;
	#inside = false;

	#attribute([, type = '', name = '', keys = '', remark]: RegExpExecArray): true {
		const marks = keys.replace(/[\s,]+/g, ' ');
		const words = remark === undefined ? '' : ` "${labelOf(remark, true).written}"`;
		this.#lines.push(`${type} ${name}${marks}${words}`);
		this.#labels.push(...wordsOf(`${type} ${name} ${keys} ${remark ?? ''}`));
		return true;
	}

	read(line: string): boolean {
		if (this.#inside) {
			this.#inside = line !== '}';
			if (!this.#inside) return this.#lines.push(line) > 0;
			const found = attribute.exec(line);
			return found !== null && this.#attribute(found);
		}
		if (/^(?:direction|acc(?:Title|Descr)\s*:|style|classDef|class)\b/.test(line)) return true;
		const [, one, arrow, other, text = ''] = entities.exec(line) ?? [];
		if (one !== undefined && other !== undefined) {
			this.#relations += 1;
			for (const name of [one, other]) this.#entities.add(name);
			const label = labelOf(text, true);
			this.#lines.push(`${one} ${arrow} ${other} : ${label.written}`);
			this.#labels.push(...wordsOf(`${one} ${other}`), label);
			return true;
		}
		const [, name, brace] = entity.exec(line) ?? [];
		if (name === undefined) return false;
		this.#entities.add(name);
		this.#inside = brace === '{';
		this.#labels.push(...wordsOf(name));
		this.#lines.push(`${name} {`, ...(this.#inside ? [] : ['}']));
		return true;
	}

	plan(): Plan | undefined {
		if (this.#inside) return undefined;
		const counts = { entity: this.#entities.size, 'er-relationship': this.#relations };
		return { source: this.#lines.join('\n'), labels: this.#labels, counts };
	}
}

import { labelOf, UNSEEN } from './labels.ts';
import { type DiagramReader, Names, type Plan } from './plan.ts';
import { type Actor, type ClosedBlock, type Item, makeRoom, widened } from './room.ts';

/**
 * Sequence diagrams. The library has no room for what it does not expect: a note before the first
 * message, a box inside a box, a label wider than its arrow. Messages that nobody sees make room
 * from above to below, and wider participants from left to right.
 */

const participant = /^(participant|actor)\s+([^@]+?)(?:\s+as\s+(.+))?$/i;
const message = /^(.+?)\s*(-->>|->>|--\)|-\)|-->|->)\s*([+-]?)\s*([^:]+?)\s*:\s*(.*)$/;
const note = /^note\s+(left of|right of|over)\s+([^:]+?)\s*:\s*(.*)$/i;
const opening = /^(loop|alt|opt|par|critical|break|rect)\b\s*(.*)$/;
const divider = /^(?:else|and|option)\b\s*(.*)$/;
const bar = /^(activate|deactivate)\s+(.+)$/;
const numbering = /^autonumber(?:\s+(\d{1,6})(?:\s+(\d{1,6}))?)?$/;
const unseen = /^(?:acc(?:Title|Descr)\s*:|links?\s|properties\s)/;
/** What an arrow cannot end in: a cross, or both of its ends. */
const otherArrow = /-x|<<-/;

export class SequenceReader implements DiagramReader {
	readonly #names = new Names('p');
	readonly #actors = new Map<string, Actor>();
	readonly #items: Item[] = [];
	/** Which participants the blocks around are about. */
	readonly #blocks: {
		readonly opening: Item;
		readonly dividers: Item[];
		readonly actors: string[];
	}[] = [];
	readonly #closed: ClosedBlock[] = [];
	readonly #arrowless = new Set<number>();
	#number: number | undefined;
	#step = 1;

	#actor(written: string, type = 'participant', label = written): string {
		const name = this.#names.of(written);
		if (!this.#actors.has(name)) {
			const whole = labelOf(label);
			const fits = whole.widths.length <= 2 ? whole : labelOf(label, true);
			this.#actors.set(name, { type, label: fits, room: 0 });
		}
		return name;
	}

	/** A participant beside another; the same if there is only one. */
	#neighbour(name: string): string {
		const all = [...this.#actors.keys()];
		const index = all.indexOf(name);
		return all[index + 1] ?? all[index - 1] ?? name;
	}

	/** A message that only makes room, or begins or ends a bar. */
	#room(actors: readonly string[], mark = ''): void {
		this.#items.push({ kind: 'message', actors, label: undefined, head: '', mark });
	}

	/** What stands before the label of an item, once all participants are known. */
	#headOf({ head, mark, actors }: Item): string {
		if (mark === undefined) return head;
		const from = actors[0] ?? [...this.#actors.keys()][0] ?? '';
		const other = this.#neighbour(from);
		return mark === '+' ? `${other}->>+${from}: ` : `${from}->>${mark}${other}: `;
	}

	#add(item: Item): void {
		const before = this.#items.at(-1)?.kind;
		const begins = before === undefined || before === 'open' || before === 'divider';
		const ends = item.kind === 'end' || item.kind === 'divider';
		const isTight =
			(item.kind === 'note' && begins) ||
			(item.kind === 'open' && before === 'open') ||
			(ends && (begins || before === 'note' || (item.kind === 'end' && before === 'end')));
		if (isTight) this.#room(item.actors);
		this.#items.push(item);
		for (const block of this.#blocks) block.actors.push(...item.actors);
	}

	#message([, from = '', arrow = '', mark = '', to = '', text = '']: RegExpExecArray): boolean {
		if (/[-<>]/.test(from.slice(-1)) || otherArrow.test(from + arrow)) return false;
		const actors = [this.#actor(from), this.#actor(to)] as const;
		const number = this.#number === undefined ? '' : `${this.#number}. `;
		if (this.#number !== undefined) this.#number += this.#step;
		const label = labelOf(number + text, true);
		const head = `${actors[0]}${arrow}${mark}${actors[1]}: `;
		this.#add({ kind: 'message', actors, label, head });
		if (arrow.endsWith('->')) this.#arrowless.add(this.#items.length - 1);
		return true;
	}

	#note([, place = '', names = '', text = '']: RegExpExecArray): boolean {
		const actors = names.split(',').map((name) => this.#actor(name.trim()));
		const [first = '', last = first] = actors;
		const head = `Note ${place.toLowerCase()} ${actors.join(',')}: `;
		this.#add({ kind: 'note', actors: [first, last], label: labelOf(text, true), head });
		return actors.length <= 2;
	}

	#open(type: string, text: string): true {
		// What stands behind `rect` is the colour of its ground.
		const isPlain = type === 'rect' || text.trim() === '';
		const label = isPlain ? undefined : labelOf(text, true);
		const item: Item = { kind: 'open', actors: [], label, head: `${type} ` };
		this.#add(item);
		this.#blocks.push({ opening: item, dividers: [], actors: [] });
		return true;
	}

	#divide(text: string): boolean {
		const block = this.#blocks.at(-1);
		const label = text.trim() === '' ? undefined : labelOf(text, true);
		const item: Item = { kind: 'divider', actors: [], label, head: 'else ' };
		this.#add(item);
		block?.dividers.push(item);
		return block !== undefined;
	}

	#end(): boolean {
		const block = this.#blocks.at(-1);
		if (block === undefined) return false;
		this.#add({ kind: 'end', actors: [], label: undefined, head: 'end' });
		this.#blocks.pop();
		const labels = [block.opening, ...block.dividers].flatMap(({ label }) => label ?? []);
		this.#closed.push({ labels, actors: block.actors });
		return true;
	}

	/** A bar on a life line begins or ends with the message above, or with one that nobody sees. */
	#bar(keyword: string, written: string): true {
		const name = this.#actor(written.trim());
		const before = this.#items.at(-1);
		const mark = keyword === 'activate' ? '+' : '-';
		const end = before?.actors[mark === '+' ? 1 : 0];
		const plain = /^(p\d+\S*?>{1,2}|p\d+--?\))(p\d+: )$/.exec(before?.head ?? '');
		if (before?.kind === 'message' && end === name && plain !== null) {
			before.head = `${plain[1]}${mark}${plain[2]}`;
		} else {
			this.#room([name], mark);
		}
		return true;
	}

	read(line: string): boolean {
		if (unseen.test(line)) return true;
		const numbers = numbering.exec(line);
		if (numbers !== null) {
			this.#number = Number(numbers[1] ?? 1);
			this.#step = Number(numbers[2] ?? 1);
			return true;
		}
		if (line === 'end') return this.#end();
		const noted = note.exec(line);
		if (noted !== null) return this.#note(noted);
		const [, type, text = ''] = opening.exec(line) ?? [];
		if (type !== undefined) return this.#open(type, text);
		const divided = divider.exec(line);
		if (divided !== null) return this.#divide(divided[1] ?? '');
		const [, keyword, on = ''] = bar.exec(line) ?? [];
		if (keyword !== undefined) return this.#bar(keyword, on);
		const declared = participant.exec(line);
		if (declared !== null) {
			const [, kind = '', name = '', label = name] = declared;
			this.#actor(name, kind.toLowerCase(), label);
			return true;
		}
		const sent = message.exec(line);
		return sent !== null && this.#message(sent);
	}

	plan(): Plan | undefined {
		if (this.#blocks.length > 0 || this.#actors.size === 0) return undefined;
		makeRoom(this.#actors, this.#items, this.#closed);
		const actors = [...this.#actors].map(
			([name, actor]) => `${actor.type} ${name} as ${widened(actor)}`,
		);
		const lines = this.#items.map((item) => {
			const { kind, label } = item;
			const fallback = kind === 'message' ? UNSEEN : '';
			return this.#headOf(item) + (label === undefined ? fallback : label.written || UNSEEN);
		});
		const countOf = (wanted: Item['kind']) =>
			this.#items.filter(({ kind }) => kind === wanted).length;
		const messages = this.#items.filter(({ kind }) => kind === 'message');
		const isArrowless = (item: Item) => this.#arrowless.has(this.#items.indexOf(item));
		return {
			source: ['sequenceDiagram', ...actors, ...lines].join('\n'),
			labels: [
				...[...this.#actors.values()].map(({ label }) => label),
				...this.#items.flatMap(({ label }) => label ?? []),
			],
			counts: {
				actor: this.#actors.size,
				message: messages.length,
				note: countOf('note'),
				block: countOf('open'),
			},
			arrowless: new Set(messages.flatMap((item, place) => (isArrowless(item) ? [place] : []))),
		};
	}
}

import { type Label, PAD } from './labels.ts';

/** How wide the participants of a sequence diagram have to be for all that stands between them. */

/** How wide the library takes a unit of a label's width to be. */
const unit = 6.4;
/** Between the boxes of two participants, and around the text in one. */
const between = 40;
const around = 32;
const unitInBox = 7.4;

/** A participant: what it is called, and how many pixels it has to be wide for its neighbours' sake. */
export interface Actor {
	readonly type: string;
	readonly label: Label;
	room: number;
}

export interface Item {
	readonly kind: 'message' | 'note' | 'open' | 'divider' | 'end';
	/** The participants, the first and the last; none where a block begins or ends. */
	readonly actors: readonly string[];
	readonly label: Label | undefined;
	/** What stands in the source before the label. */
	head: string;
	/** For a message that only makes room, or begins or ends a bar on the life line of the first. */
	readonly mark?: string;
}

/** What a block says, and the participants of what is in it. */
export interface ClosedBlock {
	readonly labels: readonly Label[];
	readonly actors: readonly string[];
}

type Actors = ReadonlyMap<string, Actor>;

/** What needs its room: among which participants, and whether between their middles or their sides. */
interface Need {
	readonly names: readonly string[];
	readonly width: number;
	readonly isInside?: boolean;
}

/** Makes the participants from the first to the last of a need wide enough for it. */
function widen(actors: Actors, { names, width, isInside = false }: Need): void {
	const all = [...actors.keys()];
	const places = names.map((name) => all.indexOf(name));
	const from = Math.min(...places);
	const to = Math.max(...places);
	const boxes = to - from + (isInside ? 1 : 0);
	if (boxes <= 0) return;
	const room = width / boxes - between;
	for (const name of all.slice(from, to + 1)) {
		const actor = actors.get(name);
		if (actor !== undefined) actor.room = Math.max(actor.room, room);
	}
}

/** Makes each participant so wide that the labels of messages and blocks have their room. */
export function makeRoom(
	all: Actors,
	items: readonly Item[],
	closed: readonly ClosedBlock[],
): void {
	const names = [...all.keys()];
	for (const { kind, actors, label } of items) {
		const width = (label?.widths[0] ?? 0) * unit + 24;
		if (kind !== 'message' || label === undefined) continue;
		const [from = '', to = ''] = actors;
		const next = names[names.indexOf(from) + 1];
		if (from !== to) widen(all, { names: [from, to], width });
		else if (next !== undefined) widen(all, { names: [from, next], width: width + 44 });
	}
	for (const { labels, actors } of closed) {
		const widest = Math.max(0, ...labels.map(({ widths }) => widths[0] ?? 0));
		const width = (widest + 12) * unit + between;
		if (widest > 0) widen(all, { names: actors, width, isInside: true });
	}
}

/** A participant's name with what makes it as wide as it has to be. */
export function widened({ label, room }: Actor): string {
	const own = Math.max(...label.widths) * unitInBox + around;
	const pad = PAD.repeat(Math.max(0, Math.ceil((room - own) / unitInBox / 2)));
	return pad + label.written + pad;
}

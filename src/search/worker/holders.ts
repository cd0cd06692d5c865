import { isWide } from '../text/characters.ts';
import type { Form, Query } from './query.ts';
import { mostTellingFirst, type QueryTerm } from './terms.ts';

/** The places at which pages have a word of the index, by the pages' ids, and whether it is inside of another. */
export type Postings = ReadonlyMap<string, ReadonlyMap<number, boolean>>;

/** Where one part of a query stands in a page, or all of it together. */
export interface Stand {
	readonly start: number;
	/** Where its last part begins. */
	readonly last: number;
	/** Whether it begins inside of a word. */
	readonly isInside: boolean;
}

/** Where a page holds a query. */
export interface Holding {
	readonly id: string;
	/** Where all of it stands together, in order. */
	readonly wholes: readonly Stand[];
	/** Where each of its parts stands. */
	readonly parts: readonly (readonly Stand[])[];
}

export interface Holdings {
	readonly holdings: readonly Holding[];
	/** Whether the positions alone say that these pages hold the query; otherwise their texts have to. */
	readonly isCertain: boolean;
}

/** Pages that are few enough to be read in the place of asking for more words. */
const few = 8;
/** Words of a form that are asked for at once: what they leave is mostly few. */
const atOnce = 3;

/** What is known of a form: where pages can hold it, by the words that have been asked for. */
interface Asking extends Form {
	readonly waiting: QueryTerm[];
	/** `undefined` before the first word. */
	starts: Map<string, number[]> | undefined;
	/** The places of the word that it begins with, once that has been asked for. */
	first: Postings | undefined;
}

/** The pages that hold all parts of a query that can be asked. */
export async function holdingsOf(
	{ parts }: Query,
	ask: (term: string) => Promise<Postings>,
): Promise<Holdings> {
	const asking = parts.map(({ forms }) =>
		forms
			.filter(({ terms }) => terms.length > 0)
			.map((form): Asking => {
				return {
					...form,
					waiting: [...mostTellingFirst(form.terms)],
					starts: undefined,
					first: undefined,
				};
			}),
	);
	const forms = asking.flat();
	let ids = new Set<string>();
	for (let isFirst = true; isFirst || ids.size > few; isFirst = false) {
		const open = forms.filter(({ waiting }) => waiting.length > 0);
		if (open.length === 0) break;
		await Promise.all(open.map((form) => askNext(form, ask)));
		ids = heldByAll(asking);
	}
	return {
		holdings: [...ids].map((id) => ({
			id,
			wholes: wholesOf(asking, id),
			parts: asking.map((forms) => forms.flatMap((form) => standsOf(form, id))),
		})),
		isCertain: forms.every((form) => form.starts?.size === 0 || isDecided(form)),
	};
}

function isDecided({ waiting, isCovered }: Asking): boolean {
	return waiting.length === 0 && isCovered;
}

async function askNext(form: Asking, ask: (term: string) => Promise<Postings>): Promise<void> {
	const terms = form.waiting.splice(0, atOnce);
	const found = await Promise.all(terms.map(({ term }) => ask(term)));
	terms.forEach(({ offset }, index) => {
		const postings = found[index] ?? new Map();
		if (offset === 0) form.first ??= postings;
		form.starts = narrowed(form.starts, postings, offset);
	});
}

/** The `starts` from which a word stands at `offset`. */
function narrowed(
	starts: ReadonlyMap<string, readonly number[]> | undefined,
	postings: Postings,
	offset: number,
): Map<string, number[]> {
	const left = new Map<string, number[]>();
	for (const [id, places] of postings) {
		const from = starts?.get(id);
		if (starts && !from) continue;
		const kept = from
			? from.filter((start) => places.has(start + offset))
			: Array.from(places.keys(), (place) => place - offset);
		if (kept.length > 0) left.set(id, kept);
	}
	return left;
}

function heldByAll(asking: readonly (readonly Asking[])[]): Set<string> {
	const held = asking.map(
		(forms) => new Set(forms.flatMap(({ starts }) => [...(starts?.keys() ?? [])])),
	);
	const [first = new Set<string>(), ...others] = held;
	return new Set([...first].filter((id) => others.every((ids) => ids.has(id))));
}

function standsOf({ starts, first }: Asking, id: string): Stand[] {
	const places = first?.get(id);
	return (starts?.get(id) ?? []).map((start) => {
		return { start, last: start, isInside: places?.get(start) === true };
	});
}

/** Parts that stand one after the other, and the letter after which another may come. */
interface Chain extends Stand {
	readonly letter: string;
}

/** Where the parts stand one after the other, with what may be between them where words are parted. */
function wholesOf(asking: readonly (readonly Asking[])[], id: string): Stand[] {
	/** By the place after their last letters. */
	let chains: ReadonlyMap<number, Chain> | undefined;
	for (const forms of asking) {
		const longer = new Map<number, Chain>();
		for (const form of forms) {
			const characters = [...form.text];
			const [first = '', letter = ''] = [characters[0], characters.at(-1)];
			for (const stand of standsOf(form, id)) {
				const joined = chains?.get(stand.start);
				const isJoined = joined !== undefined && (isWide(first) || isWide(joined.letter));
				const before = chains?.get(stand.start - 1) ?? (isJoined ? joined : undefined);
				if (chains !== undefined && before === undefined) continue;
				const { start, isInside } = before ?? stand;
				longer.set(stand.start + characters.length, { start, isInside, last: stand.last, letter });
			}
		}
		chains = longer;
	}
	return [...(chains?.values() ?? [])].sort((a, b) => a.start - b.start);
}

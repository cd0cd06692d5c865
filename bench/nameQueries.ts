import type { KepSubject, Subjects } from '../src/domain/subjects.ts';
import { fold } from '../src/search/text/fold.ts';

/** A name of a KEP, and where a reader who types it wants to be. */
export interface NameQuery {
	readonly name: string;
	/** What the name is to the KEPs that own it. */
	readonly sort: 'name' | 'alias' | 'gate' | 'number';
	/** Addresses of the KEPs of that name; of living ones where there are any. */
	readonly owners: readonly string[];
}

function namesOf({ names, official, gates, number }: KepSubject): Omit<NameQuery, 'owners'>[] {
	return [
		...names.map((name, at) => ({ name, sort: at < official ? 'name' : 'alias' }) as const),
		...gates.map((name) => ({ name, sort: 'gate' }) as const),
		{ name: String(number), sort: 'number' },
	];
}

/** Every name, title, alias, gate and number of every KEP, each once. */
export function nameQueries({ subjects }: Subjects): NameQuery[] {
	const keps = subjects.filter((subject) => subject.kind === 'kep');
	const owned = keps.flatMap((kep) => namesOf(kep).map((one) => ({ ...one, kep })));
	const sameName = Map.groupBy(owned, ({ name }) => fold(name).text);
	return [...sameName.values()].flatMap((all) => {
		const [first] = all;
		const living = all.filter(({ kep }) => !kep.ended);
		const owners = (living.length > 0 ? living : all).map(({ kep }) => kep.url);
		return first === undefined ? [] : [{ name: first.name, sort: first.sort, owners }];
	});
}

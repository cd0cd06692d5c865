import type { GateSubject, KepSubject, Subject } from '../../domain/subjects.ts';
import type { Variants } from '../text/fold.ts';
import { bare } from './text.ts';

/** A name with what it names. A gate's name is one of the KEP that owns it. */
export interface Named {
	readonly subject: Subject;
	readonly name: string;
	/** Whether it is what records call it, and no alias. */
	readonly isOfficial: boolean;
	/** The gate of which it is the name. */
	readonly gate?: GateSubject | undefined;
}

const kinds: readonly Subject['kind'][] = ['release', 'kep', 'term', 'gate', 'sig'];

function isEnded(subject: Subject): boolean {
	return subject.kind === 'kep' && subject.ended === true;
}

/** When a KEP got where it is: the number of the release of its last step. */
export function newness(subject: Subject): number {
	if (subject.kind !== 'kep') return 0;
	const last = subject.steps.findLast(([, , reached]) => reached) ?? subject.steps.at(-1);
	return Number(last?.[1].slice(2) ?? 0);
}

/** Whom a name means that several have: the living, then by kind, by whose official name it is, the newest. */
function byMeaning(a: Named, b: Named): number {
	return (
		Number(isEnded(a.subject)) - Number(isEnded(b.subject)) ||
		kinds.indexOf(a.subject.kind) - kinds.indexOf(b.subject.kind) ||
		Number(b.isOfficial) - Number(a.isOfficial) ||
		Number(a.gate !== undefined) - Number(b.gate !== undefined) ||
		newness(b.subject) - newness(a.subject)
	);
}

/** The KEPs that a gate belongs to, the one that goes on with it first. */
export function ownersOf(gate: GateSubject, keps: ReadonlyMap<number, KepSubject>): KepSubject[] {
	const owners = gate.keps.flatMap((number) => keps.get(number) ?? []);
	return owners.sort(
		(a, b) => Number(a.ended === true) - Number(b.ended === true) || newness(b) - newness(a),
	);
}

/** Every name of every subject. */
export function namesOf(
	subjects: readonly Subject[],
	keps: ReadonlyMap<number, KepSubject>,
): readonly Named[] {
	return subjects.flatMap((subject): Named[] => {
		if (subject.kind === 'gate') {
			const owners = ownersOf(subject, keps);
			const name = subject.names[0] ?? '';
			if (owners.length === 0) return [{ subject, name, isOfficial: true }];
			return owners.map((owner) => ({ subject: owner, name, isOfficial: true, gate: subject }));
		}
		const official = 'official' in subject ? subject.official : subject.names.length;
		return subject.names.map((name, at) => ({ subject, name, isOfficial: at < official }));
	});
}

/** Who has a name, whatever its spelling, the one that is meant first. */
export type ByName = (typed: string) => Named | undefined;

/** A Latin name in the singular and the plural. */
function forms(key: string): readonly string[] {
	if (!/[a-z]$/u.test(key)) return [key];
	return [
		key,
		key.replace(/(?<=[a-z]{3})s$/u, ''),
		`${key}s`,
		key.replace(/(?<=[a-z]{3})es$/u, ''),
	];
}

export function byNameOf(names: readonly Named[], variants?: Variants): ByName {
	const known = new Map<string, Named>();
	for (const named of names) {
		const key = bare(named.name, variants);
		const other = known.get(key);
		if (other === undefined || byMeaning(named, other) < 0) known.set(key, named);
	}
	return (typed) => {
		for (const form of forms(bare(typed, variants))) {
			const named = known.get(form);
			if (named !== undefined) return named;
		}
		return undefined;
	};
}

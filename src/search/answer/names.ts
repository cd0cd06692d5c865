import type { GateSubject, KepSubject, Subject } from '../../domain/subjects.ts';
import type { Variants } from '../text/fold.ts';
import { type BareName, bareName } from './text.ts';

/** A name with what it names. A gate's name is one of the KEP that owns it. */
export interface Named {
	readonly subject: Subject;
	readonly name: string;
	/** Whether it is what records call it, and no alias. */
	readonly isOfficial: boolean;
	readonly bare: BareName;
	/** The gate of which it is the name. */
	readonly gate?: GateSubject | undefined;
}

const kinds: readonly Subject['kind'][] = ['release', 'kep', 'term', 'api', 'gate', 'sig'];

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
		// Owners of one gate stand in their order already.
		(a.gate === undefined ? newness(b.subject) - newness(a.subject) : 0)
	);
}

/** At how many of its steps a KEP got to where its gate got in the same release. */
function agreement({ steps }: KepSubject, { changes }: GateSubject): number {
	return steps.filter(([milestone, version]) =>
		changes.some(({ stage, release }) => stage === milestone && release === version),
	).length;
}

/**
 * The KEPs that a gate belongs to, the one that is meant by it first: what goes on with it, and went
 * the way of the gate.
 */
export function ownersOf(gate: GateSubject, keps: ReadonlyMap<number, KepSubject>): KepSubject[] {
	const owners = gate.keps.flatMap((number) => keps.get(number) ?? []);
	return owners.sort(
		(a, b) =>
			Number(isEnded(a)) - Number(isEnded(b)) ||
			agreement(b, gate) - agreement(a, gate) ||
			newness(b) - newness(a),
	);
}

/** Every name of every subject. */
export function namesOf(
	subjects: readonly Subject[],
	keps: ReadonlyMap<number, KepSubject>,
	variants?: Variants,
): readonly Named[] {
	return subjects.flatMap((subject): Named[] => {
		if (subject.kind === 'gate') {
			const name = subject.names[0] ?? '';
			const named = { name, bare: bareName(name), isOfficial: true };
			const owners = ownersOf(subject, keps);
			if (owners.length === 0) return [{ ...named, subject }];
			return owners.map((owner) => ({ ...named, subject: owner, gate: subject }));
		}
		const official = 'official' in subject ? subject.official : subject.names.length;
		return subject.names.map((name, at) => ({
			...{ subject, name, bare: bareName(name, variants) },
			isOfficial: at < official,
		}));
	});
}

/** Who has a name that is given bare, in the singular or the plural; the one that is meant first. */
export interface ByName {
	get(bareText: string): Named | undefined;
	/** Whether somebody has exactly this name. */
	has(bareText: string): boolean;
}

/** A Latin name in the singular and the plural. */
function forms(key: string): readonly string[] {
	if (!/[a-z]$/u.test(key)) return [key];
	const one = key.replace(/(?<=[a-z]{3})s$/u, '');
	return [key, one, `${key}s`, one.replace(/(?<=[a-z]{3})e$/u, '')];
}

export function byNameOf(names: readonly Named[]): ByName {
	const known = new Map<string, Named>();
	for (const named of names) {
		const other = known.get(named.bare.text);
		if (other === undefined || byMeaning(named, other) < 0) known.set(named.bare.text, named);
	}
	return {
		has: (text) => known.has(text),
		get(text) {
			for (const form of forms(text)) {
				const named = known.get(form);
				if (named !== undefined) return named;
			}
			return undefined;
		},
	};
}

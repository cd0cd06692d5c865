import { packFate, unpackFate } from './packedFates.ts';
import type {
	ApiSubject,
	GateSubject,
	KepSubject,
	ReleaseSubject,
	SubjectStep,
	Subjects,
	TermSubject,
} from './subjects.ts';

/**
 * Subjects as `subjects.json` carries them: rows in place of objects, a letter and a number for each
 * step, and nothing that follows from the rest. Addresses are made of what names a row, in the place of
 * `{}`. It takes half of the bytes.
 */
export interface PackedSubjects extends Omit<Subjects, 'subjects'> {
	readonly urls: { readonly [kind in 'kep' | 'gate' | 'term' | 'sig' | 'api']: string };
	/** Number, names, how many of them are official, SIG, places of its gates among the gates, steps, whether it ended. */
	readonly keps: readonly (readonly [
		number,
		string,
		number,
		number,
		readonly number[],
		string,
		1?,
	])[];
	/** Name, changes, and the minor release that removed it. */
	readonly gates: readonly (readonly [string, string, number?])[];
	/** What names it in its address, names, how many of them are official, KEPs, page. */
	readonly terms: readonly (readonly [string, string, number, readonly number[], string?])[];
	/** Name, and how many KEPs it owns. */
	readonly sigs: readonly (readonly [string, number])[];
	readonly releases: readonly ReleaseSubject[];
	/** Group and version, and what becomes of its kinds: `Ingress d14r22>networking.k8s.io/v1`. */
	readonly apis: readonly (readonly [string, string])[];
}

const place = '{}';
/** Between the names of a subject; none holds it. */
const between = '\n';

type Milestone = SubjectStep[0];
type Version = SubjectStep[1];

/** A letter for each milestone; a capital for what is planned, of gates for what is on. */
const letters: Readonly<Record<Milestone, string>> = {
	alpha: 'a',
	beta: 'b',
	stable: 's',
	deprecated: 'd',
	disabled: 'o',
	removed: 'r',
};

const milestoneOf = new Map(
	Object.entries(letters).map(([milestone, letter]) => [letter, milestone as Milestone]),
);

const marked = (milestone: Milestone, isCapital: boolean) =>
	isCapital ? letters[milestone].toUpperCase() : letters[milestone];
const minorOf = (version: string) => Number(version.slice(2));
const versionOf = (minor: number | string) => `1.${minor}` as Version;

/** The milestones of `a28B29!`, with whether their letters are capitals and a sign stands behind them. */
function readSteps(packed: string) {
	return [...packed.matchAll(/([a-z])(\d+)(!?)/gi)].map(([, letter = '', minor = '', sign]) => ({
		milestone: milestoneOf.get(letter.toLowerCase()) ?? 'alpha',
		release: versionOf(minor),
		isCapital: letter !== letter.toLowerCase(),
		isSigned: sign === '!',
	}));
}

function packChanges({ changes }: GateSubject): string {
	return changes
		.map(
			({ stage, release, default: isOn, locked }) =>
				`${marked(stage, isOn)}${minorOf(release)}${locked ? '!' : ''}`,
		)
		.join('');
}

function ofKind<Kind extends Subjects['subjects'][number]['kind']>(
	{ subjects }: Subjects,
	kind: Kind,
): Extract<Subjects['subjects'][number], { kind: Kind }>[] {
	return subjects.filter(
		(one): one is Extract<Subjects['subjects'][number], { kind: Kind }> => one.kind === kind,
	);
}

/** What stands behind `#` in the address of a term. */
function idOf({ url }: TermSubject): string {
	return url.slice(url.indexOf('#') + 1);
}

function packKep(kep: KepSubject, sigs: readonly string[], gates: ReadonlyMap<string, number>) {
	const { number, names, official, sig, steps, ended } = kep;
	const packed = [
		number,
		names.join(between),
		official,
		sigs.indexOf(sig),
		kep.gates.flatMap((name) => gates.get(name) ?? []),
		steps.map(([of, release, reached]) => marked(of, !reached) + minorOf(release)).join(''),
	] as const;
	return ended ? ([...packed, 1] as const) : packed;
}

/** @param urls the address of one of each kind, with `{}` in the place of what names it */
export function packSubjects(all: Subjects, urls: PackedSubjects['urls']): PackedSubjects {
	const { subjects: _, ...rest } = all;
	const gates = ofKind(all, 'gate');
	const sigs = ofKind(all, 'sig').map(({ names, keps }) => [sigOf(names[0] ?? ''), keps] as const);
	const placeOf = new Map(gates.map(({ names: [name = ''] }, at) => [name, at]));
	const sigNames = sigs.map(([name]) => name);
	return {
		...{ ...rest, urls, sigs },
		keps: ofKind(all, 'kep').map((kep) => packKep(kep, sigNames, placeOf)),
		gates: gates.map((gate) => {
			const packed = [gate.names[0] ?? '', packChanges(gate)] as const;
			return gate.removed === undefined ? packed : [...packed, minorOf(gate.removed)];
		}),
		terms: ofKind(all, 'term').map((term) => {
			const { names, official, keps, page } = term;
			const packed = [idOf(term), names.join(between), official, keps] as const;
			return page === undefined ? packed : [...packed, page];
		}),
		releases: ofKind(all, 'release'),
		apis: ofKind(all, 'api').map(({ names, kinds }) => [
			names[0] ?? '',
			kinds.map(packFate).join(between),
		]),
	};
}

function unpackApi(
	{ urls }: PackedSubjects,
	[name, kinds]: PackedSubjects['apis'][number],
): ApiSubject {
	return {
		kind: 'api',
		url: urls.api.replace(place, name),
		names: [name],
		kinds: kinds.split(between).map(unpackFate),
	};
}

/** The name of a SIG without the word before it. */
function sigOf(name: string): string {
	return name.replace(/^SIG /, '');
}

function unpackKep(
	{ urls, sigs, gates }: PackedSubjects,
	[number, names, official, sig, ofGates, steps, ended]: PackedSubjects['keps'][number],
): KepSubject {
	return {
		kind: 'kep',
		url: urls.kep.replace(place, String(number)),
		names: names.split(between),
		...{ number, official, sig: sigs[sig]?.[0] ?? '' },
		gates: ofGates.map((at) => gates[at]?.[0] ?? ''),
		steps: readSteps(steps).map(({ milestone, release, isCapital }) => [
			milestone,
			release,
			!isCapital,
		]),
		...(ended && { ended: true }),
	};
}

function unpackGate(
	{ urls }: PackedSubjects,
	[name, changes, removed]: PackedSubjects['gates'][number],
	keps: readonly number[],
): GateSubject {
	return {
		kind: 'gate',
		url: urls.gate.replace(place, name),
		names: [name],
		keps,
		changes: readSteps(changes).map(({ milestone, release, isCapital, isSigned }) => ({
			release,
			stage: milestone as GateSubject['changes'][number]['stage'],
			default: isCapital,
			...(isSigned && { locked: true }),
		})),
		...(removed !== undefined && { removed: versionOf(removed) }),
	};
}

function unpackTerm(
	{ urls }: PackedSubjects,
	[id, names, official, keps, page]: PackedSubjects['terms'][number],
): TermSubject {
	return {
		kind: 'term',
		url: urls.term.replace(place, id),
		names: names.split(between),
		...{ official, keps },
		...(page !== undefined && { page }),
	};
}

/** Reads what `packSubjects` wrote. */
export function unpackSubjects(packed: PackedSubjects): Subjects {
	const { keps: rows, gates, terms, releases, sigs, apis, urls, ...rest } = packed;
	const keps = rows.map((row) => unpackKep(packed, row));
	const ofGate = new Map<string, number[]>();
	for (const { number, gates: names } of keps) {
		for (const name of names) ofGate.set(name, [...(ofGate.get(name) ?? []), number]);
	}
	return {
		...rest,
		subjects: [
			...keps,
			...releases,
			...gates.map((row) => unpackGate(packed, row, ofGate.get(row[0]) ?? [])),
			...terms.map((row) => unpackTerm(packed, row)),
			...apis.map((row) => unpackApi(packed, row)),
			...sigs.map(([name, count]) => ({
				...{ kind: 'sig' as const, url: urls.sig.replace(place, name) },
				...{ names: [`SIG ${name}`], keps: count },
			})),
		],
	};
}

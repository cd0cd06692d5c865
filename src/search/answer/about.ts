import type { Subject } from '../../domain/subjects.ts';
import { type Corpus, weightOf } from './corpus.ts';
import { type Named, newness } from './names.ts';
import type { Unit } from './units.ts';

/** A subject that holds all units, by the name that holds most of them. */
export interface Candidate {
	readonly named: Named;
	/** From 0 to 1: how much of the name was typed, less what speaks against the subject. */
	readonly score: number;
}

interface Fit {
	readonly name: number;
	readonly units: number;
	/** What part of the name the units are. */
	readonly part: number;
}

function isBetter(a: Fit, b: Fit | undefined): boolean {
	return b === undefined || a.units > b.units || (a.units === b.units && a.part > b.part);
}

/** The names of each subject that hold any unit. */
function touched(units: readonly Unit[], names: readonly Named[]): Map<Subject, Set<number>> {
	const of = new Map<Subject, Set<number>>();
	for (const { held } of units) {
		for (const name of held.keys()) {
			const subject = names[name]?.subject;
			if (subject === undefined) continue;
			const all = of.get(subject) ?? new Set();
			of.set(subject, all.add(name));
		}
	}
	return of;
}

function fitOf(name: number, units: readonly Unit[], corpus: Corpus): Fit {
	const weights = units.flatMap(({ held }) => held.get(name) ?? []);
	const weight = weights.reduce((sum, one) => sum + one, 0);
	return { name, units: weights.length, part: Math.min(1, weight / corpus.weightOf(name)) };
}

/** What counts against a subject: another name is needed for some units, it is only an alias, it has ended. */
function scoreOf(fit: Fit, named: Named, units: number): number {
	const { subject, isOfficial } = named;
	const isEnded = subject.kind === 'kep' && subject.ended === true;
	return (
		fit.part *
		(fit.units / units) *
		(isOfficial ? 1 : 0.97) *
		(isEnded ? 0.7 : 1) *
		(subject.kind === 'kep' ? 1 : 0.9)
	);
}

/** The subjects that hold all of the units, the best first. */
export function candidatesFor(
	units: readonly Unit[],
	{ names, corpus }: { readonly names: readonly Named[]; readonly corpus: Corpus },
): readonly Candidate[] {
	const found: Candidate[] = [];
	for (const [subject, touching] of touched(units, names)) {
		const all = [...touching];
		if (!units.every(({ held }) => all.some((name) => held.has(name)))) continue;
		let best: Fit | undefined;
		for (const name of all) {
			const fit = fitOf(name, units, corpus);
			if (isBetter(fit, best)) best = fit;
		}
		const named = best && names[best.name];
		if (best === undefined || named === undefined || subject.kind === 'release') continue;
		found.push({ named, score: scoreOf(best, named, units.length) });
	}
	return found.sort(
		(a, b) => b.score - a.score || newness(b.named.subject) - newness(a.named.subject),
	);
}

/** The least part of a name that must have been typed; of one that holds a single thing, more. */
const least = { one: 0.7, more: 0.34 };
/** How much better than the next one the best has to be. */
const margin = 1.15;
/** Single Han characters may be parts of any word: most of what is typed must be more than that. */
const mostSingle = 0.3;

export function weightIn(units: readonly Unit[]): number {
	return units.reduce((sum, { text }) => sum + weightOf(text), 0);
}

/** The one subject that the units are about, if they are clearly about one. */
export function aboutOne(
	candidates: readonly Candidate[],
	units: readonly Unit[],
): Named | undefined {
	const [first, second] = candidates;
	if (first === undefined) return undefined;
	const single = units.filter(({ text }) => /^\p{Script=Han}$/u.test(text));
	if (weightIn(single) > weightIn(units) * mostSingle) return undefined;
	if (first.score < (units.length === 1 ? least.one : least.more)) return undefined;
	return second !== undefined && first.score < second.score * margin ? undefined : first.named;
}

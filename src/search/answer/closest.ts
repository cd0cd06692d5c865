import type {
	GateSubject,
	KepSubject,
	Subject,
	Subjects,
	TermSubject,
} from '../../domain/subjects.ts';
import type { Variants } from '../text/fold.ts';
import type { Answer } from './answer.ts';
import { type Meaning, meaningOf, tokensOf, type Unit, unitsOf } from './description.ts';
import { synonyms } from './synonyms.ts';

/** What KEPs do, by their numbers, and what terms mean, by their names, in a sentence each: `search/summaries.json`. */
export type Summaries = Readonly<Record<string, string>>;

/** What a description can be of. */
type Describable = KepSubject | TermSubject | GateSubject;

/** A subject that says much of what a description says. */
export interface Closest {
	readonly subject: Describable;
	/** What part of the description it says, from 0 to 1: rare words are more of it. */
	readonly share: number;
	readonly score: number;
}

/** The words of a subject, with how much each tells of what it is about. */
interface Weighed {
	readonly subject: Describable;
	readonly weights: ReadonlyMap<string, number>;
	/** The sum of its weights. */
	readonly length: number;
}

/** A gate of a KEP is one of the KEP's names. */
function isDescribable(subject: Subject): subject is Describable {
	if (subject.kind === 'gate') return subject.keps.length === 0;
	return subject.kind === 'kep' || subject.kind === 'term';
}

/** How much the words of a subject count: a page of the site answers more than the explanation of a term. */
function factorOf(subject: Describable): number {
	if (subject.kind === 'kep') return subject.ended ? 0.8 : 1;
	const isExplained = subject.kind === 'term' && subject.page === undefined;
	return isExplained ? 0.7 : 0.95;
}

/** What `summaries` say of a subject; `undefined` where it is of no kind that has a sentence. */
export function summaryOf(subject: Answer['subject'], summaries: Summaries): string | undefined {
	if (subject.kind === 'term') return summaries[subject.names[0] ?? ''];
	return subject.kind === 'kep' ? summaries[subject.number] : undefined;
}

/** What a word of a name tells beside one of a sentence, and what one more name with it adds. */
const nameWeight = 2;
const againWeight = 0.6;

function weighed(subject: Describable, summaries: Summaries): Weighed {
	const weights = new Map<string, number>();
	const add = (token: string, weight: number) =>
		weights.set(token, (weights.get(token) ?? 0) + weight);
	const gates = subject.kind === 'kep' ? subject.gates : [];
	for (const name of [...subject.names, ...gates]) {
		for (const token of new Set(tokensOf(name.normalize('NFKC')))) {
			add(token, weights.has(token) ? againWeight : nameWeight);
		}
	}
	for (const token of tokensOf(summaryOf(subject, summaries) ?? '')) add(token, 1);
	const length = [...weights.values()].reduce((sum, one) => sum + one, 0);
	return { subject, weights, length };
}

/** Okapi BM25's constants: what more of the same word is worth, how far a long record is held against it. */
const saturation = 1.2;
const lengthShare = 0.5;
/** A word that nothing says counts no more than this in what has to be said. */
const mostTelling = 5;
/** How much of a word another word for it says. */
const otherShare = 0.6;

/** Finds what is described where no name says it, by Okapi BM25 over names and sentences. */
class Closeness {
	readonly #all: readonly Weighed[];
	readonly #average: number;
	readonly #heldBy = new Map<string, number>();
	readonly #meanings: readonly Meaning[];
	readonly #variants: Variants | undefined;

	constructor({ subjects }: Subjects, summaries: Summaries, variants?: Variants) {
		this.#variants = variants;
		const terms = subjects.flatMap((one) => (one.kind === 'term' ? [one.names] : []));
		this.#meanings = [...synonyms, ...terms].map(meaningOf);
		this.#all = subjects.filter(isDescribable).map((one) => weighed(one, summaries));
		const total = this.#all.reduce((sum, { length }) => sum + length, 0);
		this.#average = total / Math.max(1, this.#all.length);
		for (const { weights } of this.#all) {
			for (const token of weights.keys())
				this.#heldBy.set(token, (this.#heldBy.get(token) ?? 0) + 1);
		}
	}

	to(typed: string): readonly Closest[] {
		const units = unitsOf(typed, this.#meanings, this.#variants);
		const whole = units.reduce((sum, { token }) => sum + this.#tellingOf(token), 0);
		const found = this.#all.map((one): Closest => {
			const said = units.map((unit) => this.#said(unit, one));
			const score = said.reduce((sum, unit) => sum + unit.score, 0);
			const share = said.reduce((sum, unit) => sum + unit.telling, 0) / whole;
			return { subject: one.subject, share, score: score * factorOf(one.subject) };
		});
		return found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
	}

	#rarity(token: string): number {
		const held = this.#heldBy.get(token) ?? 0;
		return Math.log(1 + (this.#all.length - held + 0.5) / (held + 0.5));
	}

	#tellingOf(token: string): number {
		return Math.min(mostTelling, this.#rarity(token));
	}

	/** What a subject says of one word. */
	#said({ token, others }: Unit, { weights, length }: Weighed) {
		const norm = saturation * (1 - lengthShare + (lengthShare * length) / this.#average);
		let best = { score: 0, telling: 0 };
		for (const word of [token, ...others]) {
			const weight = weights.get(word);
			if (weight === undefined) continue;
			const part = word === token ? 1 : otherShare;
			const score = (part * this.#rarity(word) * weight * (saturation + 1)) / (weight + norm);
			if (score > best.score) best = { score, telling: part * this.#tellingOf(token) };
		}
		return best;
	}
}

/** @returns what says most of a description, the closest first */
export function closenessOf(
	subjects: Subjects,
	summaries: Summaries,
	variants?: Variants,
): (typed: string) => readonly Closest[] {
	const closeness = new Closeness(subjects, summaries, variants);
	return (typed) => closeness.to(typed);
}

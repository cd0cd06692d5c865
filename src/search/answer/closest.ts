import type { KepSubject, Subjects } from '../../domain/subjects.ts';
import type { Variants } from '../text/fold.ts';
import { synonyms } from './synonyms.ts';
import { bare, plain, stemOf } from './text.ts';
import { idleWords, intentWords } from './words.ts';

/** What KEPs do, in a sentence each, by their numbers: `search/summaries.json`. */
export type Summaries = Readonly<Record<string, string>>;

/** A KEP that says much of what a description says. */
export interface Closest {
	readonly kep: KepSubject;
	/** What part of the description it says, from 0 to 1: rare words are more of it. */
	readonly share: number;
	readonly score: number;
}

/** A word of a description, with other words for it. */
interface Unit {
	readonly token: string;
	readonly others: ReadonlySet<string>;
}

/** The words that a KEP's record says, with how much each tells of what it is about. */
type Weights = ReadonlyMap<string, number>;

const pieces = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const han = /\p{Script=Han}/u;

/** The words of a Latin name such as `PodLevelResources`, and all of it. */
function wordsOf(name: string): string[] {
	const parts = name
		.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
		.replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
		.split(' ');
	const all = parts.length > 1 ? [name, ...parts] : [name];
	return all.map((part) => stemOf(part.toLowerCase())).filter((part) => part.length > 1);
}

/** What two texts have in common where they say the same: Latin words, and neighbours of Han characters. */
function tokensOf(text: string): string[] {
	return [...text.matchAll(pieces)].flatMap(([piece]) => {
		if (!han.test(piece)) return wordsOf(piece);
		const characters = [...piece];
		if (characters.length === 1) return characters;
		return characters.slice(1).map((second, at) => `${characters[at]}${second}`);
	});
}

/** What a name tells beside a sentence, and what one more name with the same word adds. */
const nameWeight = 2;
const againWeight = 0.6;

function weightsOf({ names, gates }: KepSubject, summary = ''): Map<string, number> {
	const weights = new Map<string, number>();
	const add = (token: string, weight: number) =>
		weights.set(token, (weights.get(token) ?? 0) + weight);
	for (const name of [...names, ...gates]) {
		for (const token of new Set(tokensOf(name.normalize('NFKC')))) {
			add(token, weights.has(token) ? againWeight : nameWeight);
		}
	}
	for (const token of tokensOf(summary.normalize('NFKC'))) add(token, 1);
	return weights;
}

const asking = [...idleWords, ...Object.values(intentWords).flat()]
	.filter((word) => han.test(word) && word.length > 1)
	.sort((a, b) => b.length - a.length);
const askingWords = new RegExp(asking.join('|'), 'gu');
const particles = /[了吗呢的么吧啊]/gu;
const idle = new Set(idleWords);

/** How much of a word another word for it says. */
const otherShare = 0.6;

/** Okapi BM25's constants: what more of the same word is worth, and how far a long record is held against it. */
const saturation = 1.2;
const lengthShare = 0.5;
/** An unknown word of a description counts no more than this in what has to be said. */
const mostTelling = 5;

/** Finds KEPs by what they do, where no name says it: by Okapi BM25 over their names and summaries. */
class Closeness {
	readonly #keps: readonly {
		readonly kep: KepSubject;
		readonly weights: Weights;
		readonly length: number;
	}[];
	readonly #average: number;
	readonly #heldBy = new Map<string, number>();
	readonly #rows: readonly (readonly string[])[];
	readonly #variants: Variants | undefined;

	constructor({ subjects }: Subjects, summaries: Summaries, variants?: Variants) {
		this.#variants = variants;
		const terms = subjects.flatMap((one) => (one.kind === 'term' ? [one.names] : []));
		this.#rows = [...synonyms, ...terms].map((row) => row.map((word) => word.toLowerCase()));
		this.#keps = subjects.flatMap((kep) => {
			if (kep.kind !== 'kep') return [];
			const weights = weightsOf(kep, summaries[kep.number]);
			const length = [...weights.values()].reduce((sum, one) => sum + one, 0);
			return [{ kep, weights, length }];
		});
		const total = this.#keps.reduce((sum, { length }) => sum + length, 0);
		this.#average = total / Math.max(1, this.#keps.length);
		for (const { weights } of this.#keps) {
			for (const token of weights.keys())
				this.#heldBy.set(token, (this.#heldBy.get(token) ?? 0) + 1);
		}
	}

	to(typed: string): readonly Closest[] {
		const units = this.#unitsOf(typed);
		const whole = units.reduce((sum, { token }) => sum + this.#tellingOf(token), 0);
		if (whole === 0) return [];
		return this.#keps
			.map((one): Closest => {
				const said = units.map((unit) => this.#said(unit, one));
				const score = said.reduce((sum, { score }) => sum + score, 0);
				const share = said.reduce((sum, { telling }) => sum + telling, 0) / whole;
				return { kep: one.kep, share, score: one.kep.ended ? score * 0.8 : score };
			})
			.filter(({ score }) => score > 0)
			.sort((a, b) => b.score - a.score);
	}

	#rarity(token: string): number {
		const held = this.#heldBy.get(token) ?? 0;
		return Math.log(1 + (this.#keps.length - held + 0.5) / (held + 0.5));
	}

	#tellingOf(token: string): number {
		return Math.min(mostTelling, this.#rarity(token));
	}

	#said(
		{ token, others }: Unit,
		{ weights, length }: { readonly weights: Weights; readonly length: number },
	): { readonly score: number; readonly telling: number } {
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

	/** The words of a description, each once, without those that only ask. */
	#unitsOf(typed: string): readonly Unit[] {
		const text = plain(typed, this.#variants);
		const told = text.replace(askingWords, ' ').replace(particles, ' ');
		const units = new Map<string, Set<string>>();
		// Capitals part the words of what is typed, too.
		const written = tokensOf(typed.normalize('NFKC')).filter((token) => !han.test(token));
		for (const token of [...tokensOf(told), ...written]) {
			if (!idle.has(token)) units.set(token, units.get(token) ?? new Set());
		}
		for (const row of this.#rows) {
			for (const word of row) {
				const [first] = tokensOf(word);
				const others = first === undefined || !text.includes(word) ? undefined : units.get(first);
				if (others === undefined) continue;
				for (const other of row) for (const token of tokensOf(other)) others.add(token);
			}
		}
		return [...units].map(([token, others]) => ({ token, others }));
	}
}

/** @returns the KEPs that say most of a description, the closest first */
export function closenessOf(
	subjects: Subjects,
	summaries: Summaries,
	variants?: Variants,
): (typed: string) => readonly Closest[] {
	const closeness = new Closeness(subjects, summaries, variants);
	return (typed) => closeness.to(typed);
}
export { bare };

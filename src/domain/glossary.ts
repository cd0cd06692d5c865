import type { Kep } from '../schemas/kep.ts';
import type { Term } from '../schemas/term.ts';

/** The terms of the glossary: which letter each stands under, and which KEPs it leads to. */

/** A term with the records of its KEPs. */
export interface TermWithKeps {
	readonly term: Term;
	/** Those that readers mean first, by name. */
	readonly keps: readonly Kep[];
	/** The others, by number. */
	readonly others: readonly Kep[];
}

/** Terms that begin with one letter. */
export interface LetterGroup {
	/** `A`. */
	readonly letter: string;
	/** What its heading and links to it are called: `letter-a`. */
	readonly id: string;
	readonly terms: readonly TermWithKeps[];
}

/** How many KEPs of a term are told of by name: with all of them the row would be a list of KEPs. */
const named = 3;

/**
 * @param terms in the order of the page
 * @param keps by number; numbers that it does not have are left out
 */
export function byLetter(
	terms: readonly Term[],
	keps: ReadonlyMap<number, Kep>,
): readonly LetterGroup[] {
	const groups = Map.groupBy(terms, ({ term }) => term.charAt(0).toUpperCase());
	return [...groups].map(([letter, ofLetter]) => ({
		letter,
		id: `letter-${letter.toLowerCase()}`,
		terms: ofLetter.map((term) => {
			const all = term.keps.flatMap((number) => keps.get(number) ?? []);
			return { term, keps: all.slice(0, named), others: all.slice(named) };
		}),
	}));
}

/** The terms that lead to a KEP, in their order. */
export function termsOfKep(number: number, terms: readonly Term[]): readonly Term[] {
	return terms.filter(({ keps }) => keps.includes(number));
}

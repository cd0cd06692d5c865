import type { KepSubject, Subject } from '../../domain/subjects.ts';
import type { Variants } from '../text/fold.ts';
import { aboutOne, candidatesFor, weightIn } from './about.ts';
import type { Intent } from './answer.ts';
import { corpusOf } from './corpus.ts';
import { type ByName, byNameOf, type Named, namesOf } from './names.ts';
import { bareOf, type Segment, segmentsOf } from './segments.ts';
import { bare } from './text.ts';
import { meantBy } from './typos.ts';
import { otherWordsOf, type Reading, type Unit, unitsOf } from './units.ts';

/** What a query asks about and for. */
interface Read {
	/** Bare; '' where it only asks for something. */
	readonly topic: string;
	readonly intents: readonly Intent[];
}

interface Recognised {
	readonly named: Named;
	readonly intents: readonly Intent[];
	/** What was meant by a word that is typed wrong. */
	readonly typo?: string;
}

/** What the words of folded queries are about. */
export interface Recogniser {
	read(query: string): Read;
	find(query: string): Recognised | undefined;
	/** Who is called exactly so. */
	named(query: string): Named | undefined;
	/** The term that is called as the words that ask, of a query that has no others: `kep 是什么`. */
	asking(query: string): Named | undefined;
}

function intentsIn(segments: readonly Segment[]): readonly Intent[] {
	return [...new Set(segments.flatMap(({ intent }) => intent ?? []))];
}

/** Nothing is called so: of Han characters, a reader's own words beside a name. */
const ownWords = /^\p{Script=Han}+$/u;
/** What part of a query those may be. */
const mostOwn = 0.5;

/** The units that some names hold; `undefined` where too little of the query is among them. */
function knownOf(units: readonly Unit[]): readonly Unit[] | undefined {
	const known = units.filter(({ held }) => held.size > 0);
	const unknown = units.filter(({ held }) => held.size === 0);
	if (known.length === 0 || !unknown.every(({ text }) => ownWords.test(text))) return undefined;
	return weightIn(unknown) > mostOwn * weightIn(units) ? undefined : known;
}

/** All names, and what is made of them. */
class Names implements Recogniser {
	readonly #names: readonly Named[];
	readonly #byName: ByName;
	readonly #terms: readonly (readonly string[])[];
	#opened: Reading | undefined;

	constructor(names: readonly Named[], terms: readonly (readonly string[])[]) {
		this.#names = names;
		this.#byName = byNameOf(names);
		this.#terms = terms;
	}

	read(query: string): Read {
		const segments = this.#segments(query);
		return { topic: bareOf(segments, 'topic'), intents: intentsIn(segments) };
	}

	find(query: string): Recognised | undefined {
		const exact = this.named(query);
		if (exact?.isOfficial) return { named: exact, intents: [] };
		const segments = this.#segments(query);
		if (exact !== undefined) return { named: exact, intents: intentsIn(segments) };
		const found = this.#findIn(segments);
		if (found !== undefined) return found;
		const mended = this.#spelled(segments);
		const meant = mended && this.#findIn(mended.segments);
		return meant && { ...meant, typo: mended.typo };
	}

	named(query: string): Named | undefined {
		return this.#byName.get(bare(query));
	}

	asking(query: string): Named | undefined {
		const words = this.#segments(query).map(({ text }) => bare(text));
		const said = words.filter((word) => this.#byName.get(word)?.subject.kind === 'term');
		const [only] = said;
		if (only === undefined) return undefined;
		const holdsAll = ({ subject, bare: { text } }: Named) =>
			subject.kind === 'term' && said.every((word) => text.includes(word));
		return said.length === 1 ? this.#byName.get(only) : this.#names.find(holdsAll);
	}

	/** Made for the first query that is no name as a whole. */
	get #reading(): Reading {
		this.#opened ??= { corpus: corpusOf(this.#names), others: otherWordsOf(this.#terms) };
		return this.#opened;
	}

	#segments(query: string): readonly Segment[] {
		const { others } = this.#reading;
		return segmentsOf(query, (word) => this.#byName.has(word) || others(word).length > 0);
	}

	/** First with the words that ask for something, which may be part of a name, then without them. */
	#findIn(segments: readonly Segment[]): Recognised | undefined {
		const topics = segments.filter(({ kind }) => kind === 'topic');
		if (topics.length === 0) return undefined;
		const asking = segments.filter(({ kind }) => kind !== 'idle');
		const whole = topics.length < asking.length ? this.#about(asking) : undefined;
		// `in` of `in place resize` says nothing by itself and is part of a name.
		const named =
			whole ??
			this.#byName.get(bareOf(segments, 'topic', 'idle')) ??
			this.#byName.get(bareOf(segments, 'topic')) ??
			this.#about(topics);
		return named && { named, intents: intentsIn(segments) };
	}

	#about(segments: readonly Segment[]): Named | undefined {
		const { corpus } = this.#reading;
		const units = knownOf(unitsOf(segments, this.#reading));
		return units && aboutOne(candidatesFor(units, { names: this.#names, corpus }), units);
	}

	/** With the words that nothing is called put right. */
	#spelled(
		segments: readonly Segment[],
	): { readonly segments: readonly Segment[]; readonly typo: string } | undefined {
		let typo: string | undefined;
		const mended = segments.map((segment) => {
			const isUnknown = unitsOf([segment], this.#reading).some(({ held }) => held.size === 0);
			const meant = isUnknown ? meantBy(segment.text, this.#reading.corpus.words()) : undefined;
			if (meant === undefined) return segment;
			typo ??= meant;
			return { ...segment, text: meant };
		});
		return typo === undefined ? undefined : { segments: mended, typo };
	}
}

export function openRecogniser(
	subjects: readonly Subject[],
	keps: ReadonlyMap<number, KepSubject>,
	variants?: Variants,
): Recogniser {
	const terms = subjects.flatMap((one) => (one.kind === 'term' ? [one.names] : []));
	return new Names(namesOf(subjects, keps, variants), terms);
}

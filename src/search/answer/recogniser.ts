import type { KepSubject, Subject } from '../../domain/subjects.ts';
import type { Variants } from '../text/fold.ts';
import { aboutOne, candidatesFor, weightIn } from './about.ts';
import type { Intent } from './answer.ts';
import { type Corpus, corpusOf } from './corpus.ts';
import { byNameOf, type Named, namesOf } from './names.ts';
import { type Segment, segmentsOf, topicOf } from './segments.ts';
import { bare } from './text.ts';
import { meantBy } from './typos.ts';
import { type OtherWords, otherWordsOf, type Unit, unitsOf } from './units.ts';

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

export function openRecogniser(
	subjects: readonly Subject[],
	keps: ReadonlyMap<number, KepSubject>,
	variants?: Variants,
): Recogniser {
	const names = namesOf(subjects, keps, variants);
	const byName = byNameOf(names);
	let opened: { readonly corpus: Corpus; readonly others: OtherWords } | undefined;
	/** Only a query that is no name as a whole needs the words of all names. */
	const reading = () => {
		const terms = subjects.flatMap((one) => (one.kind === 'term' ? [one.names] : []));
		opened ??= { corpus: corpusOf(names), others: otherWordsOf(terms) };
		return opened;
	};
	const isTopic = (word: string) => byName.has(word) || reading().others(word).length > 0;

	function about(segments: readonly Segment[]): Named | undefined {
		const { corpus, others } = reading();
		const units = knownOf(unitsOf(segments, { corpus, others }));
		return units && aboutOne(candidatesFor(units, { names, corpus }), units);
	}

	function spelled(
		segments: readonly Segment[],
	): { segments: Segment[]; typo: string } | undefined {
		const { corpus } = reading();
		let typo: string | undefined;
		const mended = segments.map((segment) => {
			const isUnknown = unitsOf([segment], reading()).some(({ held }) => held.size === 0);
			const meant = isUnknown ? meantBy(segment.text, corpus.words()) : undefined;
			if (meant === undefined) return segment;
			typo ??= meant;
			return { ...segment, text: meant };
		});
		return typo === undefined ? undefined : { segments: mended, typo };
	}

	function findIn(segments: readonly Segment[]): Omit<Recognised, 'typo'> | undefined {
		const intents = intentsIn(segments);
		const topics = segments.filter(({ kind }) => kind === 'topic');
		if (topics.length === 0) return undefined;
		const asking = segments.filter(({ kind }) => kind !== 'idle');
		const whole = topics.length < asking.length ? about(asking) : undefined;
		const named = whole ?? byName.get(topicOf(segments)) ?? about(topics);
		return named && { named, intents };
	}

	return {
		read(query) {
			const segments = segmentsOf(query, isTopic);
			return { topic: topicOf(segments), intents: intentsIn(segments) };
		},
		find(query) {
			const exact = byName.get(bare(query));
			if (exact?.isOfficial) return { named: exact, intents: [] };
			const segments = segmentsOf(query, isTopic);
			if (exact !== undefined) return { named: exact, intents: intentsIn(segments) };
			const found = findIn(segments);
			if (found !== undefined) return found;
			const mended = spelled(segments);
			const meant = mended && findIn(mended.segments);
			return meant && { ...meant, typo: mended.typo };
		},
	};
}

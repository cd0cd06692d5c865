import type { Subjects } from '../../domain/subjects.ts';
import type { Catalogue } from '../catalogue.ts';
import { type Choice, countsOf, type FacetCounts, isChosen } from '../facets.ts';
import type { PageText } from '../page.ts';
import { readVariants, type Variants } from '../text/fold.ts';
import { detailOf, type HitDetail } from './detail.ts';
import { type FoldedPage, foldPage, writtenIn } from './foldedPage.ts';
import { endingOf, type Match } from './match.ts';
import { createPageReader, type PageReader } from './pageReader.ts';
import { isAskable, type Query, queryOf } from './query.ts';
import { ranked } from './rank.ts';
import { stagedMatchOf } from './stages.ts';
import { candidatesFor } from './suggest.ts';

/** What the engine uses of Pagefind's browser file. */
export interface Pagefind {
	options(options: { basePath: string }): Promise<void>;
	preload(term: string): Promise<void>;
	search(term: string): Promise<{
		readonly results: readonly { readonly id: string; readonly words: readonly number[] }[];
	}>;
}

/** How the engine reaches the files of the index. */
export interface IndexFiles {
	/** Pagefind's browser file, set to read this index. */
	pagefind(): Promise<Pagefind>;
	/** A JSON file of the index by its path in the index's folder. */
	json(path: string): Promise<unknown>;
	/** All that has a name on the site. */
	subjects(): Promise<Subjects>;
}

/** A page that holds what was searched for; without `detail` until its text has been read. */
export interface Hit
	extends Omit<Match, 'called' | 'filters' | 'titleEnd' | 'namesEnd' | 'headingsEnd' | 'stages'> {
	/** Where the KEP stands that the page is about. */
	readonly stage?: string | undefined;
	readonly detail?: HitDetail;
}

export interface Found {
	/** There was too little to search for, and nothing was chosen; nothing has been asked. */
	readonly tooShort: boolean;
	/** All pages that hold what was typed, best first; the first few with their details. */
	readonly hits: readonly Hit[];
	/** How many pages each further choice would leave. */
	readonly counts: FacetCounts;
	/** What some pages do hold, as they write it, when none holds what was typed. */
	readonly suggestions: readonly string[];
	/** Pages that hold parts of what was typed, when none holds it whole. */
	readonly instead?: Instead | undefined;
}

/** What is listed in place of pages that hold what was typed. */
export interface Instead {
	/** What these pages hold, each of them all of it, as they write it. */
	readonly parts: readonly string[];
	/** Best first; the first few with their details, in which the parts are marked. */
	readonly hits: readonly Hit[];
}

export interface Engine {
	/** `undefined` when `isCurrent` says that the answer is no longer wanted. */
	search(asked: Asked, isCurrent: () => boolean): Promise<Found | undefined>;
	/** The detail of one hit; `undefined` when its text, of that stage, does not hold what was typed after all. */
	detail(typed: string, id: string, stage?: string): Promise<HitDetail | undefined>;
}

/** What a reader asks: what was typed, and what was chosen beside it. */
export interface Asked {
	readonly typed: string;
	readonly choice: Choice;
}

/** Hits whose details come with the answer. */
const detailedAtOnce = 8;
/** Folded texts that are kept; more pages are read again when they are shown again. */
const keptTexts = 200;
const mostSuggestions = 3;
/** Candidates that are tried for suggestions; each may fetch a piece of the index. */
const mostTries = 12;

interface Index {
	readonly files: IndexFiles;
	readonly catalogue: Catalogue;
	readonly pages: PageReader;
	readonly pagefind: Pagefind;
	readonly variants: Variants;
}

/** Opens the index: reads what does not grow with its pages, and starts Pagefind. */
export async function openEngine(files: IndexFiles): Promise<Engine> {
	const [catalogue, pagefind] = await Promise.all([
		files.json('catalogue.json') as Promise<Catalogue>,
		files.pagefind(),
	]);
	const variants = readVariants(catalogue.variants);
	const pages = createPageReader(files.json, catalogue);
	const index: Index = { files, catalogue, pages, pagefind, variants };
	const textOf = textReader(index);

	/** A page without a query is shown by its title alone. */
	async function detailed(query: Query, match: Hit, stage?: string): Promise<Hit[]> {
		if (!isAskable(query)) return [match];
		const detail = detailOf(query, await textOf(match.id), stage);
		return detail === undefined ? [] : [{ ...match, detail }];
	}

	return {
		async search({ typed, choice }, isCurrent) {
			const query = queryOf(typed, variants);
			const { stage } = choice.filters;
			const isChoosing = Object.keys(choice.filters).length > 0;
			const nothing = { tooShort: true, hits: [], suggestions: [] };
			if (!isAskable(query) && !isChoosing) return { ...nothing, counts: catalogue.counts };
			const found = await matchesOf(query, index, stage);
			if (!isCurrent()) return undefined;
			const counts = countsOf(found, choice);
			if (!isAskable(query) && query.phrase !== '') return { ...nothing, counts };
			const chosen = found.filter((page) => isChosen(page, choice));
			// What finding and choosing alone need is not sent to the page with every keystroke.
			const ordered = ranked(chosen, choice.order).map(
				({ called, filters, titleEnd, namesEnd, headingsEnd, stages, ...match }): Hit =>
					match.kind === 'kep' ? { ...match, stage: filters?.['stage']?.[0] } : match,
			);
			const first = ordered.slice(0, detailedAtOnce).map((match) => detailed(query, match, stage));
			const hits = [...(await Promise.all(first)).flat(), ...ordered.slice(detailedAtOnce)];
			const suggestions = found.length > 0 ? [] : await suggested(query, index, textOf);
			return isCurrent() ? { tooShort: false, hits, counts, suggestions } : undefined;
		},
		detail: async (typed, id, stage) => detailOf(queryOf(typed, variants), await textOf(id), stage),
	};
}

/** Reads and folds pages' texts and keeps them for the next keystroke. */
function textReader({ files, pages, variants }: Index): (id: string) => Promise<FoldedPage> {
	const kept = new Map<string, Promise<FoldedPage>>();
	async function read(id: string): Promise<FoldedPage> {
		const [known, sections] = await Promise.all([
			pages.with([id]),
			files.json(`text/${id}.json`) as Promise<PageText>,
		]);
		return foldPage(known.get(id)?.title ?? '', sections, variants);
	}
	return (id) => {
		const known = kept.get(id);
		if (known !== undefined) return known;
		const text = read(id);
		kept.set(id, text);
		text.catch(() => kept.delete(id));
		const oldest = kept.keys().next();
		if (kept.size > keptTexts && !oldest.done) kept.delete(oldest.value);
		return text;
	};
}

/**
 * The pages whose matched positions say that they hold the query, in no order; every page when there
 * is too little to ask for.
 */
async function matchesOf(
	query: Query,
	{ catalogue, pages, pagefind }: Index,
	stage?: string,
): Promise<Match[]> {
	if (!isAskable(query)) {
		return [...(await pages.all())].map(([id, entry]) => {
			return { ...entry, id, place: 'text', share: 'whole', count: 1 };
		});
	}
	// There is no index of no pages.
	if (catalogue.chunks.length === 0) return [];
	await Promise.all(
		catalogue.chunks
			.filter((first) => query.words.some((word) => first.startsWith(word)))
			.map((first) => pagefind.preload(first)),
	);
	const ending = endingOf(query);
	const [{ results }, ended] = await Promise.all([
		pagefind.search(query.words.join(' ')),
		// The same piece of the index holds it.
		ending && pagefind.search(ending.term),
	]);
	const ends = ended && new Map(ended.results.map(({ id, words }) => [id, words]));
	const known = await pages.with(results.map(({ id }) => id));
	return results.flatMap(({ id, words }) => {
		const entry = known.get(id);
		const positions = { matched: words, ended: ends && (ends.get(id) ?? []) };
		return (entry && stagedMatchOf(query, { ...entry, id }, { ...positions, stage })) ?? [];
	});
}

/**
 * What pages do hold that is near to `query`, which none holds: as the best of them writes it, for the
 * form in which texts are compared is no word that a reader knows.
 */
async function suggested(
	query: Query,
	index: Index,
	textOf: (id: string) => Promise<FoldedPage>,
): Promise<readonly string[]> {
	const vocabulary = (await index.files.json('words.json')) as readonly string[];
	const held = new Map<string, string>();
	for (const candidate of candidatesFor(query.phrase, vocabulary).slice(0, mostTries)) {
		const asked = queryOf(candidate, index.variants);
		const isTold = [...held.keys()].some((longer) => longer.includes(asked.phrase));
		if (isTold || !isAskable(asked)) continue;
		const [best] = ranked(await matchesOf(asked, index), 'relevance');
		const written = best && writtenIn(await textOf(best.id), asked.phrase);
		if (written !== undefined) held.set(asked.phrase, written);
		if (held.size === mostSuggestions) break;
	}
	return [...held.values()];
}

import type { Subjects } from '../../domain/subjects.ts';
import type { Catalogue } from '../catalogue.ts';
import { type Choice, countsOf, type FacetCounts, isChosen } from '../facets.ts';
import { readVariants, type Variants } from '../text/fold.ts';
import { calledReader } from './called.ts';
import { detailOf, type HitDetail } from './detail.ts';
import { type FoldedPage, needlesIn, writtenIn } from './foldedPage.ts';
import { holdingsOf, type Postings } from './holders.ts';
import { heldOf } from './instead.ts';
import { endingOf, type Match } from './match.ts';
import { createPageReader, type PageReader } from './pageReader.ts';
import { type Pagefind, postingsReader } from './postings.ts';
import { isAskable, loosened, type Query, queryOf, queryOfPieces } from './query.ts';
import { ranked } from './rank.ts';
import { stagedMatchOf } from './stages.ts';
import { createTextReader } from './textReader.ts';

/** How the engine reaches the files of the index. */
export interface IndexFiles {
	/** Pagefind's browser file, set to read this index. */
	pagefind(): Promise<Pagefind>;
	catalogue(): Promise<Catalogue>;
	/** Another JSON file of the index by its path in the index's folder. */
	json(path: string): Promise<unknown>;
	/** All that has a name on the site. */
	subjects(): Promise<Subjects>;
}

/** A page that holds what was searched for; without `detail` until its text has been read. */
export interface Hit
	extends Omit<Match, 'filters' | 'titleEnd' | 'namesEnd' | 'headingsEnd' | 'stages'> {
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
	/**
	 * The detail of one hit; `undefined` when its text does not hold what was typed after all.
	 *
	 * @param typed of a hit in the place of others, its parts.
	 * @param stage the chosen one, if any: see `detailOf`.
	 */
	detail(typed: string, id: string, stage?: string): Promise<HitDetail | undefined>;
}

/** What a reader asks: what was typed, and what was chosen beside it. */
export interface Asked {
	readonly typed: string;
	readonly choice: Choice;
}

/** Hits whose details come with the answer. */
const detailedAtOnce = 5;

/** What the engine works with. */
interface Index {
	readonly files: IndexFiles;
	readonly pages: PageReader;
	readonly variants: Variants;
	readonly ask: (term: string) => Promise<Postings>;
	/** Addresses of the pages that are called so, see `calledReader`. */
	readonly called: (phrase: string) => Promise<ReadonlySet<string>>;
	readonly textOf: (id: string) => Promise<FoldedPage>;
}

/** A query and the pages that hold it, in no order. */
interface Answered {
	readonly query: Query;
	readonly matches: readonly Match[];
}

/** Opens the index: reads what does not grow with its pages, and starts Pagefind. */
export async function openEngine(files: IndexFiles): Promise<Engine> {
	const [catalogue, pagefind] = await Promise.all([files.catalogue(), files.pagefind()]);
	const variants = readVariants(catalogue.variants);
	const pages = createPageReader(files.json, catalogue);
	const textOf = createTextReader(files, pages, variants);
	const ask = postingsReader(pagefind, catalogue.chunks);
	const called = calledReader(files.subjects, variants);
	const index: Index = { files, pages, variants, ask, called, textOf };
	/** What the pages that were listed last were found by, and for what. */
	let latest: { readonly typed: string; readonly query: Query } | undefined;

	return {
		async search({ typed, choice }, isCurrent) {
			const asked = queryOf(typed, variants);
			const isChoosing = Object.keys(choice.filters).length > 0;
			const nothing = { tooShort: true, hits: [], suggestions: [] };
			if (!isAskable(asked) && !isChoosing) return { ...nothing, counts: catalogue.counts };
			const { query, matches } = await answered(asked, choice, index);
			if (!isCurrent()) return undefined;
			const counts = countsOf(matches, choice);
			latest = { typed, query };
			if (!isAskable(asked) && asked.phrase !== '') return { ...nothing, counts };
			const hits = await hitsOf({ query, matches }, choice, index);
			if (matches.length > 0)
				return isCurrent() ? { tooShort: false, hits, counts, suggestions: [] } : undefined;
			const held = await heldOf(query, ask, () => vocabularyOf(files));
			const parts = queryOfPieces(held.pieces, variants);
			const instead = await insteadOf(parts, choice, index);
			if (!isCurrent()) return undefined;
			return { tooShort: false, hits, counts, suggestions: held.near, ...(instead && { instead }) };
		},
		async detail(typed, id, stage) {
			const query = latest?.typed === typed ? latest.query : queryOf(typed, variants);
			return detailOf(query, await textOf(id), stage);
		},
	};
}

async function vocabularyOf(files: IndexFiles): Promise<readonly string[]> {
	return (await files.json('words.json')) as readonly string[];
}

/** The pages that hold a query, or what punctuation parts in it where none holds that together. */
async function answered(query: Query, choice: Choice, index: Index): Promise<Answered> {
	const matches = await matchesOf(query, choice, index);
	const loose = matches.length > 0 ? undefined : loosened(query, index.variants);
	if (loose === undefined) return { query, matches };
	return { query: loose, matches: await matchesOf(loose, choice, index) };
}

/** The pages that hold the query, in no order; every page when there is too little to ask for. */
async function matchesOf(
	query: Query,
	{ filters }: Choice,
	{ pages, ask, called, textOf }: Index,
): Promise<Match[]> {
	if (!isAskable(query)) {
		return [...(await pages.all())].map(([id, entry]) => {
			return { ...entry, id, place: 'text', share: 'whole', count: 1 };
		});
	}
	const ending = endingOf(query);
	const [{ holdings, isCertain }, named] = await Promise.all([
		holdingsOf(query, ask),
		called(query.phrase),
	]);
	const ends = ending && holdings.length > 0 ? await ask(ending.term) : undefined;
	const known = await pages.with(holdings.map(({ id }) => id));
	const matches = await Promise.all(
		holdings.map(async ({ id, ...holding }): Promise<Match | undefined> => {
			const entry = known.get(id);
			const isHeld = isCertain || needlesIn(await textOf(id), query) !== undefined;
			if (entry === undefined || !isHeld) return undefined;
			return stagedMatchOf(
				query,
				{ ...entry, id },
				{
					...holding,
					ends: ends && (ends.get(id) ?? new Map()),
					isCalled: named.has(entry.url),
					stage: filters.stage,
				},
			);
		}),
	);
	return matches.filter((match) => match !== undefined);
}

/** The chosen ones of the pages that hold a query, best first, the first few with their details. */
async function hitsOf(
	{ query, matches }: Answered,
	choice: Choice,
	{ textOf }: Index,
): Promise<Hit[]> {
	const { stage } = choice.filters;
	const chosen = matches.filter((page) => isChosen(page, choice));
	// What finding and choosing alone need is not sent to the page with every keystroke.
	const ordered = ranked(chosen, choice.order).map(
		({ filters, titleEnd, namesEnd, headingsEnd, stages, ...match }): Hit =>
			match.kind === 'kep' ? { ...match, stage: filters?.['stage']?.[0] } : match,
	);
	// A page without a query is shown by its title alone.
	const detailed = isAskable(query) ? detailedAtOnce : 0;
	const first = ordered.slice(0, detailed).map(async (match): Promise<Hit[]> => {
		const detail = detailOf(query, await textOf(match.id), stage);
		return detail ? [{ ...match, detail }] : [];
	});
	return [...(await Promise.all(first)).flat(), ...ordered.slice(detailed)];
}

/** The pages that hold all of `parts`, as the best of them writes these; `undefined` if there are no parts. */
async function insteadOf(parts: Query, choice: Choice, index: Index): Promise<Instead | undefined> {
	if (!isAskable(parts)) return undefined;
	const matches = await matchesOf(parts, choice, index);
	const hits = await hitsOf({ query: parts, matches }, choice, index);
	const [best] = hits;
	if (best === undefined) return undefined;
	const page = await index.textOf(best.id);
	const texts = parts.parts.flatMap(({ forms }) => forms[0]?.text ?? []);
	return { parts: texts.map((text) => writtenIn(page, text) ?? text), hits };
}

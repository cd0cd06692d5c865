import {
	type Excerpt,
	excerptsOf,
	type FoldedPage,
	foldPage,
	holds,
	markedTitle,
	type Piece,
} from './excerpt.ts';
import type { Catalogue, CatalogueEntry, PageText } from './page.ts';
import { isAskable, type Query, queryOf } from './query.ts';
import { bestFirst, type Match, matchOf } from './rank.ts';

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
}

/** A page that holds what was searched for; without `detail` until its text has been read. */
export interface Hit {
	readonly id: string;
	readonly url: string;
	readonly kind: string;
	readonly title: string;
	readonly date?: string;
	readonly release?: string;
	readonly detail?: HitDetail;
}

export interface HitDetail {
	readonly title: readonly Piece[];
	readonly excerpts: readonly Excerpt[];
}

export interface Found {
	/** There was too little to search for; nothing has been asked. */
	readonly tooShort: boolean;
	/** All pages that hold what was typed, best first; the first few with their details. */
	readonly hits: readonly Hit[];
}

export interface Engine {
	/** `undefined` when `isCurrent` says that the answer is no longer wanted. */
	search(typed: string, isCurrent: () => boolean): Promise<Found | undefined>;
	/** The detail of one hit; `undefined` when its text does not hold what was typed after all. */
	detail(typed: string, id: string): Promise<HitDetail | undefined>;
}

/** Hits whose details come with the answer. */
const detailedAtOnce = 8;
const excerptsPerPage = 3;
/** Folded texts that are kept; more pages are read again when they are shown again. */
const keptTexts = 200;

/** Opens the index: reads the catalogue and starts Pagefind. */
export async function openEngine(files: IndexFiles): Promise<Engine> {
	const [catalogue, pagefind] = await Promise.all([
		files.json('catalogue.json') as Promise<Catalogue>,
		files.pagefind(),
	]);
	const textOf = textReader(files, catalogue);
	return {
		async search(typed, isCurrent) {
			const query = queryOf(typed);
			if (!isAskable(query)) return { tooShort: true, hits: [] };
			const matches = bestFirst(await matchesOf(query, catalogue, pagefind));
			if (!isCurrent()) return undefined;
			const detailed = await Promise.all(
				matches.slice(0, detailedAtOnce).map(async ({ id, entry }) => {
					const detail = detailOf(query, await textOf(id));
					return detail === undefined ? [] : [{ ...hitOf(id, entry), detail }];
				}),
			);
			const others = matches.slice(detailedAtOnce).map(({ id, entry }) => hitOf(id, entry));
			return { tooShort: false, hits: [...detailed.flat(), ...others] };
		},
		detail: async (typed, id) => detailOf(queryOf(typed), await textOf(id)),
	};
}

/** Reads and folds pages' texts and keeps them for the next keystroke. */
function textReader(files: IndexFiles, { pages }: Catalogue): (id: string) => Promise<FoldedPage> {
	const kept = new Map<string, Promise<FoldedPage>>();
	return (id) => {
		const known = kept.get(id);
		if (known !== undefined) return known;
		const text = files
			.json(`text/${id}.json`)
			.then((sections) => foldPage(pages[id]?.title ?? '', sections as PageText));
		kept.set(id, text);
		text.catch(() => kept.delete(id));
		const oldest = kept.keys().next();
		if (kept.size > keptTexts && !oldest.done) kept.delete(oldest.value);
		return text;
	};
}

/** The pages whose matched positions say that they hold the query, in no order. */
async function matchesOf(query: Query, catalogue: Catalogue, pagefind: Pagefind): Promise<Match[]> {
	// There is no index of no pages.
	if (catalogue.chunks.length === 0) return [];
	await Promise.all(
		catalogue.chunks
			.filter((first) => query.words.some((word) => first.startsWith(word)))
			.map((first) => pagefind.preload(first)),
	);
	const { results } = await pagefind.search(query.words.join(' '));
	return results.flatMap(({ id, words }) => {
		const entry = catalogue.pages[id];
		return (entry && matchOf(query, { id, entry, words })) ?? [];
	});
}

/** Where the page's own text holds the query; `undefined` when it does not. */
function detailOf(query: Query, page: FoldedPage): HitDetail | undefined {
	const parts = query.parts.map(({ text }) => text);
	const needles = holds(page, query.phrase) ? [query.phrase] : parts;
	if (!needles.every((needle) => holds(page, needle))) return undefined;
	return {
		title: markedTitle(page, needles),
		excerpts: excerptsOf(page, needles, excerptsPerPage),
	};
}

function hitOf(id: string, entry: CatalogueEntry): Hit {
	const { url, kind, title, date, release } = entry;
	return {
		id,
		url,
		kind,
		title,
		...(date !== undefined && { date }),
		...(release !== undefined && { release }),
	};
}

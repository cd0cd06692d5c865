import type { SiteLists } from '../../../src/domain/siteLists.ts';
import { columnsOf, shardPath } from '../../../src/search/catalogue.ts';
import { countsOf, noChoice } from '../../../src/search/facets.ts';
import { entriesOf, placedPageOf } from '../../../src/search/index/entry.ts';
import { variantsOf } from '../../../src/search/index/variants.ts';
import { vocabularyOf } from '../../../src/search/index/vocabulary.ts';
import type { PlacedWords } from '../../../src/search/index/words.ts';
import type { SearchPage } from '../../../src/search/page.ts';
import type { IndexFiles } from '../../../src/search/worker/engine.ts';

export const noLists: SiteLists = {
	...{ releases: '', keps: '', gates: '' },
	...{ glossary: '', comparisons: '', checkup: '' },
};

/** A page to be indexed; a test states only what it is about. The address is its id. */
export function aPage(
	url: string,
	blocks: readonly string[],
	facts: Partial<SearchPage> = {},
): SearchPage {
	const sections = [{ id: '', heading: '', blocks }];
	return { url, kind: 'post', title: `标题 ${url}`, sections, ...facts };
}

/** The files of an index, and what the engine asked of them. */
export interface FakeIndex extends IndexFiles {
	/** The paths that were read, in order. */
	readonly reads: string[];
	/** The words that were to be loaded before a search. */
	readonly preloaded: string[];
	/** Paths that cannot be read as long as they are here. */
	readonly broken: Set<string>;
}

/** The index of `pages` as the build makes it, in memory and without Pagefind. */
export function anIndex(pages: readonly SearchPage[], chunks: readonly string[] = ['']): FakeIndex {
	const placed = pages.map(placedPageOf);
	const words = new Map(placed.map((page) => [page.facts.url, page]));
	const files = new Map<string, unknown>([['words.json', vocabularyOf(pages)]]);
	for (const { url, sections } of pages) files.set(`text/${url}.json`, sections);
	const entries = entriesOf(placed.map(({ facts }) => facts));
	const texts = pages.flatMap(({ title, sections }) => [title, JSON.stringify(sections)]);
	const counts = countsOf(entries, noChoice);
	const catalogue = { bits: 0, counts, chunks, variants: variantsOf(texts) };
	files.set(shardPath(0), columnsOf(new Map(entries.map((entry) => [entry.url, entry]))));
	const [reads, preloaded]: [string[], string[]] = [[], []];
	const broken = new Set<string>();
	return {
		reads,
		preloaded,
		broken,
		catalogue: async () => catalogue,
		subjects: async () => ({ subjects: [], plan: '', check: '', planned: [], lists: noLists }),
		async json(path) {
			reads.push(path);
			if (broken.has(path)) throw new Error(`503 ${path}`);
			return files.get(path);
		},
		pagefind: async () => ({
			options: async () => undefined,
			preload: async (term) => {
				preloaded.push(term);
			},
			search: async (term) => ({ results: matching(words, term.split(' ')) }),
		}),
	};
}

/** The pages that hold a word beginning with each of `terms`, with the positions of all of them. */
function matching(pages: ReadonlyMap<string, PlacedWords>, terms: readonly string[]) {
	return [...pages].flatMap(([id, { words, positions }]) => {
		const begins = (word: string) => terms.filter((term) => word.startsWith(term));
		const isWhole = new Set(words.flatMap(begins)).size === new Set(terms).size;
		const held = positions.filter((_, at) => begins(words[at] ?? '').length > 0);
		return isWhole ? [{ id, words: held }] : [];
	});
}

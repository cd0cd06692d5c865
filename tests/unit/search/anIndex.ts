import type { SiteLists } from '../../../src/domain/siteLists.ts';
import { columnsOf, shardPath } from '../../../src/search/catalogue.ts';
import { countsOf, noChoice } from '../../../src/search/facets.ts';
import { daysOfReleases, entryOf } from '../../../src/search/index/entry.ts';
import { variantsOf } from '../../../src/search/index/variants.ts';
import { vocabularyOf } from '../../../src/search/index/vocabulary.ts';
import type { CatalogueEntry, SearchPage } from '../../../src/search/page.ts';
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

/** The index of `pages` as `buildIndex` makes it, in memory and without Pagefind. */
export function anIndex(pages: readonly SearchPage[], chunks: readonly string[] = ['']): FakeIndex {
	const words = new Map<string, readonly string[]>();
	const files = new Map<string, unknown>([['words.json', vocabularyOf(pages)]]);
	const entries = new Map<string, CatalogueEntry>();
	for (const page of pages) {
		const { content, entry } = entryOf(page, daysOfReleases(pages));
		words.set(page.url, content.split(' '));
		files.set(`text/${page.url}.json`, page.sections);
		entries.set(page.url, entry);
	}
	const texts = pages.flatMap(({ title, sections }) => [title, JSON.stringify(sections)]);
	const counts = countsOf([...entries.values()], noChoice);
	const catalogue = { bits: 0, counts, chunks, variants: variantsOf(texts) };
	files.set(shardPath(0), columnsOf(entries));
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
function matching(pages: ReadonlyMap<string, readonly string[]>, terms: readonly string[]) {
	return [...pages].flatMap(([id, words]) => {
		const begins = (word: string) => terms.filter((term) => word.startsWith(term));
		const isWhole = new Set(words.flatMap(begins)).size === new Set(terms).size;
		const positions = words.flatMap((word, at) => (begins(word).length > 0 ? [at] : []));
		return isWhole ? [{ id, words: positions }] : [];
	});
}

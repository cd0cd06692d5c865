import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../../src/build/builtFiles.ts';
import { projectRoot } from '../../src/cache.ts';
import { Dictionary } from '../../src/search/index/dictionary.ts';
import { indexedPageOf } from '../../src/search/index/indexedPage.ts';
import { writeIndexFiles } from '../../src/search/index/indexFiles.ts';
import { programIn } from '../../src/search/index/program.ts';
import { readPage } from '../../src/search/index/readPage.ts';
import { addressOfFile } from '../../src/search/index/writeIndex.ts';
import type { SearchPage } from '../../src/search/page.ts';

/** Makes `folder` the index of `pages`, with nothing kept of them. */
export async function buildIndex(pages: readonly SearchPage[], folder: string): Promise<void> {
	const dictionary = new Dictionary();
	const program = await programIn(join(projectRoot(), '.cache', 'search'));
	const indexed = pages.map((page) => indexedPageOf(page, dictionary));
	writeIndexFiles(folder, { pages: indexed, dictionary, program });
}

/** The searched pages below `output`, an absolute path. */
export async function builtPages(output: string, base: string): Promise<SearchPage[]> {
	const names = (await filesBelow(output)).filter((name) => name.endsWith('.html'));
	const pages: SearchPage[] = [];
	for (const name of names.sort()) {
		const page = readPage(await readFile(join(output, name)), addressOfFile(name, base));
		if (page !== undefined) pages.push(page);
	}
	return pages;
}

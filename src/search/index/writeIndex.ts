import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathOfFile } from '../../addresses.ts';
import type { Output, OutputFile } from '../../build/outputFile.ts';
import { writeIndexFiles } from './indexFiles.ts';
import { SearchedPages } from './searchedPages.ts';

/** The folder of the index in the output; `urls.pagefind()` is its address. */
export const indexFolder = 'pagefind';

/** What was written. */
export interface WrittenIndex {
	/** How many pages are searched. */
	readonly pages: number;
	/** How many character positions can be found, over all pages. */
	readonly positions: number;
	/** The index's files, with their names from the output's folder. */
	readonly files: readonly OutputFile[];
}

/**
 * Writes the index of an output into it: of the pages whose `<main>` carries `data-search`. The same
 * pages give the same bytes, whatever is kept.
 *
 * @param base the path below which the output is served
 * @param cache the folder, an absolute path, that keeps what was made of pages
 * @throws when a page cannot be read, with its name, or Pagefind does not run.
 */
export async function writeIndex(
	{ folder, files }: Output,
	{ base, cache }: { readonly base: string; readonly cache: string },
): Promise<WrittenIndex> {
	// An old address may be a folder whose name ends so, but `files` has files alone.
	const pages = files.filter(({ name }) => name.endsWith('.html'));
	const index = await new SearchedPages(cache).indexOf(
		pages.map(({ name, digest }) => ({
			name,
			url: addressOfFile(name, base),
			digest,
			html: () => readFile(join(folder, name)),
		})),
	);
	const written = writeIndexFiles(join(folder, indexFolder), index);
	return {
		pages: index.pages.length,
		positions: index.pages.reduce((sum, { places }) => sum + places, 0),
		files: written.map((file) => ({ ...file, name: `${indexFolder}/${file.name}` })),
	};
}

/** Where a file of the output is served: `posts/v1.31.0/index.html` as `/posts/v1.31.0/`. */
export function addressOfFile(file: string, base: string): string {
	return base + pathOfFile(file).split('/').map(encodeURIComponent).join('/');
}

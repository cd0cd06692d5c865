import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pathOfFile } from '../addresses.ts';
import { buildIndex } from '../search/index/buildIndex.ts';
import { readPage } from '../search/index/readPage.ts';
import type { SearchPage } from '../search/page.ts';
import { site } from '../site.ts';
import { filesBelow } from './builtFiles.ts';
import { serveDevelopmentIndex } from './searchDevelopment.ts';

/** The folder of the index in the output; `urls.pagefind()` is its address. */
const folderName = 'pagefind';

/**
 * The name of a worker's file: the search's is its own, because the response headers of this one file
 * allow WebAssembly, and the one for offline reading rules what is below its address, which never changes.
 */
export function workerFile({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
	const isOffline = facadeModuleId?.includes('/src/offline/') === true;
	return isOffline ? 'offline.js' : '_astro/search-worker.[hash].js';
}

/**
 * The search index of the site, made from the pages as they are built: those whose `<main>` carries
 * `data-search`. A page that cannot be read or an error of Pagefind fails the build.
 *
 * In development the index is made of the pages that the development server serves, when a search
 * first asks for it and again after a file has changed.
 */
export function searchIndex(): AstroIntegration {
	let cache = '';
	let licence = '';
	return {
		name: 'search-index',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				const output = { entryFileNames: workerFile };
				updateConfig({
					vite: { worker: { format: 'es', rolldownOptions: { output } } },
				});
			},
			'astro:config:done': ({ config }) => {
				cache = fileURLToPath(new URL('search-index/', config.cacheDir));
				licence = fileURLToPath(new URL('node_modules/pagefind/LICENSE/LICENSE', config.root));
			},
			'astro:server:setup': (development) => serveDevelopmentIndex(development, cache),
		},
	};
}

/** The searchable pages below `output`, an absolute path. */
export async function builtPages(output: string, base: string): Promise<SearchPage[]> {
	// An old address may be a folder whose name ends so.
	const names = (await filesBelow(output)).filter((name) => name.endsWith('.html'));
	const pages: SearchPage[] = [];
	for (const name of names.sort()) {
		const html = await readFile(join(output, name), 'utf8');
		try {
			const page = readPage(html, addressOf(name, base));
			if (page !== undefined) pages.push(page);
		} catch (cause) {
			throw new Error(`${name}: its data-search cannot be read: ${cause}`, { cause });
		}
	}
	return pages;
}

/** `posts/v1.31.0/index.html` is served as `/posts/v1.31.0/`. */
function addressOf(file: string, base: string): string {
	return base + pathOfFile(file).split('/').map(encodeURIComponent).join('/');
}

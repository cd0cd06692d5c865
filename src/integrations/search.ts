import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, IntegrationResolvedRoute } from 'astro';
import { serveDevelopmentIndex } from './searchDevelopment.ts';

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
	let folders: Pick<AstroConfig, 'root' | 'cacheDir'>;
	let routes: readonly IntegrationResolvedRoute[] = [];
	return {
		name: 'search-index',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				const output = { entryFileNames: workerFile };
				updateConfig({
					vite: { worker: { format: 'es', rolldownOptions: { output } } },
				});
			},
			'astro:routes:resolved': (resolved) => {
				routes = resolved.routes;
			},
			'astro:config:done': ({ config }) => {
				folders = config;
			},
			'astro:server:setup': (development) => {
				const { root, cacheDir } = folders;
				const cache = fileURLToPath(new URL('search-development/', cacheDir));
				serveDevelopmentIndex(development, { root, routes: () => routes }, cache);
			},
		},
	};
}

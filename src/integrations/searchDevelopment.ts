import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { HookParameters } from 'astro';
import send from 'send';
import { writeIndexFiles } from '../search/index/indexFiles.ts';
import { SearchedPages } from '../search/index/searchedPages.ts';
import { urls } from '../urls.ts';
import { quietly } from './quiet.ts';
import { ServedPages } from './servedPages.ts';
import type { DevelopedSite } from './sitePages.ts';

type Development = HookParameters<'astro:server:setup'>;
type Request = IncomingMessage & { readonly originalUrl?: string | undefined };

/** Makes the index of what is served now in the folder `index`, and says what that took. */
async function makeIndex(served: ServedPages, searched: SearchedPages, index: string) {
	const start = performance.now();
	const { pages, asked } = await served.all();
	const indexed = await searched.indexOf(pages);
	writeIndexFiles(index, indexed);
	const time = Math.round(performance.now() - start);
	return `${indexed.pages.length} pages, ${asked} asked in ${time} ms`;
}

/**
 * Answers requests below the index's folder with an index of what the server serves now; `cache`, an
 * absolute path, keeps it, and what was made of pages.
 */
export function serveDevelopmentIndex(
	{ server, logger }: Development,
	site: DevelopedSite,
	cache: string,
): void {
	const folder = urls.pagefind();
	const quiet = quietly(logger);
	const index = join(cache, 'index');
	const served = new ServedPages(server, site);
	const searched = new SearchedPages(cache);
	let isStale = true;
	let built: Promise<void> = Promise.resolve();

	const build = async () => logger.info(await makeIndex(served, searched, index));

	/** One build at a time: all write to the same folder. */
	function ready(): Promise<void> {
		if (!isStale) return built;
		isStale = false;
		built = built
			.catch(() => {})
			.then(build)
			.catch((error: unknown) => {
				isStale = true;
				served.forget();
				throw error;
			});
		return built;
	}

	async function answer(path: string, request: Request, response: ServerResponse): Promise<void> {
		try {
			await ready();
			response.setHeader('cache-control', 'no-store');
			send(request, path, { root: index }).pipe(response);
		} catch (error) {
			logger.error(String(error));
			response.statusCode = 500;
			response.end();
		}
	}

	server.watcher.on('all', (_event, file) => {
		if (file.startsWith(cache)) return;
		isStale = true;
		served.changed(file);
	});
	server.middlewares.use((request: Request, response: ServerResponse, next: () => void) => {
		// Vite takes the base path off `url`.
		const path = new URL(request.originalUrl ?? '/', 'http://localhost').pathname;
		if (path.startsWith(folder)) answer(path.slice(folder.length), request, response);
		// A reader's own requests are what the log is for.
		else if (served.isOwn(request)) quiet(() => served.note(request, next));
		else next();
	});
}

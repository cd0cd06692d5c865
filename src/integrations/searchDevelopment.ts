import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { HookParameters } from 'astro';
import send from 'send';
import { writeIndexFiles } from '../search/index/indexFiles.ts';
import { SearchedPages, type SourcePage } from '../search/index/searchedPages.ts';
import { site } from '../site.ts';
import { urls } from '../urls.ts';
import { quietly } from './quiet.ts';

type Development = HookParameters<'astro:server:setup'>;
type Request = IncomingMessage & { readonly originalUrl?: string | undefined };

/** Marks a request that the index makes, hundreds of them: a reader's own are what the log is for. */
const mark = 'x-search-index';

/**
 * Answers requests below the index's folder with an index of what the server serves now; `cache`, an
 * absolute path, keeps it, and what was made of pages.
 */
export function serveDevelopmentIndex({ server, logger }: Development, cache: string): void {
	const folder = urls.pagefind();
	const quiet = quietly(logger);
	const index = join(cache, 'index');
	const searched = new SearchedPages(cache);
	let isStale = true;
	let built: Promise<void> = Promise.resolve();

	async function build(): Promise<void> {
		const start = performance.now();
		const served = await searched.indexOf(await servedPages(originOf(server)));
		writeIndexFiles(index, served);
		logger.info(`${served.pages.length} pages in ${Math.round(performance.now() - start)} ms`);
	}

	/** One build at a time: all write to the same folder. */
	function ready(): Promise<void> {
		if (!isStale) return built;
		isStale = false;
		built = built
			.catch(() => {})
			.then(build)
			.catch((error: unknown) => {
				isStale = true;
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
		if (!file.startsWith(cache)) isStale = true;
	});
	server.middlewares.use((request: Request, response: ServerResponse, next: () => void) => {
		// Vite takes the base path off `url`.
		const path = new URL(request.originalUrl ?? '/', 'http://localhost').pathname;
		if (path.startsWith(folder)) answer(path.slice(folder.length), request, response);
		else if (mark in request.headers) quiet(next);
		else next();
	});
}

function originOf(server: Development['server']): string {
	const address = server.httpServer?.address();
	if (address === null || address === undefined || typeof address === 'string') {
		throw new Error('The development server has no address yet.');
	}
	const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
	return `http://${host}:${address.port}`;
}

/** All pages that links lead to from the front page, each with what the server serves now. */
async function servedPages(origin: string): Promise<SourcePage[]> {
	const known = new Set([site.base]);
	const pages: SourcePage[] = [];
	// Pages that are found on the way join the end of the set and are visited by the same loop.
	for (const path of known) {
		const response = await fetch(origin + path, { headers: { [mark]: '1' } });
		if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
		const html = await response.text();
		const digest = createHash('sha256').update(html).digest('hex');
		if (response.ok) pages.push({ name: path, url: path, digest, html: async () => html });
		const linked = pagesLinked(html, { address: origin + path, base: site.base });
		for (const link of linked) known.add(link);
	}
	return pages;
}

/** Paths of the pages of this site that the page at `address` links to. */
export function pagesLinked(
	html: string,
	{ address, base }: { readonly address: string; readonly base: string },
): string[] {
	const { origin } = new URL(address);
	return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].flatMap(([, href = '']) => {
		const link = URL.parse(href, address);
		const isPage = link?.origin === origin && link.pathname.startsWith(base);
		return isPage && link.pathname.endsWith('/') ? [link.pathname] : [];
	});
}

import type { HookParameters, IntegrationResolvedRoute } from 'astro';
import { fileNameOf } from '../build/pages.ts';
import { addressOfFile } from '../search/index/writeIndex.ts';
import { site } from '../site.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** Where the server runs the pages: by its name, a module as it is now. */
interface Runner {
	import(name: string): Promise<unknown>;
}

interface PageModule {
	readonly getStaticPaths?: () => Promise<readonly StaticPath[]>;
}

interface StaticPath {
	readonly params: unknown;
	readonly cacheKey?: string;
}

/** The site that is developed. */
export interface DevelopedSite {
	/** The project's root. */
	readonly root: URL;
	/** Those that it has now. */
	readonly routes: () => readonly IntegrationResolvedRoute[];
}

/** A page that the development server has. */
export interface SitePage {
	/** Where it is served, from the site's root and encoded, base included. */
	readonly path: string;
	/** Another one when its props change. */
	readonly key: string;
}

function runnerOf({ environments: { ssr } }: Server): Runner {
	if (!('runner' in ssr)) throw new Error('The development server runs its pages elsewhere.');
	return ssr.runner as Runner;
}

/** What stands for all content that pages read: another object once content has changed. */
export function contentNow(server: Server): Promise<unknown> {
	return runnerOf(server).import('astro:data-layer-content');
}

/** What pages there are now. */
export async function sitePages(
	server: Server,
	{ root, routes }: DevelopedSite,
): Promise<SitePage[]> {
	const pages = new Map<string, SitePage>();
	for (const { type, origin, entrypoint, pathname, generate } of routes()) {
		if (type !== 'page' || origin !== 'project') continue;
		// Also of a route that is one page: what it asks for is told by the module as it is now.
		const module = await runnerOf(server).import(new URL(entrypoint, root).href);
		const paths = await (module as PageModule).getStaticPaths?.();
		const found = paths?.map(({ params, cacheKey }) => [generate(params), cacheKey] as const);
		for (const [address, key = ''] of found ?? [[pathname ?? '/']]) {
			const path = addressOfFile(fileNameOf(address, 'page'), site.base);
			// Several addresses of one page: the route that Astro puts first has it.
			if (!pages.has(path)) pages.set(path, { path, key });
		}
	}
	return [...pages.values()];
}

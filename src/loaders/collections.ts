import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digest } from '../cache.ts';
import { catalogueLoader } from './catalogue.ts';
import type { Entry } from './live.ts';
import { postsLoader } from './posts.ts';
import { writingLoader } from './writing.ts';

/** What loads each collection of the site. */
const loaders = {
	posts: postsLoader,
	releases: () => catalogueLoader('releases'),
	gates: () => catalogueLoader('gates'),
	apis: () => catalogueLoader('apis'),
	glossary: () => catalogueLoader('glossary'),
	writing: writingLoader,
	keps: () => catalogueLoader('keps'),
} satisfies Readonly<Record<string, () => Loader>>;

type Collection = keyof typeof loaders;

/** The entries of each collection by their ids. */
type Content = Map<string, Map<string, Entry>>;

/**
 * Where a build holds the content that its pages are made of (a property of `globalThis`): the pages are
 * compiled into a program that reads it there, and that stays as it is when content changes.
 */
export const contentPlace = 'blog.content';

function heldContent(): Content {
	const place = Symbol.for(contentPlace);
	const shared = globalThis as typeof globalThis & { [place]?: Content };
	shared[place] ??= new Map();
	return shared[place];
}

type Store = LoaderContext['store'];

/** The loader of a collection for Astro, which reads content in development alone: a build reads it without (`loadContent`). */
export function loaderOf(collection: Collection): Loader {
	const loader = loaders[collection]();
	return {
		name: loader.name,
		async load(context) {
			// Astro hands out a watcher in dev only.
			if (context.watcher !== undefined) await loader.load(context);
		},
	};
}

/** A store as loaders know it, for one run. */
function storeForOnce(): Store {
	const entries = new Map<string, Entry>();
	const store: Pick<
		Store,
		'get' | 'entries' | 'values' | 'keys' | 'has' | 'delete' | 'clear' | 'set'
	> = {
		get: ((id: string) => entries.get(id)) as Store['get'],
		entries: () => [...entries] as ReturnType<Store['entries']>,
		values: () => [...entries.values()] as ReturnType<Store['values']>,
		keys: () => [...entries.keys()],
		has: (id) => entries.has(id),
		delete: (id) => entries.delete(id),
		clear: () => entries.clear(),
		set: (entry) => {
			entries.set(entry.id, entry as Entry);
			return true;
		},
	};
	return store as Store;
}

/**
 * Loads all content of the project at `root`, absolute, for a build, and holds it for the pages; `logOf`
 * gives the log of a loader by its name.
 * @throws ContentProblems when the build has to stop.
 */
export async function loadContent(
	root: string,
	logOf: (name: string) => Pick<AstroIntegrationLogger, 'info' | 'warn' | 'error'>,
): Promise<void> {
	const names = Object.keys(loaders) as Collection[];
	const load = async (collection: Collection) => {
		const store = storeForOnce();
		const context = {
			...{ collection, store, logger: logOf(collection) },
			config: { root: pathToFileURL(`${root}/`) },
			// Loaders read with the schemas themselves, to say where a file is wrong.
			parseData: async ({ data }: { readonly data: unknown }) => data,
			generateDigest: (data: unknown) => digest(JSON.stringify(data)),
		};
		await loaders[collection]().load(context as unknown as LoaderContext);
		heldContent().set(collection, new Map(store.entries() as [string, Entry][]));
	};
	await Promise.all(names.map(load));
}

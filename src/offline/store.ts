import { type KeptFile, keyOf, type OfflineList } from './list.ts';

/** The build that is kept whole. */
export interface Kept {
	readonly list: OfflineList;
	/** When it was, in milliseconds since 1970. */
	readonly at: number;
}

/** The name of the one cache of the site at `scope`; other sites may share its origin. */
export function cacheName(scope: string): string {
	return `offline ${scope}`;
}

/** What is not for readers' ears, so that a page or a proxy has no use for it in another answer. */
const unkept =
	/^(?:content-(?:encoding|length|range)|transfer-encoding|vary|set-cookie2?|date|age)$/i;

/** The answer to be kept for a file, of which all content is at hand: without redirects and ranges. */
export function answerOf(content: BodyInit, headers: Headers): Response {
	const kept = [...headers].filter(([name]) => !unkept.test(name));
	return new Response(content, { status: 200, headers: kept });
}

/**
 * Where files are kept, and which build they are read as: one entry says so, and writing it switches
 * from one build to the next. Nothing is kept, and no cache made, until `open`.
 */
export function createStore(caches: CacheStorage, scope: string) {
	const name = cacheName(scope);
	const place = (key: string) => new URL(`offline/kept/${key}`, scope).href;
	let kept: Promise<Kept | undefined> | undefined;
	// `open` would make what is not there.
	const cache = async () => ((await caches.has(name)) ? caches.open(name) : undefined);
	async function json<Content>(key: string): Promise<Content | undefined> {
		const answer = await (await cache())?.match(place(key));
		return answer?.json();
	}
	async function write(key: string, value: unknown): Promise<void> {
		await (await cache())?.put(place(key), Response.json(value));
	}
	return {
		/** Whether a reader has asked for anything to be kept. */
		isOpen: () => caches.has(name),
		async open(): Promise<void> {
			await caches.open(name);
		},
		/** The build that is kept whole, if any. */
		kept(): Promise<Kept | undefined> {
			kept ??= json<Kept>('build').catch(() => undefined);
			return kept;
		},
		/** Reads what is kept anew when it is asked for next. */
		forget(): void {
			kept = undefined;
		},
		async read(file: KeptFile): Promise<Response | undefined> {
			return (await cache())?.match(place(keyOf(file)));
		},
		async write(file: KeptFile, answer: Response): Promise<void> {
			await (await cache())?.put(place(keyOf(file)), answer);
		},
		/** Those of these files that are not there. */
		async missing(files: readonly KeptFile[]): Promise<KeptFile[]> {
			const there = new Set((await (await cache())?.keys())?.map(({ url }) => url));
			return files.filter((file) => !there.has(place(keyOf(file))));
		},
		/** From now on this is what is kept; files of no use to it are deleted. */
		async switchTo(next: Kept): Promise<void> {
			await write('build', next);
			kept = Promise.resolve(next);
			const wanted = new Set(['build', 'checked', ...next.list.files.map(keyOf)].map(place));
			const open = await cache();
			for (const { url } of (await open?.keys()) ?? []) {
				if (!wanted.has(url)) await open?.delete(url);
			}
		},
		/** When a new build was looked for last, in milliseconds since 1970. */
		checked: () => json<number>('checked').catch(() => undefined),
		noteChecked: (now: number) => write('checked', now),
	};
}

export type Store = ReturnType<typeof createStore>;

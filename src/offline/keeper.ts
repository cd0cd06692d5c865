import { bytesOf, digestOf, type KeptFile, type OfflineList, onceEach } from './list.ts';
import type { Failure, Progress } from './messages.ts';
import { answerOf, type Store } from './store.ts';

/** Keeps a build: fetches what is missing of it, and switches to it when all of it is there. */

export class KeepingFailed extends Error {
	readonly failure: Failure;

	constructor(failure: Failure, cause?: unknown) {
		super(failure, { cause });
		this.failure = failure;
	}
}

/** How the keeper reaches the site. */
export interface Site {
	/** The list of the newest build. */
	list(signal: AbortSignal): Promise<OfflineList>;
	/** What the site answers at a path; `cache` as `fetch` has it. */
	file(path: string, init: { cache: RequestCache; signal: AbortSignal }): Promise<Response>;
}

export interface Keeping {
	readonly store: Store;
	readonly site: Site;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: Progress) => void;
	/** The time, in milliseconds since 1970. */
	readonly now: () => number;
}

/** Files on their way at one time: browsers open six connections to a host that speaks HTTP/1.1. */
const abreast = 6;
/** How often a build is begun anew when the site changes meanwhile. */
const tries = 3;

/** The content of a file, if it is what the list says. */
async function contentOf([, bytes, digest]: KeptFile, answer: Response) {
	if (!answer.ok) return undefined;
	const content = new Uint8Array(await answer.arrayBuffer());
	if (content.length !== bytes) return undefined;
	return digest === undefined || (await digestOf(content)) === digest ? content : undefined;
}

/**
 * The answer to be kept for a file.
 * @throws KeepingFailed when the site does not answer, or with something else than the list says: then
 * it is another build by now, or whoever stands between changes it.
 */
async function fetched(file: KeptFile, { site, signal }: Keeping): Promise<Response> {
	const [path, , digest] = file;
	// At first as it lies in the browser's own cache, if the site says that it is still so.
	for (const cache of [digest === undefined ? 'default' : 'no-cache', 'reload'] as const) {
		let answer: Response;
		let content: Awaited<ReturnType<typeof contentOf>>;
		try {
			answer = await site.file(path, { cache, signal });
			content = await contentOf(file, answer);
		} catch (cause) {
			throw new KeepingFailed('network', cause);
		}
		if (content !== undefined) return answerOf(content, answer.headers);
		if (answer.status >= 500) throw new KeepingFailed('network');
	}
	throw new KeepingFailed('changed');
}

async function write(file: KeptFile, answer: Response, store: Store): Promise<void> {
	try {
		await store.write(file, answer);
	} catch (cause) {
		throw new KeepingFailed('full', cause);
	}
}

/** Does `work` on each of `items`, a few at a time; the first that fails stops all. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
	const waiting = items.values();
	let isStopped = false;
	const workers = Array.from({ length: abreast }, async () => {
		for (const item of waiting) {
			if (isStopped) return;
			await work(item).catch((error: unknown) => {
				isStopped = true;
				throw error;
			});
		}
	});
	const results = await Promise.allSettled(workers);
	for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function keepFiles(list: OfflineList, keeping: Keeping): Promise<void> {
	const { store, signal, onProgress } = keeping;
	const files = onceEach(list.files);
	const missing = await store.missing(files);
	const all = { ofFiles: files.length, ofBytes: bytesOf(files) };
	let count = files.length - missing.length;
	let bytes = all.ofBytes - bytesOf(missing);
	onProgress({ files: count, bytes, ...all });
	await each(missing, async (file) => {
		signal.throwIfAborted();
		await write(file, await fetched(file, keeping), store);
		count += 1;
		bytes += file[1];
		onProgress({ files: count, bytes, ...all });
	});
	signal.throwIfAborted();
}

/**
 * Keeps the newest build of the site. What is kept is the build before until all is there, and what a
 * try has brought that was stopped or failed is there for the next one.
 *
 * @throws KeepingFailed when it cannot be kept
 */
export async function keepNewest(keeping: Keeping): Promise<void> {
	const { store, site, signal, now } = keeping;
	for (let left = tries - 1; ; left -= 1) {
		const list = await site.list(signal).catch((cause: unknown) => {
			throw new KeepingFailed('network', cause);
		});
		const kept = await store.kept();
		if (kept?.list.version === list.version) return;
		try {
			await keepFiles(list, keeping);
			await store.switchTo({ list, at: now() });
			return;
		} catch (error) {
			const isChanged = error instanceof KeepingFailed && error.failure === 'changed';
			if (!isChanged || left === 0) throw error;
		}
	}
}

import { KeepingFailed, keepNewest, type Site } from './keeper.ts';
import { bytesOf } from './list.ts';
import type { Failure, Progress, Told } from './messages.ts';
import { cacheName, type Store } from './store.ts';

/** The worker's one job: keeping the site. It is done by one worker at a time, and goes on where another stopped. */

interface Surroundings {
	readonly store: Store;
	readonly site: Site;
	readonly locks: LockManager;
	readonly scope: string;
	/** Told whenever things have changed, and at times while they do. */
	readonly onChange: () => void;
}

/** Files between two reports of how far the job is. */
const reportEach = 10;

export function createJob({ store, site, locks, scope, onChange }: Surroundings) {
	let running: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;
	let progress: Progress | undefined;
	let failure: Failure | undefined;

	async function work(signal: AbortSignal): Promise<void> {
		failure = undefined;
		const onProgress = (now: Progress) => {
			progress = now;
			if (now.files % reportEach === 0 || now.files === now.ofFiles) onChange();
		};
		try {
			await keepNewest({ store, site, signal, onProgress, now: Date.now });
		} catch (error) {
			if (!signal.aborted) failure = error instanceof KeepingFailed ? error.failure : 'network';
		}
		progress = undefined;
		// What failed, or was stopped, is tried again with the next visit and not with the next page.
		await store.noteChecked(Date.now()).catch(() => {});
	}

	/** Keeps the newest build, if a reader has asked for that. */
	async function run(): Promise<void> {
		if (running !== undefined) return running.done;
		const stop = new AbortController();
		const done = locks.request(cacheName(scope), { ifAvailable: true }, async (lock) => {
			if (lock !== null && (await store.isOpen())) await work(stop.signal);
		});
		running = { stop, done };
		await done.catch(() => {});
		running = undefined;
		onChange();
	}

	return {
		run,
		/** Ends when nothing is being kept any more. */
		async stop(): Promise<void> {
			running?.stop.abort();
			await running?.done.catch(() => {});
		},
		async told(): Promise<Told> {
			const kept = await store.kept();
			const { version, files } = kept?.list ?? { version: '', files: [] };
			return {
				...(kept && {
					kept: { version, files: files.length, bytes: bytesOf(files), at: kept.at },
				}),
				...(progress && { progress }),
				...(failure && { failure }),
			};
		},
	};
}

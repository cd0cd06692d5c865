import { expect, it, vi } from 'vitest';
import { createJob } from '../../../src/offline/job.ts';
import type { Site } from '../../../src/offline/keeper.ts';
import { createStore } from '../../../src/offline/store.ts';
import { aList, someCaches } from './aBrowser.ts';

const scope = 'https://example.org/';
const files = { 'posts/a/': 'first', 'posts/b/': 'second' };

/** A lock that is free, or held by another worker. */
function locks(isFree: boolean): LockManager {
	const request = async (_: string, __: LockOptions, run: (lock: unknown) => Promise<void>) =>
		run(isFree ? {} : null);
	return { request } as unknown as LockManager;
}

function aWorker(file: Site['file'], isFree = true) {
	const store = createStore(someCaches().caches, scope);
	const onChange = vi.fn();
	const site = { list: () => aList(files), file };
	return {
		store,
		onChange,
		job: createJob({ store, site, locks: locks(isFree), scope, onChange }),
	};
}

const answering: Site['file'] = async (path) => new Response(files[path as keyof typeof files]);

it('the job tells what is kept when it is done, and notes that it looked', async () => {
	const { store, job, onChange } = aWorker(answering);
	await store.open();
	await job.run();
	expect(await job.told()).toEqual({
		kept: { version: (await aList(files)).version, files: 2, bytes: 11, at: expect.any(Number) },
	});
	expect(await store.checked()).toBeGreaterThan(0);
	expect(onChange).toHaveBeenCalled();
});

it('the job tells why it failed until it is tried again', async () => {
	let isBroken = true;
	const { store, job } = aWorker(async (...asked) =>
		isBroken ? new Response('', { status: 500 }) : answering(...asked),
	);
	await store.open();
	await job.run();
	expect(await job.told()).toEqual({ failure: 'network' });
	// With the next visit, not with the next page.
	expect(await store.checked()).toBeGreaterThan(0);
	isBroken = false;
	await job.run();
	expect(await job.told()).toMatchObject({ kept: { files: 2 } });
	expect((await job.told()).failure).toBeUndefined();
});

it('what a reader stops is no failure, and over when stop is', async () => {
	const { store, job } = aWorker((_, { signal }) => {
		return new Promise((_resolve, reject) => {
			signal.addEventListener('abort', () => reject(signal.reason));
		});
	});
	await store.open();
	const running = job.run();
	await vi.waitFor(async () => expect((await job.told()).progress).toBeDefined());
	await job.stop();
	expect(await job.told()).toEqual({});
	await running;
});

it('the job does nothing where nobody asked for it, or another worker is at it', async () => {
	const file = vi.fn(answering);
	await aWorker(file).job.run();
	const other = aWorker(file, false);
	await other.store.open();
	await other.job.run();
	expect(file).not.toHaveBeenCalled();
});

it('two wishes are one job', async () => {
	const file = vi.fn(answering);
	const { store, job } = aWorker(file);
	await store.open();
	await Promise.all([job.run(), job.run()]);
	expect(file).toHaveBeenCalledTimes(2);
});

import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	type Entry,
	entriesToShow,
	loadAndFollow,
	oneAtATime,
	replaceEntries,
} from '../../../src/loaders/live.ts';
import { aStore } from './aStore.ts';

const entry = (id: string, digest = '1'): Entry => ({
	...{ id, digest, filePath: `posts/${id}.md` },
	data: {},
});
const sound = (one: Entry) => ({ file: String(one.filePath), entry: one, isBroken: false });
const broken = (id: string, one?: Entry) => ({
	...{ file: `posts/${id}.md`, entry: one },
	isBroken: true,
});

/** Work whose runs a test ends one by one. */
function work() {
	const ends: { done: () => void; fail: (error: Error) => void }[] = [];
	const run = () =>
		new Promise<void>((resolve, reject) => ends.push({ done: resolve, fail: reject }));
	return { ends, run };
}

/** Until promises that are settled have told everyone. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('one run at a time', () => {
	it('goes on with one more run for all that was asked for in the meantime', async () => {
		const { ends, run } = work();
		const ask = oneAtATime(run);
		const first = ask();
		await settled();
		const others = [ask(), ask(), ask()];
		await settled();
		expect(ends).toHaveLength(1);
		ends[0]?.done();
		await first;
		await settled();
		expect(ends).toHaveLength(2);
		ends[1]?.done();
		await Promise.all(others);
		await settled();
		expect(ends).toHaveLength(2);
	});

	it('tells those who asked for it that a run failed, and nobody else', async () => {
		const { ends, run } = work();
		const ask = oneAtATime(run);
		const first = ask();
		await settled();
		const second = ask();
		ends[0]?.fail(new Error('no'));
		await expect(first).rejects.toThrow('no');
		await settled();
		ends[1]?.done();
		await expect(second).resolves.toBeUndefined();
	});
});

describe('a collection', () => {
	beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
	afterEach(() => void vi.useRealTimers());
	/** Until the watcher would tell of the next change. */
	const settled = () => vi.advanceTimersByTimeAsync(100);
	const logger = { error: vi.fn() };
	const follow = async (load: () => Promise<void>, watcher?: EventEmitter) =>
		loadAndFollow({ logger, watcher } as never, ['/site/src/content'], load);

	it('is loaded again after every change below its folders', async () => {
		const watcher = new EventEmitter();
		const load = vi.fn(async () => {});
		await follow(load, watcher);
		expect(load).toHaveBeenCalledTimes(1);
		for (const event of ['add', 'change', 'unlink']) {
			watcher.emit(event, '/site/src/content/posts/a.md');
			await settled();
		}
		expect(load).toHaveBeenCalledTimes(4);
		watcher.emit('change', '/site/src/content.config.ts');
		watcher.emit('change', '/site/src/pages/index.astro');
		await settled();
		expect(load).toHaveBeenCalledTimes(4);
	});

	it('is not read while the watcher would say nothing of another change', async () => {
		const watcher = new EventEmitter();
		const load = vi.fn(async () => {});
		await follow(load, watcher);
		watcher.emit('change', '/site/src/content/posts/a.md');
		await vi.advanceTimersByTimeAsync(50);
		expect(load).toHaveBeenCalledTimes(1);
		await vi.advanceTimersByTimeAsync(50);
		expect(load).toHaveBeenCalledTimes(2);
	});

	it('that cannot be loaded again is told of in the log, and the process goes on', async () => {
		const watcher = new EventEmitter();
		const load = vi.fn(async () => {});
		await follow(load, watcher);
		load.mockRejectedValueOnce(new Error('disk full'));
		watcher.emit('change', '/site/src/content/posts/a.md');
		await settled();
		expect(logger.error).toHaveBeenCalledWith('Error: disk full');
	});

	it('that cannot be loaded at all stops the build', async () => {
		await expect(follow(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
	});
});

describe('the entries to show', () => {
	it('are those of sound files, in their order', () => {
		const files = [sound(entry('b', '2')), sound(entry('a'))];
		expect(entriesToShow(files, [entry('b'), entry('gone')])).toEqual([
			entry('b', '2'),
			entry('a'),
		]);
	});

	it('keep the last good one of a broken file, whatever can be made of it now', () => {
		const files = [broken('a'), broken('b', entry('b', 'new'))];
		expect(entriesToShow(files, [entry('b', 'old'), entry('a', 'old')])).toEqual([
			entry('a', 'old'),
			entry('b', 'old'),
		]);
	});

	it('have what could be made of a broken file that was never sound', () => {
		expect(entriesToShow([broken('a'), broken('b', entry('b'))], [])).toEqual([entry('b')]);
	});

	it('have one of each address: a sound file comes before a broken one', () => {
		const twin = { ...entry('a', 'twin'), filePath: 'posts/old/a.md' };
		const files = [{ ...sound(twin), isBroken: true }, sound(entry('a'))];
		expect(entriesToShow(files, [])).toEqual([entry('a')]);
	});
});

describe('the store', () => {
	it('holds the new entries in their order and nothing else', () => {
		const { store, written } = aStore([entry('a'), entry('b')]);
		replaceEntries(store, [entry('b', '2'), entry('c')]);
		expect(store.values()).toEqual([entry('b', '2'), entry('c')]);
		expect(written()).toBe(true);
	});

	it.each([
		['an entry that goes', [entry('a')]],
		['an entry that is made anew', [entry('a'), entry('b', '2')]],
		['another order', [entry('b'), entry('a')]],
	])('is written for %s', (_, entries) => {
		const { store, written } = aStore([entry('a'), entry('b')]);
		replaceEntries(store, entries);
		expect(store.values()).toEqual(entries);
		expect(written()).toBe(true);
	});

	it('is left alone when nothing changed, so that no page is loaded again', () => {
		const { store, written } = aStore([entry('a'), entry('b')]);
		replaceEntries(store, [entry('a'), entry('b')]);
		expect(written()).toBe(false);
	});
});

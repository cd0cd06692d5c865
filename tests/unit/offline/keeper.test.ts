import { describe, expect, it } from 'vitest';
import { filesByPath } from '../../../src/offline/answer.ts';
import { keepNewest } from '../../../src/offline/keeper.ts';
import type { Progress } from '../../../src/offline/messages.ts';
import { cacheName, createStore } from '../../../src/offline/store.ts';
import { aList, someCaches } from './aBrowser.ts';

const scope = 'https://example.org/k8s/';
type Files = Readonly<Record<string, string>>;

/** A browser, a site that may change, and what was asked of it. */
function aReader(first: Files, room?: number) {
	const browser = someCaches(room);
	const store = createStore(browser.caches, scope);
	const asked: string[] = [];
	const progress: Progress[] = [];
	const stop = new AbortController();
	const site = {
		files: first,
		onFile: (_: string) => {},
		answer: (text: string) => new Response(text),
	};
	const keep = async () => {
		await store.open();
		await keepNewest({
			store,
			signal: stop.signal,
			onProgress: (one) => progress.push(one),
			now: () => 1000,
			site: {
				list: () => aList(site.files),
				file: async (path, { cache }) => {
					asked.push(`${path} ${cache}`);
					site.onFile(path);
					const text = site.files[path];
					return text === undefined ? new Response('', { status: 404 }) : site.answer(text);
				},
			},
		});
	};
	/** What a page gets at a path. */
	const read = async (path: string) => {
		const kept = await store.kept();
		const file = kept && filesByPath(kept.list.files).get(path);
		return file && (await store.read(file))?.text();
	};
	return { ...browser, store, site, asked, progress, stop, keep, read };
}

const build = { '': 'home', 'posts/a/': 'first', 'style.abc.css': 'p {}' };

describe('keeping a build', () => {
	it('fetches each file once, those that may have changed only if they have', async () => {
		const reader = aReader(build);
		await reader.keep();
		expect(reader.asked.sort()).toEqual([
			...[' no-cache', 'posts/a/ no-cache', 'style.abc.css default'],
		]);
		expect(await reader.read('posts/a/')).toBe('first');
		expect(await reader.store.kept()).toMatchObject({ at: 1000, list: await aList(build) });
	});

	it('tells of each file that has come', async () => {
		const reader = aReader(build);
		await reader.keep();
		expect(reader.progress.map(({ files }) => files)).toEqual([0, 1, 2, 3]);
		expect(reader.progress.at(-1)).toEqual({ files: 3, ofFiles: 3, bytes: 13, ofBytes: 13 });
	});

	it('keeps what two addresses have in common once', async () => {
		const reader = aReader({ 'a/': 'same', 'b/': 'same' });
		await reader.keep();
		expect(reader.asked).toHaveLength(1);
		expect(await reader.read('a/')).toBe('same');
		expect(await reader.read('b/')).toBe('same');
	});

	it('keeps the answers without what was true of their way alone', async () => {
		const reader = aReader({ 'a/': 'x' });
		const headers = { 'content-encoding': 'br', vary: '*', 'content-security-policy': 'p' };
		reader.site.answer = (text) => new Response(text, { headers });
		await reader.keep();
		const file = (await aList({ 'a/': 'x' })).files[0];
		const answer = file && (await reader.store.read(file));
		expect([...(answer?.headers.keys() ?? [])]).toEqual([
			...['content-security-policy', 'content-type'],
		]);
	});
});

describe('a new build', () => {
	const next = { ...build, 'posts/a/': 'second', 'posts/b/': 'new' };

	it('costs only what has changed, and leaves nothing of the old one', async () => {
		const reader = aReader(build);
		await reader.keep();
		const before = reader.keptAt(cacheName(scope)).length;
		reader.asked.length = 0;
		reader.site.files = next;
		await reader.keep();
		expect(reader.asked.sort()).toEqual(['posts/a/ no-cache', 'posts/b/ no-cache']);
		expect(await reader.read('posts/a/')).toBe('second');
		expect(reader.keptAt(cacheName(scope))).toHaveLength(before + 1);
	});

	it('that is the same is not fetched', async () => {
		const reader = aReader(build);
		await reader.keep();
		reader.asked.length = 0;
		reader.progress.length = 0;
		await reader.keep();
		expect(reader.asked).toEqual([]);
		expect(reader.progress).toEqual([]);
	});

	it('is read when all of it is there, and not before', async () => {
		const reader = aReader(build);
		await reader.keep();
		const seen: (string | undefined)[] = [];
		reader.site.files = next;
		reader.site.onFile = () => void reader.read('posts/a/').then((text) => seen.push(text));
		await reader.keep();
		expect(seen).toEqual(['first', 'first']);
	});

	it('that cannot be fetched whole leaves the old one, and its own files for the next try', async () => {
		const reader = aReader(build);
		await reader.keep();
		reader.site.files = next;
		reader.site.onFile = (path) => {
			if (path === 'posts/b/') throw new TypeError('offline');
		};
		await expect(reader.keep()).rejects.toMatchObject({ failure: 'network' });
		expect(await reader.read('posts/a/')).toBe('first');
		reader.site.onFile = () => {};
		reader.asked.length = 0;
		await reader.keep();
		expect(reader.asked).toEqual(['posts/b/ no-cache']);
		expect(await reader.read('posts/b/')).toBe('new');
	});

	it('that comes while another is fetched is kept in its place: never a mix of both', async () => {
		const reader = aReader(build);
		reader.site.onFile = () => {
			reader.site.files = next;
		};
		await reader.keep();
		expect((await reader.store.kept())?.list).toEqual(await aList(next));
		for (const [path, text] of Object.entries(next)) expect(await reader.read(path)).toBe(text);
	});
});

describe('a build is not kept', () => {
	it('when somebody on the way changes it', async () => {
		const reader = aReader(build);
		reader.site.answer = (text) => new Response(`${text}<script>`);
		await expect(reader.keep()).rejects.toMatchObject({ failure: 'changed' });
		expect(await reader.store.kept()).toBeUndefined();
		expect(reader.asked).toContain('posts/a/ reload');
	});

	it('when another content has the same length', async () => {
		const reader = aReader({ 'posts/a/': 'first' });
		reader.site.answer = () => new Response('fifth');
		await expect(reader.keep()).rejects.toMatchObject({ failure: 'changed' });
	});

	it('when a file that is known by its name alone is cut short', async () => {
		const reader = aReader({ 'style.abc.css': 'p {}' });
		reader.site.answer = () => new Response('p {');
		await expect(reader.keep()).rejects.toMatchObject({ failure: 'changed' });
	});

	it('when the server is broken', async () => {
		const reader = aReader(build);
		reader.site.answer = () => new Response('', { status: 503 });
		await expect(reader.keep()).rejects.toMatchObject({ failure: 'network' });
	});

	it('when the browser has no room for it', async () => {
		const reader = aReader(build, 2);
		await expect(reader.keep()).rejects.toMatchObject({ failure: 'full' });
		expect(await reader.store.kept()).toBeUndefined();
	});

	it('when the reader stops it', async () => {
		const reader = aReader(build);
		reader.site.onFile = () => reader.stop.abort();
		await expect(reader.keep()).rejects.toThrow();
		expect(await reader.store.kept()).toBeUndefined();
	});
});

it('nothing is kept, and no cache made, where nobody asked for it', async () => {
	const { names, store } = aReader(build);
	expect(await store.isOpen()).toBe(false);
	expect(await store.kept()).toBeUndefined();
	await store.noteChecked(1);
	expect(await store.checked()).toBeUndefined();
	expect(names()).toEqual([]);
});

it('sites that share an origin keep their files apart', () => {
	expect(cacheName('https://example.org/a/')).not.toBe(cacheName('https://example.org/b/'));
});

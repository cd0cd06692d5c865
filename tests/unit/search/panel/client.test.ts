import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noChoice } from '../../../../src/search/facets.ts';
import { createSearchClient } from '../../../../src/search/panel/client.ts';
import type { Hit } from '../../../../src/search/worker/engine.ts';
import type { Request, WorkerAnswer } from '../../../../src/search/worker/messages.ts';

/** Stands for the browser's worker: keeps what it was sent, answers when told to. */
class FakeWorker extends EventTarget {
	readonly requests: Request[] = [];
	readonly name: string;
	ended = false;

	constructor(_address: URL, { name }: { name: string }) {
		super();
		this.name = name;
		workers.push(this);
	}

	postMessage(request: Request): void {
		this.requests.push(request);
	}

	terminate(): void {
		this.ended = true;
	}

	answer(data: WorkerAnswer): void {
		this.dispatchEvent(new MessageEvent('message', { data }));
	}
}

let workers: FakeWorker[] = [];

beforeEach(() => {
	workers = [];
	vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => vi.unstubAllGlobals());

const nothingElse = {
	counts: { release: [], stage: [], sig: [], category: [], year: [] },
	suggestions: [],
} as const;
/** What a reader types, with nothing chosen. */
const ask = (typed: string) => ({ typed, choice: noChoice });
const hit: Hit = {
	id: 'a',
	url: '/a/',
	kind: 'post',
	title: '标题',
	place: 'title',
	share: 'whole',
	count: 1,
};
const found = (number: number) =>
	({ kind: 'found', number, tooShort: false, hits: [hit], ...nothingElse }) satisfies WorkerAnswer;

describe('the worker', () => {
	it('starts with the first search and not before', () => {
		const client = createSearchClient('/pagefind/');
		expect(workers).toHaveLength(0);
		client.search(ask('应用'));
		client.search(ask('应用程序'));
		expect(workers).toHaveLength(1);
	});

	it('is told where the index is by its name', () => {
		createSearchClient('/k8s/pagefind/').search(ask('应用'));
		expect(workers[0]?.name).toBe('/k8s/pagefind/');
	});

	it('is started anew after it has failed to start', async () => {
		const client = createSearchClient('/pagefind/');
		const search = client.search(ask('应用'));
		workers[0]?.dispatchEvent(new Event('error'));
		await expect(search).rejects.toThrow();
		client.search(ask('应用'));
		expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
	});
});

describe('a worker that could not read something', () => {
	it('is ended, and with it all that waits for it; the next request starts another', async () => {
		const client = createSearchClient('/pagefind/');
		const detail = client.detail('应用', 'a');
		const search = client.search(ask('应用'));
		workers[0]?.answer({ kind: 'failure', number: 1 });
		await expect(detail).rejects.toThrow(/index/);
		await expect(search).rejects.toThrow(/index/);
		const again = client.search(ask('应用'));
		expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
		workers[1]?.answer(found(3));
		expect((await again)?.hits).toEqual([hit]);
	});
});

describe('a search', () => {
	it('gives what the worker has found', async () => {
		const search = createSearchClient('/').search(ask('应用'));
		workers[0]?.answer(found(1));
		expect((await search)?.hits).toEqual([hit]);
	});

	it('that a later one overtakes gives nothing, at once', async () => {
		const client = createSearchClient('/');
		const earlier = client.search(ask('应'));
		client.search(ask('应用'));
		expect(await earlier).toBeUndefined();
	});

	it('takes no answer that was meant for an earlier one', async () => {
		const client = createSearchClient('/');
		client.search(ask('应'));
		const later = client.search(ask('应用'));
		workers[0]?.answer({ ...found(1), hits: [] });
		workers[0]?.answer(found(2));
		expect((await later)?.hits).toEqual([hit]);
	});

	it('fails when the index cannot be read', async () => {
		const search = createSearchClient('/').search(ask('应用'));
		workers[0]?.answer({ kind: 'failure', number: 1 });
		await expect(search).rejects.toThrow(/index/);
	});
});

describe('a detail', () => {
	it('is not overtaken by a search', async () => {
		const client = createSearchClient('/');
		const detail = client.detail('应用', 'a');
		client.search(ask('程序'));
		workers[0]?.answer({
			kind: 'detail',
			number: 1,
			detail: { title: [], excerpts: [], count: 1 },
		});
		expect(await detail).toEqual({ title: [], excerpts: [], count: 1 });
	});

	it('is none when the page does not hold the query after all', async () => {
		const detail = createSearchClient('/').detail('应用', 'a');
		workers[0]?.answer({ kind: 'detail', number: 1 });
		expect(await detail).toBeUndefined();
	});
});

describe('an answer', () => {
	it('is none when no one subject is what the query is about', async () => {
		const answer = createSearchClient('/').answer('作业');
		workers[0]?.answer({ kind: 'answer', number: 1 });
		expect(await answer).toBeUndefined();
	});

	it('overtakes an earlier answer, and no search', async () => {
		const client = createSearchClient('/');
		const search = client.search(ask('应用'));
		const earlier = client.answer('应');
		client.answer('应用');
		expect(await earlier).toBeUndefined();
		workers[0]?.answer(found(1));
		expect((await search)?.hits).toEqual([hit]);
	});
});

describe('what to offer before anything is typed', () => {
	it('is none when nothing is known of the site', async () => {
		const start = createSearchClient('/').start();
		workers[0]?.answer({ kind: 'start', number: 1 });
		expect(await start).toBeUndefined();
	});
});

import { describe, expect, it } from 'vitest';
import { type Choice, noChoice } from '../../../../src/search/facets.ts';
import { type Engine, openEngine } from '../../../../src/search/worker/engine.ts';
import { anIndex, aPage } from '../anIndex.ts';

async function search(engine: Engine, typed: string, choice: Partial<Choice> = {}) {
	const found = await engine.search({ typed, choice: { ...noChoice, ...choice } }, () => true);
	if (found === undefined) throw new Error('The answer is none.');
	return found;
}

const textsRead = (reads: readonly string[]) => reads.filter((path) => path.startsWith('text/'));
const many = (count: number) =>
	Array.from({ length: count }, (_, at) => aPage(`p${String(at).padStart(3, '0')}`, ['应用']));

describe('the text of a page', () => {
	it('that could not be read is read again by the next question', async () => {
		const files = anIndex([aPage('a', ['应用'])]);
		const engine = await openEngine(files);
		files.broken.add('text/a.json');
		await expect(engine.detail('应用', 'a')).rejects.toThrow('503');
		files.broken.clear();
		expect((await engine.detail('应用', 'a'))?.count).toBe(1);
	});

	it('is read once for all questions', async () => {
		const files = anIndex([aPage('a', ['应用程序'])]);
		const engine = await openEngine(files);
		await Promise.all(['应用', '程序'].map((typed) => engine.detail(typed, 'a')));
		await search(engine, '应用程序');
		expect(textsRead(files.reads)).toEqual(['text/a.json']);
	});

	it('is read again when two hundred others have been read since', async () => {
		const files = anIndex(many(201));
		const engine = await openEngine(files);
		for (const { url } of many(201)) await engine.detail('应用', url);
		expect(textsRead(files.reads)).toHaveLength(201);
		await engine.detail('应用', 'p200');
		expect(textsRead(files.reads)).toHaveLength(201);
		await engine.detail('应用', 'p000');
		expect(textsRead(files.reads)).toHaveLength(202);
	});

	it('is read at once for the first eight hits alone', async () => {
		const files = anIndex(many(10));
		const { hits } = await search(await openEngine(files), '应用');
		expect(hits.map(({ detail }) => detail !== undefined)).toEqual(
			Array.from({ length: 10 }, (_, at) => at < 8),
		);
		expect(textsRead(files.reads)).toHaveLength(8);
	});

	it('has the last word on whether its page is a hit', async () => {
		const files = anIndex([aPage('a', ['应用']), aPage('b', ['应用'])]);
		const engine = await openEngine({
			...files,
			json: async (path) =>
				path === 'text/a.json' ? [{ id: '', heading: '', blocks: ['别的'] }] : files.json(path),
		});
		expect((await search(engine, '应用')).hits.map(({ id }) => id)).toEqual(['b']);
		expect(await engine.detail('应用', 'a')).toBeUndefined();
	});
});

describe('what is known of pages', () => {
	const shardsRead = (reads: readonly string[]) =>
		reads.filter((path) => path.startsWith('pages/'));

	it('is not read to say how many pages there are of each kind', async () => {
		const files = anIndex([aPage('a', ['应用'], { release: '1.30' })]);
		const { counts } = await search(await openEngine(files), '');
		expect(counts.release).toEqual([['1.30', 1]]);
		expect(shardsRead(files.reads)).toEqual([]);
	});

	it('is read when pages are found or chosen', async () => {
		const files = anIndex([aPage('a', ['应用'])]);
		const engine = await openEngine(files);
		await search(engine, '囧囧');
		expect(shardsRead(files.reads)).toEqual([]);
		await search(engine, '应用');
		expect(shardsRead(files.reads)).toEqual(['pages/0.json']);
		const others = anIndex([aPage('a', ['应用'])]);
		await search(await openEngine(others), '', { filters: { release: '1.30' } });
		expect(shardsRead(others.reads)).toEqual(['pages/0.json']);
	});
});

describe('pieces of the index', () => {
	it('that begin with a word are loaded before it is searched for', async () => {
		const files = anIndex([aPage('a', ['pod'])], ['a', 'pod-a', 'podb', 'q']);
		await search(await openEngine(files), 'pod');
		expect(files.preloaded).toEqual(['pod-a', 'podb']);
	});
});

describe('an order', () => {
	const pages = [
		aPage('old', ['应用 应用 应用 应用'], { date: '2023-01-01', release: '1.30' }),
		aPage('new', ['应用'], { date: '2024-01-01', release: '1.30' }),
	];

	it('is the best first for what is typed, whatever is chosen beside it', async () => {
		const found = await search(await openEngine(anIndex(pages)), '应用', {
			filters: { release: '1.30' },
		});
		expect(found.hits.map(({ id }) => id)).toEqual(['old', 'new']);
	});

	it('is the newest first for what is chosen alone', async () => {
		const found = await search(await openEngine(anIndex(pages)), '', {
			filters: { release: '1.30' },
		});
		expect(found.hits.map(({ id }) => id)).toEqual(['new', 'old']);
		expect(found.hits.every(({ detail }) => detail === undefined)).toBe(true);
	});
});

describe('suggestions', () => {
	const suggestions = async (typed: string, ...blocks: readonly string[]) =>
		(await search(await openEngine(anIndex([aPage('a', blocks)])), typed)).suggestions;

	it('are written as the page writes them, never in the form that is compared', async () => {
		expect(await suggestions('什么时候囧', '什麼時候用')).toEqual(['什麼時候']);
		expect(await suggestions('什麼時候囧', '什么时候用')).toEqual(['什么时候']);
		expect(await suggestions('配置用于囧', '配置⽤于')).toEqual(['配置⽤于']);
		expect(await suggestions('ｐｕｌＰｏｌｉｃｙ', 'image: pullPolicy')).toEqual(['pullPolicy']);
	});

	it('are each told once, however a word is written', async () => {
		expect(await suggestions('podfailure 囧', 'PodFailure')).toEqual(['PodFailure']);
	});

	it('are not parts of each other', async () => {
		expect(await suggestions('作业策囧', '作业策略')).toEqual(['作业策']);
	});

	it('are three at most', async () => {
		const words = ['aaaaaaa1', 'aaaaaaa2', 'aaaaaaa3', '应用', '程序'];
		expect(await suggestions('aaaaaaax 应用 程序', ...words)).toEqual(words.slice(0, 3));
	});

	it('are none when only what is chosen stands in the way', async () => {
		const engine = await openEngine(anIndex([aPage('a', ['应用程序'])]));
		const found = await search(engine, '应用程序', { filters: { sig: 'node' } });
		expect(found).toMatchObject({ hits: [], suggestions: [] });
	});

	it('are words whose page holds them', async () => {
		const files = anIndex([aPage('a', ['作业策略'])]);
		const engine = await openEngine({
			...files,
			json: async (path) => (path === 'text/a.json' ? [] : files.json(path)),
		});
		expect((await search(engine, '作业策囧')).suggestions).toEqual([]);
	});
});

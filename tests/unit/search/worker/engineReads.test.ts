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

	it('is read at once for the first five hits alone', async () => {
		const files = anIndex(many(10));
		const { hits } = await search(await openEngine(files), '应用');
		expect(hits.map(({ detail }) => detail !== undefined)).toEqual(
			Array.from({ length: 10 }, (_, at) => at < 5),
		);
		expect(textsRead(files.reads)).toHaveLength(5);
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

describe('a list in place of what no page holds', () => {
	const instead = async (typed: string, ...blocks: readonly string[]) => {
		const pages = blocks.map((block, at) => aPage(`p${at}`, [block], { title: '无' }));
		return (await search(await openEngine(anIndex(pages)), typed)).instead;
	};
	const partsFor = async (typed: string, ...blocks: readonly string[]) =>
		(await instead(typed, ...blocks))?.parts;

	it.each([
		[
			'the longest parts of a compound',
			'容器镜像',
			['容器运行镜像', '容器', '镜像'],
			['容器', '镜像'],
		],
		['as long a part as there is', '跨版本升级', ['版本升级', '升级', '版本与升级'], ['版本升级']],
		[
			'what one page holds together',
			'网络带宽限制',
			['网络限制', '带宽', '网络'],
			['网络', '限制'],
		],
		['characters as the page writes them', '配置時用户囧', ['配置时⽤户'], ['配置时⽤户']],
		['a word that differs a little', 'kubelt', ['the kubelet'], ['kubelet']],
		['a word in another number', 'kubelets', ['the Kubelet'], ['Kubelet']],
		['words that were written as one', 'nodekubelet', ['kubelet, node'], ['node', 'kubelet']],
		['words and compounds', 'kubelt容器镜像', ['镜像 kubelet'], ['kubelet', '镜像']],
		['no words of a question', '升级要多久呢', ['升级', '呢'], ['升级']],
		['words of a question where there are no others', '囧什么时候', ['什么'], ['什么']],
	])('tells %s', async (_name, typed, blocks, parts) => {
		expect(await partsFor(typed, ...blocks)).toEqual(parts);
	});

	it('has the pages that hold all of these, with the parts marked, and no others', async () => {
		const found = await instead('容器镜像', '容器', '容器的镜像', '镜像');
		expect(found?.hits.map(({ id }) => id)).toEqual(['p1']);
		const [hit] = found?.hits ?? [];
		const pieces = hit?.detail?.excerpts.flatMap(({ text }) => text) ?? [];
		expect(pieces.filter((piece) => piece.hit).map(({ text }) => text)).toEqual(['容器', '镜像']);
	});

	it('is none when pages hold what was typed, or no part of it', async () => {
		expect(await instead('容器', '容器')).toBeUndefined();
		expect(await instead('囧', '容器')).toBeUndefined();
		expect(await instead('kubectx', '容器')).toBeUndefined();
	});

	it('is none when only what is chosen stands in the way', async () => {
		const engine = await openEngine(anIndex([aPage('a', ['应用程序'])]));
		const found = await search(engine, '应用程序', { filters: { sig: 'node' } });
		expect(found).toMatchObject({ hits: [], suggestions: [] });
		expect(found.instead).toBeUndefined();
	});

	it('has the details of the pages that follow the first', async () => {
		const pages = many(10).map((page) => ({
			...page,
			sections: [{ id: '', heading: '', blocks: ['器容镜像'] }],
		}));
		const engine = await openEngine(anIndex(pages));
		const found = await search(engine, '囧镜像');
		expect(found.instead?.hits).toHaveLength(10);
		const parts = found.instead?.parts.join(' ') ?? '';
		expect((await engine.detail(parts, 'p009'))?.count).toBe(1);
	});

	it('asks for each neighbouring pair once', async () => {
		const asked: string[] = [];
		const files = anIndex([aPage('a', ['命名与资源配额'])]);
		const engine = await openEngine({
			...files,
			pagefind: async () => {
				const pagefind = await files.pagefind();
				return {
					...pagefind,
					search: (term) => {
						asked.push(term);
						return pagefind.search(term);
					},
				};
			},
		});
		await search(engine, '命名空间资源配额');
		expect(asked.length).toBe(new Set(asked).size);
		expect(asked.length).toBeLessThanOrEqual(7);
	});

	it('comes with other words that are near to one that is nowhere', async () => {
		const words = ['aaaaaaa1', 'aaaaaaa2', 'aaaaaaa3', 'aaaaaaa4', 'aaaaaaa5'];
		const engine = await openEngine(anIndex([aPage('a', words)]));
		const found = await search(engine, 'aaaaaaax');
		expect(found.instead?.parts).toEqual(words.slice(0, 1));
		expect(found.suggestions).toEqual(words.slice(1, 4));
	});
});

describe('how a page holds what is typed', () => {
	it('is no whole phrase where words of their own are written as one', async () => {
		const { hits } = await search(
			await openEngine(anIndex([aPage('a', ['kubelet podlog'])])),
			'pod log',
		);
		expect(hits.map(({ place }) => place)).toEqual(['parts']);
	});

	it('is a beginning in a page in which no word ends with it, though in others one does', async () => {
		const engine = await openEngine(anIndex([aPage('a', ['用 pods']), aPage('b', ['用 pod'])]));
		const { hits } = await search(engine, 'pod');
		expect(hits.map(({ id, share }) => [id, share])).toEqual([
			['b', 'whole'],
			['a', 'begun'],
		]);
	});

	it('is told with where it stands of a KEP alone', async () => {
		const facts = { filters: { stage: ['beta'] } };
		const pages = [aPage('a', ['应用'], { kind: 'kep', ...facts }), aPage('b', ['应用'], facts)];
		const { hits } = await search(await openEngine(anIndex(pages)), '应用');
		expect(hits.map(({ kind, stage }) => [kind, stage])).toEqual([
			['kep', 'beta'],
			['post', undefined],
		]);
	});
});

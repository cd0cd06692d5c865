import { describe, expect, it } from 'vitest';
import { homeFacts, listFacts, postFacts, termsFacts } from '../../../src/layouts/pageFacts.ts';
import { trailTo } from '../../../src/layouts/trails.ts';
import { aPost } from '../builders.ts';

const href = (page: number) => `/tags/x/page/${page}/`;

describe('the facts of a page', () => {
	it('are those of the site on the first page of all posts', () => {
		expect(homeFacts(1)).toMatchObject({ kind: 'home', title: 'K8s 版本手记', path: '/' });
		expect(homeFacts(2)).toMatchObject({
			...{ kind: 'page', title: '文章，第 2 页', path: '/page/2/' },
		});
	});

	it('of a list say which of several pages it is', () => {
		const list = { title: '标签：x', name: 'x', total: 3, href };
		expect(listFacts({ ...list, page: { number: 1, last: 1 }, feed: '/x.xml' })).toEqual({
			...{ kind: 'page', title: '标签：x', description: '“x”下的 3 篇文章。' },
			...{ path: '/tags/x/page/1/', feed: { title: '标签：x', path: '/x.xml' } },
		});
		expect(listFacts({ ...list, page: { number: 1, last: 2 } })).toEqual({
			...{ kind: 'page', title: '标签：x（第 1 页，共 2 页）' },
			description: '“x”下的 3 篇文章。（第 1 页，共 2 页）',
			...{ path: '/tags/x/page/1/', feed: undefined },
		});
	});

	it('of an index of terms say which page it is from the second on', () => {
		expect(termsFacts('标签', { number: 1, last: 2 }, href)).toEqual({
			...{ kind: 'page', title: '标签', description: '按标签浏览全部文章。' },
			path: '/tags/x/page/1/',
		});
		expect(termsFacts('标签', { number: 2, last: 2 }, href)).toMatchObject({
			...{ title: '标签（第 2 页，共 2 页）', path: '/tags/x/page/2/' },
		});
	});

	it('of a post are its own', () => {
		const updated = '2024-09-01T00:00:00+08:00';
		const post = aPost({ description: '一句话', tags: ['v1.31.0'], updated });
		expect(postFacts(post)).toEqual({
			...{ kind: 'post', title: 'v1.31.0版本内容', description: '一句话', path: '/posts/v1.31.0/' },
			...{ published: '2024-08-14T00:00:00+08:00', updated, authors: ['编辑部'] },
			...{ tags: ['v1.31.0'], image: undefined },
		});
	});

	it('of a post name its photograph as it is, and a drawn cover as a bitmap', () => {
		const image = (cover: string) => postFacts(aPost({ cover })).image;
		expect(image('/img/a.png')).toEqual({ url: '/img/a.png', alt: 'v1.31.0版本内容' });
		expect(image('/img/a.svg')).toEqual({
			...{ url: '/og/v1.31.0.png', alt: 'v1.31.0版本内容', width: 1200, height: 630 },
		});
	});
});

describe('the way to a page', () => {
	it('leads from the home page through the part that it belongs to', () => {
		expect(trailTo('keps', 'KEP-1')).toEqual([
			{ name: 'K8s 版本手记', path: '/' },
			{ name: 'KEP', path: '/keps/' },
			{ name: 'KEP-1' },
		]);
		const second = (['posts', 'releases', 'comparisons'] as const).map(
			(part) => trailTo(part, 'x')[1],
		);
		expect(second).toEqual([
			{ name: '归档', path: '/archive/' },
			{ name: '版本', path: '/releases/' },
			{ name: '版本对照', path: '/compare/' },
		]);
	});

	it('may lead through an index', () => {
		expect(trailTo({ name: '标签', path: '/tags/' }, 'x')[1]).toEqual({
			...{ name: '标签', path: '/tags/' },
		});
	});
});

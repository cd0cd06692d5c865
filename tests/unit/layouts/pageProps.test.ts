import { describe, expect, it } from 'vitest';
import { kepsInPost } from '../../../src/domain/mentions.ts';
import {
	comparisonProps,
	homeProps,
	kepProps,
	listProps,
	postProps,
	releaseProps,
	termsProps,
} from '../../../src/layouts/pageProps.ts';
import { trailTo } from '../../../src/layouts/trails.ts';
import { site } from '../../../src/site.ts';
import { topic } from '../../../src/strings/topic.ts';
import { aKep, aMention, aPost, aRelease } from '../builders.ts';

const names = (data: readonly object[] | undefined) => JSON.stringify(data);

describe('the facts of a page', () => {
	it('are those of the site on the first page of all posts', () => {
		expect(homeProps(1).facts).toMatchObject({ kind: 'home', title: site.name, path: '/' });
		expect(homeProps(2).facts).toMatchObject({
			kind: 'page',
			title: '文章，第 2 页',
			path: '/page/2/',
		});
	});

	it('of a list say which of several pages it is', () => {
		const tag = { kind: 'tag', name: 'x', total: 3, page: { number: 1, last: 1 } } as const;
		expect(listProps(tag).facts).toEqual({
			kind: 'page',
			title: '标签：x',
			description: '“x”下的 3 篇文章。',
			path: '/tags/x/',
			feed: { title: '标签：x', path: '/tags/x/rss.xml' },
		});
		const year = { kind: 'year', name: '2024', total: 3, page: { number: 2, last: 2 } } as const;
		expect(listProps(year).facts).toEqual({
			kind: 'page',
			title: '2024 年的文章（第 2 页，共 2 页）',
			description: '“2024”下的 3 篇文章。（第 2 页，共 2 页）',
			path: '/archive/2024/page/2/',
			feed: undefined,
		});
	});

	it('of an index of terms say which page it is from the second on', () => {
		expect(termsProps('tag', { number: 1, last: 2 }).facts).toEqual({
			kind: 'page',
			title: '标签',
			description: '按标签浏览全部文章。',
			path: '/tags/',
		});
		expect(termsProps('tag', { number: 2, last: 2 }).facts).toMatchObject({
			title: '标签（第 2 页，共 2 页）',
			path: '/tags/page/2/',
		});
	});

	it('of a post are its own', () => {
		const updated = '2024-09-01T00:00:00+08:00';
		const post = aPost({ description: '一句话', tags: ['v1.31.0'], updated });
		expect(postProps(post, []).facts).toEqual({
			kind: 'post',
			title: 'v1.31.0版本内容',
			description: '一句话',
			path: '/posts/v1.31.0/',
			published: '2024-08-14T00:00:00+08:00',
			updated,
			authors: ['编辑部'],
			tags: ['v1.31.0'],
			markdown: '/posts/v1.31.0.md',
			image: undefined,
		});
	});

	it('of a post name its photograph as it is, and a drawn cover as a bitmap', () => {
		const image = (cover: string) => postProps(aPost({ cover }), []).facts.image;
		expect(image('/img/a.png')).toEqual({ url: '/img/a.png', alt: 'v1.31.0版本内容' });
		expect(image('/img/a.svg')).toEqual({
			url: '/og/v1.31.0.png',
			alt: 'v1.31.0版本内容',
			width: 1200,
			height: 630,
		});
	});
});

describe('what a page says of itself', () => {
	const change = { kep: aKep({}), before: undefined, after: 'beta' } as const;
	const groups = [{ outcome: 'beta', items: [change, change] }] as const;

	it('of a post is its date, its stages, its SIGs and other hosts to search, policy and engines', () => {
		const headings = [{ depth: 2, slug: 'ga', text: 'GA' }];
		const mentions = [1, 2, 999].map((kep) => aMention({ kep }));
		const post = aPost({ release: '1.31', headings, mentions, categories: ['changelog'] });
		const keps = new Map([
			[1, aKep({ number: 1, sig: 'node' })],
			[2, aKep({ number: 2, sig: 'apps' })],
		]);
		const { search, foreign, structuredData } = postProps(post, kepsInPost(post, keps));
		expect(search).toMatchObject({
			kind: 'post',
			title: 'v1.31.0版本内容',
			date: '2024-08-14',
			release: '1.31',
			stages: [['ga', 'stable']],
			filters: { category: ['changelog'], stage: ['stable'], sig: ['apps', 'node'] },
		});
		expect(foreign).toBe(post.foreign);
		expect(names(structuredData)).toMatch(/BlogPosting.*BreadcrumbList.*归档/);
	});

	it('of a release is how many KEPs it moved and to which stages', () => {
		const { facts, search, structuredData } = releaseProps(aRelease('1.31'), groups);
		expect(facts.title).toMatch(new RegExp(`^${topic.name} v1\\.31（.+）$`));
		expect([facts.description, facts.path]).toEqual([
			expect.stringContaining('变化的 2 项 KEP'),
			'/releases/1.31/',
		]);
		expect(search).toMatchObject({ title: `${topic.name} v1.31`, filters: { stage: ['beta'] } });
		expect(names(structuredData)).toContain('BreadcrumbList');
	});

	it('of a planned release is its day and what aims at it, and nothing that is published', () => {
		const planned = aRelease('1.32', { planned: true, codename: undefined });
		const { facts, search, structuredData } = releaseProps(planned, groups);
		expect(facts.title).toBe(`${topic.name} v1.32（计划）`);
		expect(facts.description).toMatch(/计划在 2024年8月13日发布.* 2 项 KEP/);
		expect(search).toMatchObject({ filters: { stage: [] } });
		expect(search).not.toHaveProperty('date');
		expect(names(structuredData)).not.toContain('SoftwareApplication');
	});

	it('of a KEP is its whole name to the search, and in a tab what there is room for', () => {
		const kep = aKep({ number: 7, title: 'a'.repeat(60), milestones: { beta: '1.31' } });
		const { facts, search } = kepProps(kep);
		expect(facts).toMatchObject({ title: `KEP-7 ${'a'.repeat(43)}…`, path: '/keps/7/' });
		expect(search).toMatchObject({ title: `KEP-7 ${'a'.repeat(60)}`, release: '1.31' });
		expect(kepProps(aKep({ summary: '一句话' })).facts.description).toBe('一句话');
	});

	it('of a plan is its two releases and how many things there are of each kind', () => {
		const pair = { from: aRelease('1.30').version, to: aRelease('1.31').version };
		const counts = [
			{ label: '升级前必做', count: 36 },
			{ label: '移除的门控', count: 2 },
		];
		const { facts, structuredData } = comparisonProps(pair, counts);
		expect(facts).toMatchObject({
			title: 'v1.30 → v1.31 升级计划',
			description: expect.stringContaining('升级前必做 36，移除的门控 2。'),
			path: '/compare/1.30...1.31/',
		});
		expect(names(structuredData)).toContain('"name":"v1.30 → v1.31"');
	});

	it('is of the home page alone that it is a site', () => {
		expect(names(homeProps(1).structuredData)).toContain('WebSite');
		expect(homeProps(2).structuredData).toEqual([]);
	});
});

describe('the way to a page', () => {
	it('leads from the home page through the part that it belongs to', () => {
		expect(trailTo('keps', 'KEP-1')).toEqual([
			{ name: site.name, path: '/' },
			{ name: 'KEP', path: '/keps/' },
			{ name: 'KEP-1' },
		]);
		const second = (['posts', 'releases', 'comparisons'] as const).map(
			(part) => trailTo(part, 'x')[1],
		);
		expect(second).toEqual([
			{ name: '归档', path: '/archive/' },
			{ name: '版本', path: '/releases/' },
			{ name: '升级计划', path: '/compare/' },
		]);
	});

	it('may lead through an index', () => {
		expect(trailTo({ name: '标签', path: '/tags/' }, 'x')[1]).toEqual({
			name: '标签',
			path: '/tags/',
		});
	});
});

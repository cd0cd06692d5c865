import { parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { feedGroups, termFacts } from '../../../src/feeds/channels.ts';
import { atomFeed, rssFeed } from '../../../src/feeds/formats.ts';
import { postsChannel } from '../../../src/feeds/items.ts';
import { llmsFile, markdownFile } from '../../../src/feeds/markdown.ts';
import { opml } from '../../../src/feeds/opml.ts';
import { site } from '../../../src/site.ts';
import { allParts, aRelease } from '../builders.ts';
import { aPost } from './aPost.ts';
import { readXml } from './xmlReader.ts';

const term = { name: 'AI 训练', posts: [aPost()] };
const parts = { htmlOf: () => '<p>甲</p>', pictureLength: () => 1 };

describe('the feed of a tag', () => {
	it('holds its posts and leads to its page', async () => {
		const channel = await postsChannel(termFacts('tag', term), term.posts, parts);
		expect(channel.title).toBe(`AI 训练 · ${site.name}`);
		expect(channel.homeUrl).toMatch(/\/tags\/ai-%E8%AE%AD%E7%BB%83\/$/);
		expect(channel.feedUrl).toMatch(/\/tags\/ai-%E8%AE%AD%E7%BB%83\/rss\.xml$/);
		expect(channel.items).toHaveLength(1);
	});

	it('has an id that a category of the same name does not have', () => {
		expect(termFacts('tag', term).name).not.toEqual(termFacts('category', term).name);
	});

	it('gives a post the id that it has in every feed', async () => {
		const facts = [termFacts('tag', term), termFacts('author', { name: '编辑部' })];
		const channels = await Promise.all(facts.map((one) => postsChannel(one, term.posts, parts)));
		expect(new Set(channels.map(({ items }) => items[0]?.id)).size).toBe(1);
	});
});

describe('the list of feeds', () => {
	const terms = { category: [], tag: [term], author: [{ name: '<甲>&乙', posts: [] }] };
	const read = parseOpml(opml(feedGroups({ terms, sigs: ['node'] })));
	const groups = read.body?.outlines ?? [];

	it('is grouped, and kinds without feeds are left out', () => {
		expect(groups.map(({ text }) => text)).toEqual(['全部文章', 'KEP', '标签', '作者', 'SIG']);
	});

	it('has absolute addresses of feed and page', () => {
		const feeds = groups.flatMap(({ outlines = [] }) => outlines);
		expect(feeds).toHaveLength(5);
		expect(feeds.map(({ xmlUrl }) => xmlUrl)).toContain(`${site.origin}/sigs/node/rss.xml`);
		expect(feeds.map(({ htmlUrl }) => htmlUrl)).toContain(`${site.origin}/sigs/node/`);
		for (const { xmlUrl, htmlUrl, type } of feeds) {
			expect(type).toBe('rss');
			expect(xmlUrl).toMatch(new RegExp(`^${site.origin}/.*rss\\.xml$`));
			expect(htmlUrl).toMatch(new RegExp(`^${site.origin}/`));
		}
	});

	it('has each feed once: no tag that is a category too, and none that names one release', () => {
		const named = (...names: string[]) => names.map((name) => ({ name, posts: [aPost()] }));
		const all = {
			category: named('Change Log'),
			tag: named('change log', 'v1.31.0', '1.30', 'v2', '存储'),
			author: [],
		};
		const [, , categories, tags] =
			parseOpml(opml(feedGroups({ terms: all, sigs: ['node'] }))).body?.outlines ?? [];
		expect(categories?.outlines).toMatchObject([{ text: `Change Log · ${site.name}` }]);
		expect(tags?.outlines?.map(({ text }) => text?.split(' ')[0])).toEqual(['v2', '存储']);
	});

	it('keeps names as they are written', () => {
		expect(JSON.stringify(groups)).toContain('<甲>&乙');
	});
});

describe('a post as Markdown', () => {
	it('is its article, below what the site knows', () => {
		const html = '<h2 id="a">标题</h2><p><img src="/img/a.png" alt="图"></p>';
		const file = markdownFile(aPost({ title: '甲: 乙' }), html);
		expect(file).toMatch(/^---\ntitle: "甲: 乙"\n/);
		expect(file).toContain('release: "1.31"\n');
		expect(file).not.toContain('updated');
		expect(file).not.toContain('preview');
		expect(file).toContain(`url: ${site.origin}/posts/v1.31.0/\n---\n\n## 标题`);
		expect(file.endsWith(`![图](${site.origin}/img/a.png)\n`)).toBe(true);
	});

	it('says of a preview that it is one', () => {
		expect(markdownFile(aPost({ preview: true }), '')).toContain('preview: true\n');
	});
});

it('a post as Markdown says when it was updated, if it was', () => {
	const post = aPost({ updated: '2024-08-20T00:00:00+08:00' });
	expect(markdownFile(post, '')).toContain('date: 2024-08-14\nupdated: 2024-08-20\n');
});

it('llms.txt lists the posts as Markdown, the newest first, and the data', () => {
	const older = aPost({ id: 'v1.30.0', title: '[旧] 版本', date: '2024-04-18', description: '' });
	const lines = llmsFile([older, aPost()], {
		releases: [aRelease('1.31'), aRelease('1.30')],
		held: allParts,
	}).split('\n');
	expect(lines[0]).toBe(`# ${site.name}`);
	const posts = lines.filter((line) => line.includes('.md)'));
	expect(posts[0]).toContain('/posts/v1.31.0.md): 这是十周年');
	expect(posts[1]).toBe(`- [\\[旧\\] 版本](${site.origin}/posts/v1.30.0.md)`);
	expect(lines.some((line) => line.includes('/api/v1/keps.json'))).toBe(true);
	expect(lines.some((line) => line.includes('/upgrade/1.30...1.31.json): '))).toBe(true);
	expect(llmsFile([], { releases: [aRelease('1.31')], held: allParts })).not.toContain('/upgrade/');
});

it('llms.txt stays within 50 KB, and leads to every post through lists', () => {
	const posts = Array.from({ length: 10_000 }, (_, index) =>
		aPost({
			id: `p${index}`,
			date: `${2000 + (index % 30)}-01-01T00:00:00+08:00`,
			description: '一句话'.repeat(40),
		}),
	);
	const text = llmsFile(posts, { releases: [aRelease('1.31'), aRelease('1.30')], held: allParts });
	expect(Buffer.byteLength(text)).toBeLessThan(50_000);
	expect(text.match(/^- .*\.md\)/gm)?.length).toBeGreaterThan(30);
	expect(text).toContain('/api/v1/posts.json)');
	expect(text).toContain('/archive/2000/)');
	expect(text).toContain('/api/v1/openapi.json)');
});

describe('words that XML or Markdown would not carry', () => {
	const name = '甲\u0001\uFFFE\n乙\ud800';
	const terms = { category: [], tag: [{ name, posts: [aPost()] }], author: [] };

	it('leave the list of feeds and the feed of a tag well-formed', async () => {
		const channel = await postsChannel(termFacts('tag', { name }), [aPost()], parts);
		for (const xml of [
			opml(feedGroups({ terms, sigs: [] })),
			rssFeed(channel),
			atomFeed(channel),
		]) {
			expect(() => readXml(xml)).not.toThrow();
			expect(xml).toContain('甲 乙');
		}
	});

	it('stay on one line of the list for programs', () => {
		const post = aPost({ id: 'a(b', title: '甲]\n# 乙', description: '丙\n\n丁' });
		const line = llmsFile([post], { releases: [], held: allParts })
			.split('\n')
			.find((one) => one.includes('甲'));
		expect(line).toMatch(/^- \[甲\\\] # 乙\]\(https:\/\/[^()]+\.md\): 丙 丁$/);
	});
});

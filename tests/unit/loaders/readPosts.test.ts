import { describe, expect, it } from 'vitest';
import { site } from '../../../src/site.ts';
import { read, sound } from './aRead.ts';

describe('a post', () => {
	it('is read with its facts', async () => {
		const { post, html, problems } = await read(`${sound}\n第一段。\n\n## 主题\n`);
		expect(problems).toEqual([]);
		expect(html).toContain('第一段。');
		expect(post).toMatchObject({
			id: 'v1.31.0',
			file: 'src/content/posts/v1.31.0.md',
			authors: ['编辑部'],
			date: '2024-08-14T00:00:00+08:00',
			description: '第一段。',
			release: '1.31',
			feedId: 'v1.31.0',
			headings: [{ depth: 2, text: '主题' }],
		});
	});

	it('takes its title from the first H1 and its date from the file name', async () => {
		const { post } = await read('---\nauthor: 甲\n---\n# 升级指南\n\n正文', '2024-08-14-guide.md');
		expect(post).toMatchObject({ title: '升级指南', date: '2024-08-14T00:00:00+08:00' });
		expect(post?.release).toBeUndefined();
	});

	it.each([
		['a title of blanks and no H1', 'title: " "', ''],
		['a title and an H1 of invisible characters', 'title:', '# \u200b\n\n'],
	])('takes its title from the file name where it has %s', async (_, title, heading) => {
		const { post, problems } = await read(
			`${sound.replace(/title:.*/, title)}${heading}正文`,
			'升级/2024-08-14-v1.31.0 指南/README.md',
		);
		expect([post?.title, problems]).toEqual(['v1.31.0 指南', []]);
	});

	it('takes its date from the name of its folder where it stands for one', async () => {
		const { post } = await read('正文', '升级/2024-08-14-指南/index.md');
		expect(post).toMatchObject({ title: '指南', date: '2024-08-14T00:00:00+08:00' });
	});

	it.each(['', 'author:\n', 'author: [" ", null]\n', 'authors: []\n'])(
		'is signed by the default author of the site where it has %j',
		async (author) => {
			const { post, problems } = await read(`${sound.replace(/author:.*\n/, author)}正文`);
			expect([post?.authors, problems]).toEqual([[site.defaultAuthor], []]);
		},
	);

	it('keeps numbers in the place of words as they are written', async () => {
		const { post, problems } = await read(
			'---\ntitle: 1.30\nauthor: 007\ndate: 2024-08-14\ntags: [2.0, 0x1F, 1e3, 12345678901234567890, True]\ncategory: 1.10\ndescription: 1.50\nrelease: 1.30\n---\n正文',
		);
		expect(problems.map(({ kind }) => kind)).toEqual(['strangeAuthor']);
		expect(post).toMatchObject({
			title: '1.30',
			authors: ['007'],
			tags: ['2.0', '0x1F', '1e3', '12345678901234567890', 'True'],
			categories: ['1.10'],
			description: '1.50',
			release: '1.30',
		});
	});

	it("may have Hugo's TOML above it", async () => {
		const { post, problems } = await read(
			'+++\ntitle = "v1.31.0版本内容"\ndate = 2024-08-14T23:30:00-05:00\ntags = ["存储"]\nlastmod = 2024-08-15\n+++\n正文',
		);
		expect(problems).toEqual([]);
		expect(post).toMatchObject({
			date: '2024-08-14T23:30:00-05:00',
			updated: '2024-08-14T23:30:00-05:00',
			tags: ['存储'],
		});
	});

	it.each(['updated', 'lastmod', 'lastUpdated'])(
		'has the key and the line of an update before publication, here %s',
		async (key) => {
			const late = sound.replace('date: 2024-08-14', 'date: 2024-08-14 09:30:00');
			const sameDay = await read(`${late.replace('date:', `${key}: 2024-08-14\ndate:`)}正文`);
			expect(sameDay.problems).toEqual([]);
			const before = await read(`${late.replace('date:', `${key}: 2024-08-13\ndate:`)}正文`);
			expect(before.problems).toMatchObject([{ field: key, line: 4, severity: 'error' }]);
			expect(before.problems[0]?.message).toContain(key);
		},
	);

	it('shows a title once that its body repeats as the first H1', async () => {
		const { html } = await read(`${sound}\n# v1.31.0版本内容\n\n正文`);
		expect(html).not.toContain('v1.31.0版本内容');
	});

	it('may not be published with what its scaffold left to be written', async () => {
		const left = `${sound.replace('date:', 'headline: # 【待写】一句话\ndate:')}写好了。\n\n- 【待写】\n`;
		const { problems } = await read(left);
		expect(problems.map(({ line, kind, severity }) => [line, kind, severity])).toEqual([
			[4, 'unwritten', 'error'],
			[9, 'unwritten', 'error'],
		]);
	});

	it.each([
		['a draft', 'draft: true\n', '【待写】'],
		['code', '', '骨架里的 `【待写】` 要写好。'],
	])('may hold what is left to be written in %s', async (_, line, body) => {
		const { problems } = await read(`${sound.replace('date:', `${line}date:`)}${body}`);
		expect(problems).toEqual([]);
	});

	it('merges singular and plural spellings and says so', async () => {
		const { post, problems } = await read(
			'---\ntitle: v1.31.0 一\nauthor: 编辑部\ndate: 2024-08-14\ncategory: a\ncategories: [b]\n---\n正文',
		);
		expect(post?.categories).toEqual(['b', 'a']);
		expect(problems).toMatchObject([{ severity: 'warning', field: 'category', line: 5 }]);
	});

	it.each(['title:', 'title: ""', 'title: "  "', 'title: "\\u200b"', 'title: null'])(
		'takes its title from the first H1 where it has %s',
		async (title) => {
			const { post, problems } = await read(
				`${sound.replace(/title:.*/, title)}# v1.31.0 一\n\n正文`,
			);
			expect([post?.title, problems]).toEqual(['v1.31.0 一', []]);
		},
	);

	it('is read as if its empty keys were not written', async () => {
		const keys = ['updated', 'lastmod', 'description', 'summary', 'categories', 'tag', 'release'];
		const more = [...keys, 'cover', 'draft', 'published', 'id', 'permalink', 'aliases', 'claims'];
		for (const nothing of ['', ' ""', ' "\\u200b "']) {
			const written = more.map((key) => `${key}:${nothing}\n`).join('');
			const { post, problems } = await read(`${sound.replace('date:', `${written}date:`)}正文`);
			expect(problems).toEqual([]);
			expect(post).toEqual((await read(`${sound}正文`)).post);
		}
	});

	it.each([
		['a?b#c.md', 'a~3fb~23c'],
		['e\u0301.md', '\u00e9'],
		['..md', '~2e'],
		['100%.md', '100~25'],
		['%2e%2e.md', '~252e~252e'],
		['a\\b.md', 'a~5cb'],
		['file:x.md', 'file~3ax'],
		['CON.md', '~43ON'],
		['constructor.md', 'constructor'],
		['v1.31.0 说明.markdown', 'v1.31.0 说明'],
	])('in the file %s has the id %s', async (name, id) => {
		expect((await read(`${sound}正文`, name)).post?.id).toBe(id);
	});

	it('says nothing of KEP-0, and gives headings that JavaScript knows no stage', async () => {
		const body =
			'## constructor\n\n- KEP-0 甲，KEP-000 乙\n- KEP-7 丙\n\n[丁](https://kep.k8s.io/0)\n';
		const { post } = await read(`${sound}${body}## __proto__\n\n- KEP-8 戊\n`);
		expect(post?.mentions.map(({ kep, stage }) => [kep, stage])).toEqual([
			[7, undefined],
			[8, undefined],
		]);
	});

	it('keeps the id that it is given for feeds', async () => {
		const { post } = await read(`${sound.replace('date:', 'id: old-name\ndate:')}正文`);
		expect(post).toMatchObject({ id: 'v1.31.0', feedId: 'old-name' });
	});

	it.each(['updated', 'lastmod', 'lastUpdated'])(
		'may say that it was changed in %s',
		async (key) => {
			const { post } = await read(`${sound.replace('date:', `${key}: 2024-09-01\ndate:`)}正文`);
			expect(post?.updated).toBe('2024-09-01T00:00:00+08:00');
		},
	);

	it('may be updated on the day of its publication', async () => {
		const { problems } = await read(`${sound.replace('date:', 'updated: 2024-08-14\ndate:')}正文`);
		expect(problems).toEqual([]);
	});

	it.each(['draft: true', 'published: false'])('with %s is a draft', async (line) => {
		expect((await read(`${sound.replace('date:', `${line}\ndate:`)}正文`)).post?.draft).toBe(true);
		expect((await read(`${sound}正文`)).post?.draft).toBe(false);
	});

	it('claims a stage of the KEPs that its items are about, not of those they name', async () => {
		const item = '- KEP-1 甲，比 KEP-2 好：https://kep.k8s.io/1';
		const { post } = await read(`${sound}### GA\n\n${item}\n`);
		expect(post?.mentions.map(({ kep, stage }) => [kep, stage])).toEqual([
			[1, 'stable'],
			[2, undefined],
		]);
	});

	it('may be MDX', async () => {
		const { post, html } = await read(`${sound}\n第一段{"。"}`, 'v1.31.0.mdx');
		expect(post).toMatchObject({ id: 'v1.31.0', description: '第一段。' });
		expect(html).toBe('<p>第一段。</p>');
	});
});

import { describe, expect, it } from 'vitest';
import { readPost } from '../../../src/loaders/readPosts.ts';
import { surroundingsOf } from '../../../src/loaders/surroundings.ts';

const read = (contents: string | undefined, name = 'v1.31.0.md') =>
	readPost(
		{ root: '/site', absolute: `/site/src/content/posts/${name}`, contents },
		surroundingsOf('/site', []).around(),
	);

const sound = '---\ntitle: v1.31.0版本内容\nauthor: 编辑部\ndate: 2024-08-14\n---\n';

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

	it('shows a title once that its body repeats as the first H1', async () => {
		const { html } = await read(`${sound}\n# v1.31.0版本内容\n\n正文`);
		expect(html).not.toContain('v1.31.0版本内容');
	});

	it('merges singular and plural spellings and says so', async () => {
		const { post, problems } = await read(
			'---\ntitle: v1.31.0 一\nauthor: 甲\ndate: 2024-08-14\ncategory: a\ncategories: [b]\n---\n正文',
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

describe('a broken post', () => {
	it('is reported with all of its problems at once', async () => {
		const { isWhole, problems } = await read(
			'---\ndraft: 是\ndate: 2024-02-30\ndaet: x\n---\n正文',
		);
		expect(isWhole).toBe(false);
		expect(problems.map(({ field, line, severity }) => [field, line, severity])).toEqual([
			['daet', 4, 'warning'],
			['date', 3, 'error'],
			['draft', 2, 'error'],
			['title', 1, 'error'],
			['author', 1, 'error'],
		]);
	});

	it.each([
		['an empty body', sound, '没有正文'],
		['a body of a remark', `${sound}<!-- 待写 -->`, '没有正文'],
		['a body of its title alone', `${sound}# v1.31.0版本内容`, '没有正文'],
		['a frontmatter that does not end', '---\ntitle: 一\n正文', '没有结束'],
		[
			'title, tag and file name at odds',
			sound.replace('date', 'tags: v1.30.0\ndate'),
			'不是同一个',
		],
		['an update before publication', sound.replace('date:', 'updated: 2024-01-01\ndate:'), '早于'],
		['a cover that is not there', sound.replace('date:', 'cover: a.svg\ndate:'), '找不到封面'],
	])('with %s is an error', async (_, contents, message) => {
		const { problems } = await read(contents);
		expect(problems.some((problem) => problem.message.includes(message))).toBe(true);
	});

	it('is not one that was updated at the very time of its publication', async () => {
		const { post, problems } = await read(
			`${sound.replace('date:', 'updated: 2024-08-14\ndate:')}正文`,
		);
		expect(problems).toEqual([]);
		expect(post?.updated).toBe('2024-08-14T00:00:00+08:00');
	});

	it.each([
		['a title of blanks and no H1', sound.replace(/title:.*/, 'title: " "'), '没有标题'],
		[
			'a title and an H1 of invisible characters',
			`${sound.replace(/title:.*/, 'title:')}# \u200b\n\n甲`,
			'没有标题',
		],
		['an author of blanks', sound.replace(/author:.*/, 'author: [" ", null]'), '没有作者'],
		['a control character in a tag', sound.replace('date', 'tags: ["a\\x01"]\ndate'), 'U+0001'],
		['a tag too long for a file', sound.replace('date', `tag: ${'长'.repeat(81)}\ndate`), '太长'],
		['an old address in GBK', sound.replace('date', 'permalink: /%D6%D0%CE%C4/\ndate'), 'UTF-8'],
		['an old address with a line end', sound.replace('date', 'aliases: ["/a\\nb"]\ndate'), '换行'],
		['an alias of YAML', sound.replace(/title:.*/, 'title: *新特性*'), '加引号'],
	])('with %s is an error', async (_, contents, message) => {
		const { problems } = await read(`${contents}正文`);
		expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
			{ message: expect.stringContaining(message) },
		]);
	});

	it.each(['1.031', 'v1.08', `v1.${'9'.repeat(400)}`, 'v1.1000.0', 'constructor', '__proto__'])(
		'is not one with the tag %s, which names no release',
		async (tag) => {
			const { post, problems } = await read(
				`${sound.replace('date:', `tags: ["${tag}"]\ndate:`)}正文`,
			);
			if (tag.length < 240) expect([post?.release, post?.tags]).toEqual(['1.31', [tag]]);
			else expect(problems).toMatchObject([{ field: 'tags', severity: 'error' }]);
		},
	);

	it('whose name is too long for an address is an error', async () => {
		const { problems } = await read(`${sound}正文`, `${'长'.repeat(81)}.md`);
		expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('太长')]);
	});

	it.each([
		[
			'a field is wrong',
			'---\ndate: 2024-02-30\ntags: 甲\naliases: [/old/]\n---\n## 节\n\n[看](#无)',
			['/old'],
		],
		['the frontmatter cannot be read', '---\ntitle: *题\n---\n## 节\n\n[看](#无)', []],
	])('is known to the links of other posts where %s', async (_, contents, old) => {
		const { post, rendered, oldAddresses } = await read(contents);
		expect(post?.id).toBe('v1.31.0');
		expect(rendered.ids).toContain('节');
		expect(rendered.links.map(({ url }) => url)).toContain('#%E6%97%A0');
		expect(oldAddresses.map(({ path }) => path)).toEqual(old);
	});

	it('has ids that nobody knows where its body cannot be read', async () => {
		const { rendered } = await read(`${sound}<div>`, 'v1.31.0.mdx');
		expect(rendered.ids).toBeUndefined();
	});

	it('claims nothing of KEPs where its frontmatter may say why', async () => {
		const body = '### GA\n\n- KEP-7 甲：https://kep.k8s.io/7';
		expect((await read(`${sound}${body}\n\n![图](/none.png)`)).post?.mentions).toHaveLength(1);
		const wrong = sound.replace('date:', 'claims: 甲\ndate:');
		expect((await read(wrong + body)).post?.mentions).toEqual([]);
		expect((await read(`---\na: [\n---\n${body}`)).post?.mentions).toEqual([]);
	});

	it('is not called empty where its body cannot be read', async () => {
		const { isWhole, problems } = await read(`${sound}<div>`, 'v1.31.0.mdx');
		expect(isWhole).toBe(false);
		expect(problems).toMatchObject([{ line: 6, message: expect.stringContaining('没有结束') }]);
	});

	it('that is not UTF-8 is an error', async () => {
		expect((await read(undefined)).problems[0]?.message).toContain('UTF-8');
	});

	it('is told of each line with characters that cannot be shown', async () => {
		const { post, problems } = await read(`${sound}甲\n乙\u0001丙\u0002\n\`丁\uFFFE\`\n戊\t\n`);
		expect(post).toBeDefined();
		expect(problems.map(({ line, severity, message }) => [line, severity, message])).toEqual([
			[7, 'warning', expect.stringContaining('U+0001')],
			[8, 'warning', expect.stringContaining('U+FFFE')],
		]);
	});

	it('names the line of a problem in its body', async () => {
		const { problems } = await read(`${sound}\n正文\n\n![图](/img/none.png)\n`);
		expect(problems).toMatchObject([{ line: 9, severity: 'error' }]);
	});
});

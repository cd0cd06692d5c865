import { describe, expect, it } from 'vitest';
import { read, sound } from './aRead.ts';

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
		]);
	});

	it.each([
		['an empty body', sound, '没有正文'],
		['a body of a remark', `${sound}<!-- 待写 -->`, '没有正文'],
		['a body of its title alone', `${sound}# v1.31.0版本内容`, '没有正文'],
		['a frontmatter that does not end', '---\ntitle: 一\n正文', '没有结束'],
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

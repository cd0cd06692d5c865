import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withoutLinks } from '../../../src/markdown/withoutLinks.ts';
import { aFile, aProject, article, load, posts, shown, state, write } from './aContent.ts';

aProject();
beforeEach(() => vi.stubEnv('SITE_DAY', '2024-08-20'));
afterEach(() => vi.unstubAllEnvs());

/** A post of a day, which its author may have written with a time. */
const aPostOf = (day: string, body = '第一段。', more = '') =>
	aFile(body, more).replace('date: 2024-08-14', `date: ${day}`);
const ids = () => shown().map(({ id }) => id);
const told = () => state.said.join('\n');

describe('a post of a day to come', () => {
	it.each([
		['2024-08-20', true],
		['2024-08-20 23:59:59', true],
		['2024-08-21', false],
		['2024-08-20T15:00:00-08:00', false],
		['2024-08-21T07:00:00+09:00', false],
		['2024-08-21T00:30:00+09:00', true],
	])('of %s is out on 20 August in +08:00: %s', async (day, isOut) => {
		write(`${posts}/a.md`, aPostOf(day));
		await load();
		expect(ids()).toEqual(isOut ? ['a'] : []);
	});

	it('comes out with nothing changed but the day', async () => {
		write(`${posts}/a.md`, aPostOf('2024-08-21'));
		await load();
		expect(ids()).toEqual([]);
		vi.stubEnv('SITE_DAY', '2024-08-21');
		await load();
		expect(ids()).toEqual(['a']);
		expect(shown()[0]).not.toHaveProperty('scheduled');
	});

	it('is named by a build with its day and how to see it; a draft is not', async () => {
		write(`${posts}/a.md`, aPostOf('2024-08-21'));
		write(`${posts}/b.md`, aPostOf('2024-08-23'));
		write(`${posts}/c.md`, aPostOf('2024-08-24', '文', 'draft: true\n'));
		write(`${posts}/d.md`, aPostOf('2024-08-20'));
		await load();
		expect(state.said).toHaveLength(1);
		const [head, ...lines] = told().split('\n');
		expect(head).toMatch(/按 2024-08-20（.*--day.*）.*2 篇/);
		expect(lines).toEqual([
			`  2024-08-21  ${posts}/a.md  v1.31.0版本内容`,
			`  2024-08-23  ${posts}/b.md  v1.31.0版本内容`,
			'连它们一起构建：npm run build -- --day 2024-08-23',
		]);
	});

	it('is shown in development with its day', async () => {
		write(`${posts}/a.md`, aPostOf('2024-08-21'));
		await load('dev');
		expect(shown().map(({ id, scheduled }) => [id, scheduled])).toEqual([['a', '2024-08-21']]);
		expect(state.said).toEqual([]);
	});

	it('stops a build with its errors: nobody looks again on its day', async () => {
		write(`${posts}/a.md`, aPostOf('2024-08-21', '[一](#none)'));
		await expect(load()).rejects.toThrow('1 个错误');
	});

	it('is published where nothing says the day, and the build says so', async () => {
		vi.stubEnv('SITE_DAY', '');
		vi.stubEnv('SOURCE_DATE_EPOCH', '');
		vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2024-08-20T00:00:00Z'));
		write(`${posts}/a.md`, aPostOf('2024-08-21'));
		await load().finally(() => vi.restoreAllMocks());
		expect(ids()).toEqual(['a']);
		expect(told()).toMatch(/不在 git 里.*1 篇[\s\S]*posts\/a\.md[\s\S]*--day today/);
	});
});

describe('a link to a post of a day to come', () => {
	const link = '[后篇](./later.md#文) [签](/tags/新/)';
	beforeEach(() => {
		for (const route of ['posts/[...id]', 'tags/[name]']) write(`src/pages/${route}.astro`, '');
		write(`${posts}/later.md`, aPostOf('2024-08-22', '## 文\n\n文', 'aliases: /old/\n'));
	});

	it('is words until then, with a warning that says the day', async () => {
		write(`${posts}/a.md`, aPostOf('2024-08-14', '[后篇](./later.md#文)\n\n[旧](/old/)'));
		await load();
		const ahead = shown()[0]?.ahead ?? [];
		expect(ahead).toHaveLength(2);
		const html = (await article('a'))?.html ?? '';
		expect(withoutLinks(html, ahead)).toBe('<p><span>后篇</span></p>\n<p><span>旧</span></p>');
		for (const line of [7, 9]) {
			expect(told()).toMatch(new RegExp(`! \\S+a\\.md:${line} .*2024-08-22 才发布`));
		}
		state.said = [];
		vi.stubEnv('SITE_DAY', '2024-08-22');
		await load();
		expect(shown().flatMap(({ ahead = [] }) => ahead)).toEqual([]);
		expect(state.said).toEqual([]);
	});

	it.each([
		['2024-08-21', ['/posts/later/']],
		['2024-08-22', undefined],
		['2024-08-23', undefined],
	])('from one that waits for %s is a link if both are there then', async (day, ahead) => {
		write(`${posts}/a.md`, aPostOf(day, '[后篇](./later.md)'));
		await load('dev');
		expect(shown().find(({ id }) => id === 'a')?.ahead).toEqual(ahead);
		expect(state.said).toHaveLength(ahead === undefined ? 0 : 1);
	});

	it('from a draft is not judged', async () => {
		write(`${posts}/a.md`, aPostOf('2024-08-14', '[后篇](./later.md)', 'draft: true\n'));
		await load();
		expect(told()).not.toContain('才发布');
	});

	it('does not make a page of a tag that it alone bears, but for posts that wait too', async () => {
		write(`${posts}/later.md`, aPostOf('2024-08-22', '## 文', 'tags: 新\n'));
		write(`${posts}/b.md`, aPostOf('2024-08-22', link));
		await load();
		write(`${posts}/a.md`, aPostOf('2024-08-14', link));
		await expect(load()).rejects.toThrow(/✗ \S+a\.md:7 .*\/tags\/新\//);
	});
});

import { expect, it } from 'vitest';
import { checkFrontmatter, cutFrontmatter } from '../../../src/loaders/frontmatter.ts';

it('cuts a post at its frontmatter and says on which lines the parts begin', () => {
	expect(cutFrontmatter('---\ntitle: 好\n---\n正文')).toEqual({
		frontmatter: 'title: 好',
		frontmatterLine: 2,
		body: '正文',
		bodyLine: 4,
	});
});

it('removes a byte order mark and Windows line ends', () => {
	const { frontmatter, body } = cutFrontmatter('\uFEFF---\r\ntitle: 好\r\n---\r\n一\r\n二');
	expect([frontmatter, body]).toEqual(['title: 好', '一\n二']);
});

it('takes a file without frontmatter for all body', () => {
	expect(cutFrontmatter('# 标题\n\n---\n')).toMatchObject({ bodyLine: 1, frontmatter: '' });
});

it('notices a frontmatter that never ends and loses no word of it', () => {
	expect(cutFrontmatter('---\ntitle: 好\n正文')).toMatchObject({
		flaw: 'unclosed',
		body: '---\ntitle: 好\n正文',
	});
});

it.each([
	['empty lines above', '\n\n---\ntitle: 好\n---\n正文', 'title: 好', 6],
	['spaces behind the dashes', '--- \ntitle: 好\n---  \n正文', 'title: 好', 4],
	[
		'no opening line, as Hexo allows',
		'title: 好\ntags:\n  - 一\n---\n正文',
		'title: 好\ntags:\n  - 一',
		5,
	],
	[
		'JSON, as Hexo allows',
		';;;\n"title": "好",\n\t"tags": ["一"]\n;;;\n正文',
		'{"title": "好",\n  "tags": ["一"]\n}',
		5,
	],
	['a whole JSON object', ';;;\n{"title": "好"}\n;;;\n正文', '{"title": "好"}', 4],
])('reads a frontmatter with %s', (_, contents, frontmatter, bodyLine) => {
	expect(cutFrontmatter(contents)).toMatchObject({ frontmatter, body: '正文', bodyLine });
});

it('takes prose above a rule for no frontmatter', () => {
	expect(cutFrontmatter('一段话。\n\n---\n正文').frontmatter).toBe('');
	expect(cutFrontmatter('说明: 这不是\n---\n正文').frontmatter).toBe('');
});

it("cuts Hugo's TOML", () => {
	expect(cutFrontmatter('+++\ntitle = "好"\n+++\n正文')).toEqual({
		frontmatter: 'title = "好"',
		frontmatterLine: 2,
		body: '正文',
		bodyLine: 4,
		language: 'toml',
	});
});

it("cuts Hugo's JSON, and takes other braces for text", () => {
	expect(cutFrontmatter('{\n"title": "好",\n"params": {\n  "a": 1\n }\n}\n正文')).toMatchObject({
		frontmatter: '{\n"title": "好",\n"params": {\n  "a": 1\n }\n}',
		body: '正文',
		bodyLine: 7,
	});
	expect(cutFrontmatter('{\n正文\n}\n').frontmatter).toBe('');
	expect(cutFrontmatter('{\n"title": "好",\n正文')).toMatchObject({ frontmatter: '', bodyLine: 1 });
});

it('takes tabs in front of a line for two spaces, as Hexo does', () => {
	const written = '---\ntags: [\n\t"一"\n]\ncategories:\n\t- 二\n---\n';
	const { value, problems } = checkFrontmatter('a.md', cutFrontmatter(written));
	expect([value?.tags, value?.categories, problems]).toEqual([['一'], ['二'], []]);
});

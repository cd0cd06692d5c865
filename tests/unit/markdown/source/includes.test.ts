import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutParts } from '../../../../src/loaders/parts.ts';
import { surroundingsOf } from '../../../../src/loaders/surroundings.ts';
import { renderPost } from '../../../../src/markdown/render.ts';
import { pngHeader } from '../aRender.ts';

const root = mkdtempSync(path.join(tmpdir(), 'includes-'));
const posts = path.join(root, 'src/content/posts');
const write = (name: string, ...lines: readonly string[]) => {
	mkdirSync(path.dirname(path.join(posts, name)), { recursive: true });
	writeFileSync(path.join(posts, name), lines.join('\n'));
};

beforeAll(() => {
	write('a/one.md', 'x');
	write('a/part.md', '---', 'title: 片段', '---', '第四行', '', '第六行', '', '第八行');
	write('a/b/inner.md', '里 [邻](./other.md) [远](../one.md) [无](./none.md)');
	write('a/b/other.md', '邻');
	write('a/outer.md', '外', '', '<!-- @include: b/inner.md -->', '', '末');
	write('a/circle.md', '<!-- @include: ./circle.md -->');
	write('snippets/foot.snippet.md', '脚注[^a]', '', '[^a]: 注');
	write(
		'a/region.md',
		'前',
		'<!-- #region 甲 -->',
		'甲一',
		'',
		'甲二',
		'<!-- #endregion 甲 -->',
		'后',
	);
	write('a/head.md', '# 全', '总', '## 小节 A', '节', '### 细', '细节', '## 小节 B', '别');
	write('a/x.js', 'let a;', '// #region r', 'let b;', 'let c; // ```', '// #endregion r');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const around = () => {
	const names = ['a/one.md', 'a/b/other.md', 'a/other.md'];
	const files = names.map((name) => ({ root, absolute: path.join(posts, name), contents: '' }));
	return surroundingsOf(root, files).around();
};
const render = (body: string) =>
	renderPost({
		body,
		firstLine: 5,
		file: 'src/content/posts/a/one.md',
		title: '题',
		around: around(),
	});
const words = async (body: string) => (await render(body)).text.replace(/\s+/g, ' ').trim();

describe('a part of another file', () => {
	it.each([
		['<!-- @include: ./part.md -->', '第四行 第六行 第八行'],
		['<!--@include:./part.md-->', '第四行 第六行 第八行'],
		['<!-- @include(./part.md) -->', '第四行 第六行 第八行'],
		['<!-- @include: ./part.md{5-6} -->', '第六行'],
		['<!-- @include: ./part.md{6,} -->', '第六行 第八行'],
		['<!-- @include: ./part.md{-4} -->', '第四行'],
		['<!-- @include: ./part.md{,4} -->', '第四行'],
		['<!-- @include: ./part.md{6} -->', '第六行'],
		['<!-- @include: @/a/part.md -->', '第四行 第六行 第八行'],
		['<!-- @include: @src/a/part.md -->', '第四行 第六行 第八行'],
		['<!-- @include: ..\\a\\part.md -->', '第四行 第六行 第八行'],
		['<!-- @include: ./region.md#甲 -->', '甲一 甲二'],
		['<!-- @include: ./region.md#甲{3,} -->', '甲二'],
		['<!-- @include: ./head.md#小节-a -->', '节 细 细节'],
		['<!-- @include: @foot.snippet.md -->', '脚注1 脚注 注'],
		['> <!-- @include: ./part.md -->', '第四行 第六行 第八行'],
	])('%s stands in its place', async (body, shown) => {
		expect((await words(`头\n\n${body}\n\n尾`)).replaceAll(' ↩', '')).toMatch(
			new RegExp(`^头 ${shown.replace(' 脚注 注', '')}`),
		);
		expect((await render(body)).problems).toEqual([]);
	});

	it('stays in the item or quote around it', async () => {
		const { html } = await render('- 项\n\n  <!-- @include: ./part.md -->\n\n外');
		expect(html).toContain('<p>第八行</p>\n</li>');
		expect((await render('> <!-- @include: ./part.md -->')).html).toContain(
			'<p>第八行</p>\n</blockquote>',
		);
	});

	it('may hold another one; links lead from the file that they are in, and so do reports', async () => {
		const { html, problems } = await render('头\n\n<!-- @include: ./outer.md -->\n\n[无](none.md)');
		expect(html).toContain('href="/posts/a/b/other/"');
		expect(html).toContain('href="/posts/a/one/"');
		expect(problems).toMatchObject([
			{ file: 'src/content/posts/a/b/inner.md', line: 1, kind: 'deadPostLink' },
			{ line: 9, kind: 'deadPostLink' },
		]);
	});

	it('has its pictures beside itself, in Markdown and in HTML, or beside the post', async () => {
		for (const name of ['a/b/p.png', 'a/b/q.png', 'a/q.png', 'a/r.png']) {
			write(name, '');
			writeFileSync(path.join(posts, name), pngHeader(64, 48));
		}
		write(
			'a/b/shown.md',
			'字',
			'',
			'![示](./p.png)',
			'',
			'<p align="center"><img src="q.png" alt="示"></p>',
			'',
			'![示](r.png)',
		);
		const { html, problems } = await render(
			'首\n\n<!-- @include: ./b/shown.md -->\n\n![示](q.png)',
		);
		const shown = [...html.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src);
		expect(shown).toEqual([
			'/posts/a/b/p.png',
			'/posts/a/b/q.png',
			'/posts/a/r.png',
			'/posts/a/q.png',
		]);
		expect(problems).toEqual([]);
	});

	it.each([
		['<!-- @include: ./gone.md -->', 'missingInclude'],
		['<!-- @include: ../../../../../../etc/passwd -->', 'missingInclude'],
		['<!-- @include: ./part.md{90-99} -->', 'missingPart'],
		['<!-- @include: ./part.md#无 -->', 'missingPart'],
	])('that is not there is an error at its line: %s', async (body, kind) => {
		const { problems } = await render(`头\n\n${body}`);
		expect(problems).toMatchObject([{ line: 7, severity: 'error', kind }]);
	});

	it('that includes itself ends', async () => {
		const { problems } = await render('<!-- @include: ./circle.md -->');
		expect(problems).toMatchObject([
			{ file: 'src/content/posts/a/circle.md', line: 1, kind: 'circularInclude' },
		]);
	});

	it('is none in code, and told of inside a line', async () => {
		const shown = await render(
			'```md\n<!-- @include: ./part.md -->\n```\n\n`<!-- @include: ./part.md -->`',
		);
		expect(shown.text).not.toContain('第四行');
		expect(shown.problems).toEqual([]);
		expect((await render('见 <!-- @include: ./part.md -->')).problems).toMatchObject([
			{ kind: 'includeInText', severity: 'warning' },
		]);
	});

	it('may be code, with its language and its lines', async () => {
		const { html } = await render('<<< ./x.js#r{1}');
		expect(html).toContain('js');
		expect(html.replace(/<[^>]+>/g, '')).toContain('let b;\nlet c; // ```');
		expect(html.replace(/<[^>]+>/g, '')).not.toMatch(/region|let a/);
		expect((await render('<<< @/a/x.js {2 ts:line-numbers} [题.ts]')).html).toContain('题.ts');
		expect((await render('<<< @/a/none.js')).problems).toMatchObject([{ kind: 'missingInclude' }]);
		expect(await words('<<<EOF')).toBe('<<<EOF');
	});

	it('show a file as code, as VuePress writes it', async () => {
		const all = await render('@[code](./x.js)');
		expect(all.problems).toEqual([]);
		expect(all.html).toContain('data-language="js"');
		const some = (await render('文\n\n- 项\n\n  @[code{3-4} ts{1}](@/a/x.js)')).html;
		expect(some).toContain('data-language="ts"');
		expect(some.replace(/<[^>]*>/g, '')).toMatch(/let b;\s*let c;/);
		expect(some).not.toContain('let a');
		expect((await render('@[code js](./none.js)')).problems).toMatchObject([
			{ kind: 'missingInclude', severity: 'error' },
		]);
	});
});

describe('a file that another includes', () => {
	const post = (name: string, contents: string) => ({
		root,
		absolute: path.join(posts, name),
		contents,
	});

	it('is a post only with frontmatter of its own, or if it is an example', () => {
		const files = [
			post('a/one.md', '<!-- @include: ./outer.md -->\n\n<!-- @include: ./part.md -->'),
			post('a/outer.md', '外'),
			post('a/part.md', '---\ntitle: 片段\n---\n文'),
			post('a/b/inner.md', '里'),
			post('a/region.md', '```\n<!-- @include: ./head.md -->\n```'),
			post('a/head.md', '文'),
		];
		const found = withoutParts(files, surroundingsOf(root, []).around());
		expect(found.map(({ absolute }) => path.basename(absolute))).toEqual([
			'one.md',
			'part.md',
			'region.md',
			'head.md',
		]);
	});
});

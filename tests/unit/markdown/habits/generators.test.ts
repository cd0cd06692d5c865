import { describe, expect, it } from 'vitest';
import { html, render, words } from '../aRender.ts';

/** Small things that authors of each generator write, and the words that a reader sees. */

const fence = '```';

describe('what authors write for VuePress and VitePress', () => {
	it.each([
		['a container without a space', ':::tip\n文\n:::', '提示 文'],
		['a container with spaces behind the end', '::: tip  \n文\n:::   ', '提示 文'],
		['a container in capitals', '::: TIP\n文\n:::', '提示 文'],
		['a title with code and a link', '::: warning `a` [b](https://a.example)\n文\n:::', 'a b 文'],
		['a title in brackets', ':::note[标 题]\n文\n:::', '标 题 文'],
		['a title as an attribute', ':::note{title="标题"}\n文\n:::', '标题 文'],
		['a title that looks like a list', '::: tip 1. 第一\n文\n:::', '1. 第一 文'],
		['a title that looks like a heading', '::: tip # 号\n文\n:::', '# 号 文'],
		['equal colons', '::: tip 外\n::: note 内\n文\n:::\n后\n:::\n末', '外 内 文 后 末'],
		['more colons outside', ':::: tip 外\n::: note 内\n文\n:::\n::::\n末', '外 内 文 末'],
		['fewer colons outside', '::: tip 外\n:::: note 内\n文\n::::\n:::\n末', '外 内 文 末'],
		['boxes one after the other', '::: tip 一\n甲\n:::\n::: tip 二\n乙\n:::', '一 甲 二 乙'],
		['a box on one line', '::: tip 就一句 :::\n后', '提示 就一句 后'],
		['a box in a quote', '> ::: tip 题\n> 文\n> :::\n> 后', '题 文 后'],
		['a box in a numbered list', '1. 一\n   ::: tip 题\n   文\n   :::\n2. 二', '一 题 文 二'],
		['an empty box', '::: tip 题\n:::', '题'],
		['a table in a box', '::: tip 题\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n后', '题 a b 1 2 后'],
		['a heading in a box', '::: tip 题\n### 节\n文\n:::', '题 节 文'],
		['tags of components', '<Badge text="新" type="tip" vertical="middle"/> 文', '新 文'],
		['a component with words', '<Badge>新</Badge> 文', '新 文'],
		['an unknown component', '<MyChart/> 文', '<MyChart/> 文'],
		['Vue’s braces', '{{ page.title }} 文', '{{ page.title }} 文'],
		['v-pre', '::: v-pre\n{{ a }}\n:::', '{{ a }}'],
	])('%s', async (_, body, expected) => {
		expect(await words(body)).toBe(expected);
	});

	it('opens a box of details that asks for it', async () => {
		expect(await html('::: details 题 {open}\n文\n:::')).toContain('data-kind="details" open>');
	});

	it('lists several headings in a table of contents of any spelling', async () => {
		for (const mark of [
			'[[toc]]',
			'[[TOC]]',
			'[toc]',
			'@[toc]',
			'@[TOC](目录)',
			'@[TOC]()',
			'[[_TOC_]]',
		]) {
			expect(await html(`${mark}\n\n## 甲\n\n## 乙`)).toMatch(/^<nav class="inline-toc"/);
		}
	});

	it('marks, numbers and titles lines as each generator spells it', async () => {
		for (const info of ['js{1,3}', 'js {1,3}', 'js{1,3}:line-numbers', 'js:line-numbers {1,3}']) {
			const shown = await html(`${fence}${info}\na\nb\nc\n${fence}`);
			expect(shown.match(/line-marked/g)).toHaveLength(2);
		}
		expect(await html(`${fence}js wrap\na\n${fence}`)).toContain('class="code-block wrapped"');
	});
});

describe('what authors write for Hexo', () => {
	it.each([
		['an excerpt without an empty line', '引言\n<!--more-->\n后文', '引言'],
		['an excerpt with one', '引言\n\n<!-- more -->\n\n后文', '引言'],
	])('%s', async (_, body, expected) => {
		expect((await render(body)).excerpt).toBe(expected);
	});

	it('shows pictures with widths and alignment in HTML', async () => {
		const shown = await html(
			'<div align="center"><img src="/img/a.png" width="50%" alt="图"></div>',
		);
		expect(shown).toMatch(
			/^<div class="align-center">(?:<p>)?<img src="\/img\/a.png" alt="图" width="640"/,
		);
	});

	it('shows a template’s braces in code', async () => {
		expect(await html('`{{ .Values.image }}` 与 `{% if %}`')).toBe(
			'<p><code>{{ .Values.image }}</code> 与 <code>{% if %}</code></p>',
		);
	});
});

describe('what authors write for GitHub', () => {
	it.each([
		['an alert in small letters', '> [!note]\n> 文', '说明 文'],
		['an alert in a list', '- 项\n\n  > [!TIP]\n  > 文', '项 提示 文'],
		['an alert with a list', '> [!WARNING]\n> - 一\n> - 二', '注意 一 二'],
		['an alert with an empty line', '> [!CAUTION]\n>\n> 文', '警告 文'],
		['an alert of an unknown kind', '> [!FOO]\n> 文', '[!FOO] 文'],
		['a centred heading', '<h2 align="center">题</h2>\n\n文', '题 文'],
		['details with a blank line', '<details><summary>题</summary>\n\n- 文\n\n</details>', '题 文'],
		['details without one', '<details><summary>题</summary>文</details>', '题 文'],
		[
			'a themed picture',
			'<picture><source srcset="x"><img src="/img/a.png" alt="图"></picture>文',
			'文',
		],
	])('%s', async (_, body, expected) => {
		expect(await words(body)).toBe(expected);
	});
});

describe('what authors write with Han and Latin mixed', () => {
	it.each([
		['**“引用”**后', '<p><strong>“引用”</strong>后</p>'],
		['前**（注）**后', '<p>前<strong>（注）</strong>后</p>'],
		['~~删除：~~后', '<p><del>删除：</del>后</p>'],
		['***重：***后', '<p><em><strong>重：</strong></em>后</p>'],
		['**`code`：**后', '<p><strong><code>code</code>：</strong>后</p>'],
		['**$x^1$：**', '<p><strong><math alttext="x^1">'],
		['版本 1~2、3~4', '<p>版本 1~2、3~4</p>'],
		['~不删~', '<p>~不删~</p>'],
		['a*b*c', '<p>a<em>b</em>c</p>'],
	])('%s', async (body, expected) => {
		expect((await html(body)).startsWith(expected.replace(/<\/p>$/, ''))).toBe(true);
	});
});

describe('frames around the article', () => {
	it.each([
		[
			'an id of raw HTML once',
			'<span id="a"></span>\n\n<div id="a">文</div>',
			/id="(a|a-1)".*id="(?!\1")a/s,
		],
		['the id that a heading was given', '## 题 {#mine}\n\n[去](#mine)', /<h2 id="mine">题<\/h2>/],
		[
			'headings moved down below a second H1',
			'# 一\n\n# 二\n\n## 三',
			/<h2 id="二">.*<h3 id="三">/s,
		],
		[
			'footnotes with Chinese names',
			'文[^注]\n\n[^注]: 说明',
			/href="#note-fn-注".*id="note-fn-注"/s,
		],
		['a footnote used twice', '甲[^1] 乙[^1]\n\n[^1]: 注', /note-fnref-1-2/],
		[
			'task lists that screen readers name',
			'- [x] 好\n- [ ] 待',
			/aria-label="已完成".*aria-label="未完成"/s,
		],
		[
			'tables that scroll',
			'| a | b |\n|:-:|--:|\n| 1 | 2 |',
			/^<section class="table-scroll" tabindex="0"/,
		],
		['alignment as classes', '| a |\n|:-:|\n| 1 |', /<td class="align-center">1<\/td>/],
	])('show %s', async (_, body, pattern) => {
		expect(await html(body)).toMatch(pattern);
	});

	it('never carry a style attribute', async () => {
		const body =
			'| a |\n|:-:|\n\n<p style="color:red">x</p>\n\n<td style="width:1px">y</td>\n\n```diff\n+ a\n```';
		expect(await html(body)).not.toContain('style=');
	});
});

describe('a post that was dropped in without its frontmatter’s care', () => {
	it('keeps every line of a long mixed text', async () => {
		const lines = [
			'# 题',
			'',
			'引言。',
			'',
			'::: tip',
			'甲',
			':::',
			'',
			'- 乙',
			'  - 丙',
			'',
			'> 丁',
			'',
			'戊',
		];
		expect(await words(lines.join('\r\n'))).toBe('引言。 提示 甲 乙 丙 丁 戊');
		expect((await render(lines.join('\n'))).title).toBe('题');
	});

	it('says where each of its problems is', async () => {
		const body =
			'![图](/img/no.png)\n\n[x](none.md)\n\n```nolang\na\n```\n\n<script>\n\n[x](javascript:a)';
		const { problems } = await render(body, { firstLine: 10 });
		expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
			[10, 'error'],
			[12, 'error'],
			[14, 'warning'],
			[20, 'warning'],
		]);
	});
});

describe('what stands on one line', () => {
	it('is a whole note of Hexo', async () => {
		expect(await html('{% note info %}内容{% endnote %}\n\n后')).toBe(
			'<aside class="container" data-kind="info" role="note"><p class="container-title"><strong>信息</strong></p><p>内容</p></aside><p>后</p>',
		);
	});

	it.each(["$withBase('/img/a.png')", "'/img/a.png'"])(
		'is a picture that VuePress binds by %s',
		async (src) => {
			expect(await html(`<img :src="${src}" alt="图">`)).toContain('src="/img/a.png"');
		},
	);

	it('is no code that a binding would run', async () => {
		expect(await html('<img :src="a+alert(1)" alt="图">')).not.toContain('alert(1)"');
	});
});

import { describe, expect, it } from 'vitest';
import { html, render } from '../aRender.ts';

describe('headings', () => {
	it('stand beside a link to themselves, which is not part of their name', async () => {
		expect(await html('## 标题 `x`')).toBe(
			'<div class="heading-line"><h2 id="标题-x">标题 <code>x</code></h2><a class="heading-anchor" href="#标题-x" aria-label="链接到本节：标题 x"></a></div>',
		);
	});

	it.each([
		['## v1.3.10', 'v1-3-10'],
		['## v1.31.0', 'v1-31-0'],
		['## GA 和稳定（一）', 'ga-和稳定-一'],
		['## 1. 概述', '_1-概述'],
		['## ???', 'section'],
		['## 标题 {#my-id}', 'my-id'],
		['## 标题 { #自选 }', '自选'],
		['## ⚠️ 注意', '注意'],
		['## ⚙️配置', '配置'],
		['## ❤️', 'section'],
		['## 1️⃣ 第一步', '_1-第一步'],
		['## :tada: 发布', '发布'],
		['## 👨‍👩‍👧 家 🇨🇳', '家'],
		['## {{ title }} 字', 'title-字'],
		['## H<sub>2</sub>O', 'h2o'],
	])('%s has the id %s', async (body, slug) => {
		expect((await render(body)).headings).toMatchObject([{ slug }]);
	});

	it.each([
		['甲 <Badge type="tip" text="v1.33" />', '甲'],
		['甲 <Badge>新</Badge>', '甲'],
		['<Badge text="新"/> 甲', '甲'],
		['`甲` <Badge text="新"/>', '甲'],
		['甲 <Badge text="新"/> {#甲}', '甲'],
		['甲[^1]\n\n[^1]: 注', '甲'],
		['甲[^1]乙[^1]\n\n[^1]: 注', '甲乙'],
		['<ruby>甲<rp>(</rp><rt>jiǎ</rt><rp>)</rp></ruby>', '甲'],
		['<Badge text="新"/>', '新'],
	])('are not named by what stands beside their words: %s', async (written, name) => {
		const { headings, html } = await render(`[[toc]]\n\n## ${written}`);
		expect(headings).toEqual([{ depth: 2, slug: name, text: name }]);
		expect(html).toContain(`<a href="#${name}">${name}</a>`);
	});

	it('have ids that differ', async () => {
		const { headings } = await render('## a\n\n## a\n\n## a-1\n\n## a');
		expect(headings.map(({ slug }) => slug)).toEqual(['a', 'a-1', 'a-1-1', 'a-2']);
	});

	it('show no id that the author chose', async () => {
		expect((await render('## 标题 {#my-id}')).text).toBe('标题');
	});
});

describe('table of contents', () => {
	it('lists the sections nested', async () => {
		expect(await html('[[toc]]\n\n## 一\n\n### 二\n\n## 三')).toContain(
			'<nav class="inline-toc" aria-label="文中目录"><ul><li><a href="#一">一</a><ul><li><a href="#二">二</a></li></ul></li><li><a href="#三">三</a></li></ul></nav>',
		);
	});

	it('lists neighbours of one depth side by side', async () => {
		const shown = await html('[[toc]]\n\n## 一\n\n### 二\n\n### 三\n\n#### 四\n\n### 五\n\n## 六');
		const nav = /<nav.*<\/nav>/.exec(shown)?.[0] ?? '';
		expect(nav.replace(/<a [^>]*>|<\/a>/g, '')).toBe(
			'<nav class="inline-toc" aria-label="文中目录"><ul><li>一<ul><li>二</li><li>三<ul><li>四</li></ul></li><li>五</li></ul></li><li>六</li></ul></nav>',
		);
	});

	it('lists shallower sections after deeper ones on their own level', async () => {
		expect(await html('[toc]\n\n### 三\n\n## 二')).toContain(
			'<ul><li><a href="#三">三</a></li><li><a href="#二">二</a></li></ul>',
		);
	});

	it('is shown once, and its author told of the second place', async () => {
		const { html: shown, problems } = await render('[[toc]]\n\n## 一\n\n[toc]\n\n[[toc]]\n');
		expect(shown.match(/<nav/g)).toHaveLength(1);
		expect(shown).not.toContain('toc]');
		expect(problems.map(({ line, severity }) => [line, severity])).toEqual([[5, 'warning']]);
	});

	it('says nothing in a post without sections', async () => {
		expect(await html('[[TOC]]\n\n文')).toBe('<p>文</p>');
	});

	it('stays text inside a sentence', async () => {
		expect(await html('写 [[toc]] 即可')).toBe('<p>写 [[toc]] 即可</p>');
	});
});

describe('tables', () => {
	it('can be scrolled by keyboard and are named by their columns', async () => {
		expect(await html('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |')).toMatch(
			/^<section class="table-scroll" tabindex="0" aria-label="表格 1：甲、乙"><table>/,
		);
	});

	it('align by class', async () => {
		const table = await html('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |');
		expect(table).toContain('<th class="align-left">a</th><th class="align-center">b</th>');
		expect(table).toContain('<td class="align-right">3</td>');
		expect(table).not.toContain('style');
	});

	it('are numbered, so that no two have one name', async () => {
		const table = '| a |\n|---|\n| 1 |';
		expect(await html(`${table}\n\n${table}`)).toContain('aria-label="表格 2：a"');
	});

	it('hold lists and line breaks in HTML', async () => {
		expect(await html('| a |\n|---|\n| 1<br>2 <ul><li>x</li></ul> |')).toContain(
			'<td>1<br>2 <ul><li>x</li></ul></td>',
		);
	});
});

describe('task lists', () => {
	it('name their boxes', async () => {
		expect(await html('- [x] 一\n- [ ] 二')).toMatch(
			/checked disabled aria-label="已完成"> 一.*disabled aria-label="未完成"> 二/,
		);
	});
});

describe('KEP anchors', () => {
	it('stand on the item that first mentions a KEP', async () => {
		expect(await html('KEP-1\n\n- KEP-1 a\n- KEP-2 b\n- KEP-1 c')).toContain(
			'<li id="kep-1">KEP-1 a</li><li id="kep-2">KEP-2 b</li><li>KEP-1 c</li>',
		);
	});

	it('stand on the innermost item', async () => {
		expect(await html('- 外\n  - KEP-7')).toContain('<li>外\n<ul><li id="kep-7">');
	});

	it('stand before the words when an item mentions several', async () => {
		expect(await html('- KEP-1 和 KEP-2')).toContain(
			'<li id="kep-1"><span id="kep-2"></span>KEP-1 和 KEP-2</li>',
		);
	});

	it('do not meet the id of a heading', async () => {
		expect(await html('## KEP-1\n\n- KEP-1')).toContain(
			'<h2 id="kep-1-1"><span id="kep-1"></span>KEP-1</h2>',
		);
	});
});

describe('footnotes', () => {
	it('are named in Chinese and lead back', async () => {
		const notes = await html('文[^注]\n\n[^注]: 内容');
		expect(notes).toContain('<h2 class="sr-only" id="footnote-label">脚注</h2>');
		expect(notes).toContain('aria-label="回到正文引用处 1"');
		expect(notes).toContain('<a href="#note-fn-注" id="note-fnref-注"');
		expect(notes).toContain('<li id="note-fn-注">');
	});

	it.each([
		'[^a-2] [^a] [^a]\n\n[^a-2]: 一\n\n[^a]: 二',
		'[^a] [^a-2] [^a]\n\n[^a-2]: 一\n\n[^a]: 二[^a-2]',
		'[^a+] [^a!] [^a+]\n\n[^a+]: 一\n\n[^a!]: 二',
	])('lead where they say when their labels differ in little: %j', async (body) => {
		const notes = await html(body);
		const ids = [...notes.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		const there = [...notes.matchAll(/<a href="#([^"]*)" id="([^"]*)" data-footnote-ref/g)];
		const items = [...notes.matchAll(/<li id="([^"]*)">(.*?)<\/li>/g)];
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, note, place] of there) {
			const item = items.find(([, id]) => id === note)?.[2];
			expect(item).toContain(`<a href="#${place}"`);
		}
		expect(notes.match(/data-footnote-backref=/g)).toHaveLength(there.length);
	});

	it('are no section of the post', async () => {
		expect((await render('文[^1]\n\n[^1]: 内容')).headings).toEqual([]);
	});
});

describe('headings of a post with several H1s', () => {
	it('move down, but never below the sixth, and leave the footnotes’ own', async () => {
		const { html } = await render('# 一\n\n###### 六[^1]\n\n# 二\n\n[^1]: 注', { title: '题' });
		expect(html.match(/<h\d/g)).toEqual(['<h2', '<h6', '<h2', '<h2']);
		expect(html).not.toContain('<h7');
	});

	it('do not change a title that is written in the frontmatter', async () => {
		expect((await render('# 一\n\n文', { title: '题' })).title).toBe('题');
	});

	it('have ids in one form of Unicode', async () => {
		expect((await render('## e\u0301')).headings[0]?.slug).toBe('\u00e9');
	});
});

describe('an introduction', () => {
	it('has its formulas as they were written, and nothing that stands beside its words', async () => {
		const body = '说明[^1]，复杂度 $O(n)$，<ruby>汉<rt>hàn</rt></ruby>字。\n\n[^1]: 注';
		expect((await render(body)).excerpt).toBe('说明，复杂度 O(n)，汉字。');
	});

	it.each([
		['$E = mc^2$ 是公式', 'E = mc^2 是公式'],
		['$$\nE = mc^2\n$$\n\n这是质能方程。\n\n再说', 'E = mc^2 这是质能方程。'],
		['$$a+b$$\n\n- 项\n\n一段', '一段'],
		['前\n\n$$a+b$$\n\n后\n\n<!-- more -->', '前 a+b 后'],
	])('keeps a formula that it begins with or holds: %s', async (body, excerpt) => {
		expect((await render(body)).excerpt).toBe(excerpt);
	});

	it('names neither languages nor packages of its code', async () => {
		const code = '```sh [npm]\na\n```\n```sh [pnpm]\nb\n```';
		const body = `前\n\n::: code-group\n${code}\n:::\n\n\`\`\`go\nc\n\`\`\`\n\n<!-- more -->`;
		expect((await render(body)).excerpt).toBe('前');
	});

	it('that ends before anything is written leaves the excerpt empty', async () => {
		expect((await render('<!-- more -->\n\n文')).excerpt).toBe('');
	});
});

describe('a table without a word for one of its columns', () => {
	it('is named by the others', async () => {
		expect(await html('| a | |\n|---|---|\n| 1 | 2 |')).toContain('aria-label="表格 1：a"');
	});
});

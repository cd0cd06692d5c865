import { describe, expect, it } from 'vitest';
import { html, render, words } from '../aRender.ts';

async function kindsOf(body: string): Promise<string[]> {
	return (await render(body)).problems.map(({ kind, line }) => `${line} ${kind}`);
}

describe('template tags', () => {
	it.each([
		['{% raw %}\n{{ x }} 与 {% if %}\n{% endraw %}', '<p>{{ x }} 与 {% if %}</p>'],
		['前 {%- raw -%}{{ a }}{%- endraw -%} 后', '<p>前 {{ a }} 后</p>'],
		['`{% raw %}`', '<p><code>{% raw %}</code></p>'],
		[
			'{% folding 看 %}\n内\n{% endfolding %}',
			'<details class="container" data-kind="details"><summary class="container-title"><strong>看</strong></summary><p>内</p></details>',
		],
		['{% blockquote %}\n引\n{% endblockquote %}', '<blockquote><p>引</p></blockquote>'],
		['[文]({{ site.baseurl }}/about/)', '<p><a href="/about/">文</a></p>'],
	])('%s', async (body, expected) => {
		expect(await html(body)).toBe(expected);
		expect(await kindsOf(body)).toEqual([]);
	});

	it.each([
		'{% highlight go %}\n%%\n{% endhighlight %}',
		'{% codeblock lang:go %}\n%%\n{% endcodeblock %}',
	])('are code as it is written: %s', async (body) => {
		const shown = await html(body.replace('%%', '```\n{% raw %}\n**a**'));
		expect(shown).toContain('language-go');
		expect(shown.replace(/<[^>]+>/g, '')).toContain('```\n{% raw %}\n**a**');
	});

	it('that nobody knows go if they have an end, and what they hold stays', async () => {
		const body = '{% grid %}\n**甲**\n{% endgrid %}';
		expect(await html(body)).toBe('<p><strong>甲</strong></p>');
		expect(await kindsOf(body)).toEqual(['1 hexoTag']);
	});

	it('keep the lines of what stands below', async () => {
		expect(await kindsOf('{% highlight go %}\na\n{% endhighlight %}\n\n{% x %}')).toEqual([
			'5 hexoTag',
		]);
	});
});

describe('shortcodes', () => {
	it.each([
		['{{< admonition tip "标题" >}}\n正文\n{{< /admonition >}}', 'tip', '标题'],
		['{{< admonition warning >}}正文{{< /admonition >}}', 'warning', '注意'],
		['{{% notice info %}}\n正文\n{{% /notice %}}', 'info', '信息'],
		['{{< details "看" >}}\n正文\n{{< /details >}}', 'details', '看'],
	])('%s is a box', async (body, kind, title) => {
		const shown = await html(body);
		expect(shown).toContain(`data-kind="${kind}"`);
		expect(shown).toContain(`<strong>${title}</strong>`);
		expect(shown).toContain('<p>正文</p>');
		expect(await kindsOf(body)).toEqual([]);
	});

	it.each([
		[
			'{{< figure src="/img/a.png" title="题 注" >}}',
			/<img src="\/img\/a.png" alt="题 注".*<figcaption>题 注</,
		],
		[
			'{{< figure\n  src="/img/a.png"\n  alt="文" width=320 >}}',
			/<img src="\/img\/a.png" alt="文" width="320"/,
		],
		['[看]({{< relref "v1.30.0.md" >}})', /<a href="\/posts\/v1.30.0\/">看</],
		['{{< bilibili BV1 >}}', /<a href="https:\/\/www.bilibili.com\/video\/BV1"/],
		['{{< highlight go >}}\na **b**\n{{< /highlight >}}', /language-go.*a <.*\*\*/],
		['`{{< x >}}` 与 {{</* y */>}}', /<code>{{&lt; x >}}<\/code> 与 {{&lt; y >}}/],
	])('%s', async (body, expected) => {
		expect(await html(body)).toMatch(expected);
		expect(await kindsOf(body)).toEqual([]);
	});

	it('that nobody knows are told once a kind, and what they hold stays', async () => {
		const body = '{{< music a >}}\n\n{{< music b >}}\n\n{{< glow >}}**甲**{{< /glow >}}';
		expect(await words(body)).toBe('{{< music a >}} {{< music b >}} 甲');
		expect(await kindsOf(body)).toEqual(['1 shortcode', '5 shortcode']);
	});
});

describe('style sheets and scripts', () => {
	it.each([
		['<style scoped>\n.a { color: red }\n\n.b {}\n</style>\n\n文', 'styleSheet'],
		['<script setup lang="ts">\nimport a from "b"\n\nconst c = 1\n</script>\n\n文', 'program'],
		['<script async src="//a.example/x.js"></script>\n\n文', 'program'],
	])('are neither shown nor run: %s', async (body, kind) => {
		expect(await html(body)).toBe('<p>文</p>');
		expect(await kindsOf(body)).toEqual([`1 ${kind}`]);
	});

	it.each([
		'<script> 是标签\n\n## 标题\n\n文 `</script>`',
		'文 <style>a</style> 字',
		'<style>\n文',
	])('are words where they are no block of their own: %s', async (body) => {
		expect(await words(body)).toMatch(/<(?:script|style)>/);
		expect(await words(body)).toContain('文');
	});

	it('components that nobody knows are told once, and what they hold stays', async () => {
		const body =
			'<MyCard title="a">\n\n**甲**\n\n</MyCard>\n\n<SupportMe />\n\n<SupportMe />\n\n返回 List<String>';
		expect(await words(body)).toBe('甲 <SupportMe /> <SupportMe /> 返回 List<String>');
		expect(await kindsOf(body)).toEqual(['1 component', '7 literal.component']);
	});

	it('ClientOnly is what it holds', async () => {
		const body = '<ClientOnly>\n\n**甲**\n\n</ClientOnly>';
		expect(await html(body)).toBe('<p><strong>甲</strong></p>');
		expect(await kindsOf(body)).toEqual([]);
	});
});

describe('attribute lists', () => {
	it.each([
		['![文](/img/a.png){width=320}', /<img src="\/img\/a.png" alt="文" width="320" height="240"/],
		['![文](/img/a.png "题"){:width="320px"}', /width="320".*<figcaption>题</],
		[
			'[文](/about/){:target="_blank" rel="nofollow"} 后',
			/^<p><a href="\/about\/">文<\/a> 后<\/p>$/,
		],
		['## 甲 {: #jia}', /<h2 id="jia">甲<\/h2>/],
		['## 甲 {#jia .no_toc}', /<h2 id="jia">甲<\/h2>/],
		['## 甲 {.no_toc #jia} ', /<h2 id="jia">甲<\/h2>/],
		['> ## 甲\n{: #jia}\n\n文', /<h2 id="jia">甲<\/h2>.*<p>文<\/p>/],
		['## 甲\n{: #jia .no_toc}\n文', /<h2 id="jia">甲<\/h2>.*<p>文<\/p>/],
		['## 取 {x=1}', /<h2 [^>]*>取 \{x=1\}<\/h2>/],
		['* TOC\n{:toc}\n\n## 甲', /^<nav class="inline-toc"/],
		['1. 目录\n{:toc}\n\n## 甲', /^<nav class="inline-toc"/],
		['<!-- toc -->\n\n## 甲', /^<nav class="inline-toc"/],
		['文 {name} `a`{2,} f(a){x=1}', /^<p>文 \{name\} <code>a<\/code>\{2,\} f\(a\)\{x=1\}<\/p>$/],
	])('%s', async (body, expected) => {
		expect(await html(body)).toMatch(expected);
		expect(await kindsOf(body)).toEqual([]);
	});

	it('that say nothing here go, and the author is told', async () => {
		const body = '文\n{: .center}\n\n![文](/img/a.png){.big width=50%}\n\n## 节 {#jie .big}';
		expect(await html(body)).not.toContain('{');
		expect(await kindsOf(body)).toEqual(['2 attributes']);
	});

	it('a list of contents that is written out stays alone', async () => {
		expect(await html('<!-- toc -->\n\n- [甲](#甲)\n\n<!-- tocstop -->\n\n## 甲')).not.toContain(
			'inline-toc',
		);
	});
});

describe('marked words, indices and exponents', () => {
	it.each([
		['==高亮== **粗**', '<mark>高亮</mark> <strong>粗</strong>'],
		['前==**重**==后', '前<mark><strong>重</strong></mark>后'],
		['H~2~O 与 x^2^，10^-3^', 'H<sub>2</sub>O 与 x<sup>2</sup>，10<sup>-3</sup>'],
		['1~2 天，3~5 台，~~删~~', '1~2 天，3~5 台，<del>删</del>'],
		['x^2+y^2 与 Ca^2+^', 'x^2+y^2 与 Ca<sup>2+</sup>'],
		['a==b 且 c==d，`==x==`，x === y', 'a==b 且 c==d，<code>==x==</code>，x === y'],
		['[文](https://a.example/a~b~c/x^2^)', '<a href="https://a.example/a~b~c/x%5E2%5E">文</a>'],
	])('%s', async (body, expected) => {
		expect(await html(body)).toBe(`<p>${expected}</p>`);
	});
});

describe('words behind a formula or a tag at the beginning of a line', () => {
	it.each(['$x$ 是 **粗**', '文\n\n{% x %} 是 **粗**'])('are read: %s', async (body) => {
		expect(await html(body)).toContain('是 <strong>粗</strong>');
	});
});

describe('slips of the pen', () => {
	it.each([
		['参见[指南]（https://a.example/m）。', 'fullWidthLink'],
		['见[本节]（#小节）', 'fullWidthLink'],
		['见【文档】(https://a.example/doc)', 'fullWidthLink'],
		['一段 **加粗 **文字', 'literalStars'],
		['** 词**', 'literalStars'],
		['文件名中的** .module**告诉', 'literalStars'],
		['![图]](https://a.example/a.png)', 'brokenLink'],
		['```js\na', 'openFence'],
		['[[toc]]', 'emptyToc'],
	])('%s', async (body, kind) => {
		expect(await kindsOf(`甲\n\n${body}`)).toEqual([`3 ${kind}`]);
	});

	it.each([
		'好 \\*\\*不是\\*\\*',
		'2**3 与 `** 词**`',
		'【注】（https://a.example）',
		'[甲]（乙）',
		'- ```js\n  a\n  ```\n\n后',
	])('are not seen in %s', async (body) => {
		expect(await kindsOf(body)).toEqual([]);
	});

	it('tell of a fence that its list ends', async () => {
		expect(await kindsOf('甲\n\n- ```js\n  a\n\n后')).toEqual(['3 openFence']);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedHtml } from '../../../src/feeds/content.ts';

const page = 'https://example.org/k8s/posts/v1.31.0/';

/** Paths as authors write them: what an address may hold, and letters that have to be encoded. */
const path = fc.string({ unit: fc.constantFrom(..."/aZ0-._~!$&()*+,;=:@'", '%20', '%E7') });

describe('feedHtml', () => {
	it.each([
		['<a href="#a">x</a>', `<a href="${page}#a">x</a>`],
		['<a href="../v1.30.0/">x</a>', '<a href="https://example.org/k8s/posts/v1.30.0/">x</a>'],
		['<a href="/k8s/tags/">x</a>', '<a href="https://example.org/k8s/tags/">x</a>'],
		['<a href="//b.example/">x</a>', '<a href="https://b.example/">x</a>'],
		['<a href="?q=1">x</a>', `<a href="${page}?q=1">x</a>`],
		['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
		['<img src="/img/a.png" alt="">', '<img src="https://example.org/img/a.png" alt="">'],
		['<video poster="a.png"></video>', `<video poster="${page}a.png"></video>`],
		['<q cite="#a">x</q>', `<q cite="${page}#a">x</q>`],
	])('makes the address in %s absolute', (html, expected) => {
		expect(feedHtml(html, page)).toBe(expected);
	});

	it('makes every candidate of srcset absolute', () => {
		expect(feedHtml('<img srcset="/a.png 1x,/b.png 2x , c,d.png">', page)).toBe(
			`<img srcset="https://example.org/a.png 1x, https://example.org/b.png 2x, ${page}c,d.png">`,
		);
	});

	it('gives the original of a picture, without the formats that the page offers', () => {
		const html = '<picture><source type="image/webp" srcset="/a.webp"><img src="/a.png"></picture>';
		expect(feedHtml(html, page)).toBe('<img src="https://example.org/a.png">');
	});

	it('leaves out an address that is none', () => {
		expect(feedHtml('<a href="http://[x">x</a>', page)).toBe('<a>x</a>');
	});

	it.each([
		['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
		['<img src=" data:image/svg+xml,x">', '<img>'],
		['<video poster="java&#9;script:x"></video>', '<video></video>'],
		['<iframe src="javascript:x"></iframe>', ''],
		['<form action="https://a.example"><p>文</p></form>', '<p>文</p>'],
		['<object data="https://a.example">文</object>', '文'],
		['<base href="https://a.example"><link rel="x" href="https://a.example">文', '文'],
		[
			'<a href="/a" ping="https://a.example" onfoo="x" formaction="x">x</a>',
			'<a href="https://example.org/a">x</a>',
		],
		[
			'<svg><foreignObject><p>文</p></foreignObject><a xlink:href="x">题</a></svg>',
			'<svg><p>文</p><a>题</a></svg>',
		],
		['<math href="javascript:x"><mi>x</mi><maction>y</maction></math>', '<math><mi>x</mi>y</math>'],
	])('leaves out what an article may not hold: %s', (html, expected) => {
		expect(feedHtml(html, page)).toBe(expected);
	});

	it('leaves no relative address in any link', () => {
		fc.assert(
			fc.property(path, fc.string(), (path, text) => {
				const quoted = `${path}${text}`.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
				const html = feedHtml(`<a href="${quoted}">x</a>`, page);
				expect(html).toMatch(/^<a(?: href="[a-z][a-z\d+.-]*:[^"]*")?>x<\/a>$/);
			}),
		);
	});

	it('drops the anchor of a heading', () => {
		const html = '<h2 id="a">主题<a class="heading-anchor" href="#a" aria-label="链接">#</a></h2>';
		expect(feedHtml(html, page)).toBe('<h2>主题</h2>');
	});

	it.each([
		'<button type="button">复制</button>',
		'<script>x</script>',
		'<style>x</style>',
		'<!-- 私 -->',
		'<svg aria-hidden="true"><use href="#i"/></svg>',
		'<input type="radio">',
	])('drops %s', (html) => {
		expect(feedHtml(html, page)).toBe('');
	});

	it('drops classes, ids, data, roles, styles and handlers', () => {
		const html =
			'<p class="a" id="b" data-c="d" role="note" tabindex="0" style="color:red" onclick="e()" aria-describedby="f">x</p>';
		expect(feedHtml(html, page)).toBe('<p>x</p>');
	});

	it('keeps what an element itself means', () => {
		const html =
			'<ol start="3"><li value="4">x</li></ol><table><tbody><tr><td colspan="2">y</td></tr></tbody></table><p lang="en">z</p>';
		expect(feedHtml(html, page)).toBe(html);
	});

	it('tells a container as a quotation with its title in bold', () => {
		const html =
			'<aside class="container container-tip"><p class="container-title"><strong>提示</strong></p><p>正文</p></aside>';
		expect(feedHtml(html, page)).toBe(
			'<blockquote><p><strong>提示</strong></p><p>正文</p></blockquote>',
		);
	});

	it('keeps a folded container with its summary', () => {
		const html =
			'<details class="container container-details"><summary class="container-title">详情</summary><p>正文</p></details>';
		expect(feedHtml(html, page)).toBe('<details><summary>详情</summary><p>正文</p></details>');
	});

	it('keeps the word of a stage', () => {
		expect(feedHtml('<span class="stage-badge" data-stage="beta">Beta</span>', page)).toBe('Beta');
	});

	it.each([
		['<div><b>甲</b></div><div><b>乙</b></div>', '<p><b>甲</b></p><p><b>乙</b></p>'],
		['<div>甲<br>乙</div><div><code>丙</code></div>', '<p>甲<br>乙</p><p><code>丙</code></p>'],
		[
			'<div><img src="https://a.example/a.png"></div>',
			'<p><img src="https://a.example/a.png"></p>',
		],
		['<div><div>甲</div><div>乙</div></div>', '<p>甲</p><p>乙</p>'],
		['<div>甲<p>乙</p>丙</div>', '<p>甲</p><p>乙</p><p>丙</p>'],
		['<div lang="en"><i>a</i></div><div>b</div>', '<p lang="en"><i>a</i></p><p>b</p>'],
	])('keeps the lines apart for readers that know no boxes: %s', (html, expected) => {
		expect(feedHtml(html, page)).toBe(expected);
	});

	it('keeps the groups of a list of terms, and a box that says something', () => {
		const html = '<dl><div><dt>甲</dt><dd>乙</dd></div></dl><div lang="en"><p>a</p></div>';
		expect(feedHtml(html, page)).toBe(html);
	});

	it('leaves out a box around blocks', () => {
		expect(feedHtml('<div><p>甲</p>\n<ul><li>乙</li></ul></div>', page)).toBe(
			'<p>甲</p>\n<ul><li>乙</li></ul>',
		);
	});

	it('makes a word bold that its author coloured', () => {
		expect(feedHtml('<span class="ink-blue">10周年</span>', page)).toBe('<strong>10周年</strong>');
	});

	it('writes code as plain text in its language', () => {
		const html =
			'<pre class="shiki" tabindex="0"><button>复制</button><code class="language-yaml"><span class="line"><span class="k">a</span>: &lt;b&gt;</span>\n<span class="line">c</span></code></pre>';
		expect(feedHtml(html, page)).toBe(
			'<pre><code class="language-yaml">a: &#x3C;b>\nc</code></pre>',
		);
	});

	it.each([
		'<pre><code class="language-text">a</code></pre>',
		'<pre><code class="x">a</code></pre>',
		'<pre class="language-yaml">a</pre>',
	])('names no language where there is none: %s', (html) => {
		expect(feedHtml(html, page)).toBe('<pre><code>a</code></pre>');
	});

	it('keeps the caption of a figure', () => {
		const html = '<figure class="code"><figcaption>pod.yaml</figcaption><p>x</p></figure>';
		expect(feedHtml(html, page)).toBe('<figure><figcaption>pod.yaml</figcaption><p>x</p></figure>');
	});

	it('links to what a frame shows', () => {
		expect(feedHtml('<iframe src="https://v.example/1" title="演示"></iframe>', page)).toBe(
			'<p><a href="https://v.example/1">嵌入的内容：演示</a></p>',
		);
	});

	it('writes the check boxes of tasks as signs', () => {
		const html =
			'<li><input type="checkbox" checked disabled> 甲</li><li><input type="checkbox"> 乙</li>';
		expect(feedHtml(html, page)).toBe('<li>☑ 甲</li><li>☐ 乙</li>');
	});

	it('lets no control character through that the HTML writes as a number', () => {
		expect(feedHtml('<p title="&#1;">a&#27;&#x8;b&#13;</p>', page)).toBe('<p title="">ab\n</p>');
	});

	it('keeps any text of a paragraph', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
				const html = feedHtml(`<p class="x">${escaped}</p>`, page);
				const kept = html
					.replace(/<[^>]*>/g, '')
					.replace(/&#x3C;/g, '<')
					.replace(/&#x26;/g, '&');
				expect(kept).toBe(text);
			}),
		);
	});

	it('gives the same for what it has made', () => {
		const html = feedHtml('<aside><p class="container-title">a</p><a href="b">c</a></aside>', page);
		expect(feedHtml(html, page)).toBe(html);
	});
});

import { describe, expect, it } from 'vitest';
import { html, words } from '../aRender.ts';

describe('raw HTML', () => {
	it.each([
		['<font color=#0000FF>10周年</font>', '<span class="ink-blue">10周年</span>'],
		['<font color="red" size=5>x</font>', '<span class="ink-red">x</span>'],
		[
			'<span style="color: rgb(0, 128, 0); font-size: 9px">x</span>',
			'<span class="ink-green">x</span>',
		],
		['<span style="color:#000">x</span>', '<span>x</span>'],
		[
			'<kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup>',
			'<kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup>',
		],
		['<mark>x</mark> <u>y</u> <strike>z</strike>', '<mark>x</mark> <u>y</u> <s>z</s>'],
		['a<br>b<br/>c</br>d', 'a<br>b<br>c<br>d'],
		['<b onclick="alert(1)" class="x" id="y">粗</b>', '<b id="y">粗</b>'],
		['文 <div style="color:red">块</div>', '文 <span class="ink-red">块</span>'],
		['<abbr title="a &amp; b">x</abbr>', '<abbr title="a &#x26; b">x</abbr>'],
	])('%s reads as it should in a line', async (body, expected) => {
		expect((await html(body)).replaceAll('&amp;', '&#x26;')).toBe(`<p>${expected}</p>`);
	});

	it.each([
		['<center>图 1</center>', '<div class="align-center">图 1</div>'],
		[
			'<div align="center">\n\n**中**\n\n</div>',
			'<div class="align-center"><p><strong>中</strong></p></div>',
		],
		['<p style="text-align: right">x</p>', '<p class="align-right">x</p>'],
		['<ul><li>一<li>二</ul>', '<ul><li>一</li><li>二</li></ul>'],
		['<section><p>x</section>', '<div><p>x</p></div>'],
		['<font color=red>\n\n文\n\n</font>', '<div class="ink-red"><p>文</p></div>'],
		['<dl><dt>a<dd>b</dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
	])('%j reads as it should as a block', async (body, expected) => {
		expect(await html(body)).toBe(expected);
	});

	it('makes a disclosure look like a container', async () => {
		expect(await html('<details>\n<summary>标题</summary>\n\n**内容**\n\n</details>')).toBe(
			'<details data-kind="details" class="container"><summary class="container-title">标题</summary><p><strong>内容</strong></p></details>',
		);
	});

	it('makes a table one that scrolls', async () => {
		expect(await html('<table><tr><th>a<th>b<tr><td colspan=2 onclick=x>c</table>')).toBe(
			'<section class="table-scroll" tabindex="0" aria-label="表格 1：a、b"><table><tbody><tr><th>a</th><th>b</th></tr><tr><td colspan="2">c</td></tr></tbody></table></section>',
		);
	});

	it.each([
		'<pod-name>',
		'List<String>',
		'文 <script>alert(1)</script>',
		'<style>a{}',
		'<svg onload=alert(1)>',
		'<math><mi>x</mi></math>',
		'<input autofocus onfocus=alert(1)>',
		'<form action=x>',
		'<?php echo 1 ?>',
		'<!DOCTYPE html>',
		'<![CDATA[x]]>',
		'<base href=x>',
		'a < b > c',
		'<',
		'</',
		'<b',
		'<a href="x',
	])('shows %s as text', async (text) => {
		expect(await words(text)).toBe(text);
	});

	it('goes on reading Markdown after a stray script', async () => {
		expect(await html('<script> 标签\n\n**后面**')).toBe(
			'<p>&lt;script> 标签</p><p><strong>后面</strong></p>',
		);
	});

	it('removes comments, also over several lines', async () => {
		expect(await html('a<!-- 私 -->b\n\n<!--\n::: tip\n```\n-->\n\n**c**')).toBe(
			'<p>ab</p><p><strong>c</strong></p>',
		);
	});

	it('shows a comment that nobody closes', async () => {
		expect(await html('a <!-- b **c**\n\n- d')).toBe(
			'<p>a &lt;!-- b <strong>c</strong></p><ul><li>d</li></ul>',
		);
	});

	it('closes what is open at the end of its paragraph', async () => {
		expect(await html('<b>一\n\n二')).toBe('<p><b>一</b></p><p>二</p>');
	});

	it('cannot close what Markdown opened', async () => {
		expect(await html('::: tip\n</aside></div></article>\n\n里\n:::')).toMatch(
			/<p>里<\/p><\/aside>$/,
		);
	});

	it('makes what is embedded a link', async () => {
		expect(await html('<iframe src="https://a.example/v" onload=x></iframe>')).toBe(
			'<p><a href="https://a.example/v">嵌入内容：https://a.example/v</a></p>',
		);
	});

	it('embeds nothing that could run', async () => {
		expect(await html('<iframe src="javascript:alert(1)"></iframe>')).not.toMatch(/<iframe|<a/);
	});

	it('gives each id once', async () => {
		expect(await html('<a id="x"></a><a name="x">y</a>')).toBe(
			'<p><a id="x"></a><a id="x-1">y</a></p>',
		);
	});

	it('reads character references', async () => {
		expect(await words('&lt;script&gt; &copy; <i>&#x3c;b&#62; &amp;lt;</i>')).toBe(
			'<script> © <b> &lt;',
		);
	});
});

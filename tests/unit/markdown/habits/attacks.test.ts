import { describe, expect, it } from 'vitest';
import { html, words } from '../aRender.ts';

/** What could run, in any spelling that a browser would still understand. */
const attacks = [
	'<script>alert(1)</script>',
	'<SCRIPT SRC=//a.io/x.js></SCRIPT>',
	'<script\n>alert(1)</script\n>',
	'<img src=x onerror=alert(1)>',
	'<img src="x" OnError = "alert(1)">',
	'<img/src=x/onerror=alert(1)>',
	'<svg onload=alert(1)>',
	'<svg><script>alert(1)</script></svg>',
	'<math><mtext></p><script>alert(1)</script>',
	'<body onload=alert(1)>',
	'<details open ontoggle=alert(1)><summary>x</summary></details>',
	'<video src=x onerror=alert(1)></video>',
	'<a href="javascript:alert(1)">x</a>',
	'<a href="JaVaScRiPt:alert(1)">x</a>',
	'<a href=" java\tscript:alert(1)">x</a>',
	'<a href="java&#115;cript:alert(1)">x</a>',
	'<a href="javascript&colon;alert(1)">x</a>',
	'<a href="\u0001javascript:alert(1)">x</a>',
	'<a href="vbscript:x">x</a>',
	'<a href="data:text/html,<script>alert(1)</script>">x</a>',
	'[x](javascript:alert(1))',
	'[x](<java script:alert(1)>)',
	'[x](data:text/html;base64,PHNjcmlwdD4=)',
	'![x](javascript:alert(1))',
	'<iframe src="javascript:alert(1)"></iframe>',
	'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
	'<object data="x"></object>',
	'<embed src="x">',
	'<base href="https://a.io/">',
	'<meta http-equiv="refresh" content="0;url=https://a.io">',
	'<link rel="stylesheet" href="https://a.io/x.css">',
	'<style>@import "https://a.io/x.css"</style>',
	'<form action="https://a.io"><input name="x"><button>y</button></form>',
	'<p style="background:url(javascript:alert(1))">x</p>',
	'<p style="position:fixed;inset:0">x</p>',
	'<div id="content">x</div>',
	'<template><script>alert(1)</script></template>',
	'<noscript><p title="</noscript><script>alert(1)</script>">',
	'<!--><script>alert(1)</script>-->',
	'<![CDATA[<script>alert(1)</script>]]>',
	'<?xml version="1.0"?><script>alert(1)</script>',
] as const;

const places = [
	['alone', (attack: string) => attack],
	['in a sentence', (attack: string) => `前 ${attack} 后`],
	['in an item', (attack: string) => `- 甲 ${attack}\n- 乙`],
	['in a container', (attack: string) => `::: tip\n${attack}\n:::`],
	['in a cell', (attack: string) => `| a |\n| --- |\n| ${attack} |`],
] as const;

/** Elements that may not appear, whoever wrote them, and attributes that run or load. */
const dangerous =
	/<(script|style|svg|math|object|embed|base|meta|link|form|button|template|noscript|body|iframe)\b|<[^>]*\s(on\w+|style|srcdoc)\s*=|<[^>]*(href|src)="\s*(javascript|vbscript|data):/i;

describe.each(places)('what could run, %s,', (_, place) => {
	it.each(attacks)('does not: %s', async (attack) => {
		// What a quoted title says is text to a browser.
		const result = (await html(place(attack))).replace(/title="[^"]*"/g, '');
		expect(result).not.toMatch(dangerous);
	});
});

describe('what is not allowed', () => {
	it.each([
		['a script in a sentence', '文 <script>alert(1)</script>', 'alert(1)'],
		['a placeholder', '请替换 <pod-name>', '<pod-name>'],
		['a type with a parameter', '返回 List<String>', 'List<String>'],
		['a comparison', 'a < b && c > d', 'a < b && c > d'],
		['an unknown element', '<foo bar="1">文字</foo>', '<foo bar="1">文字</foo>'],
	])('is shown as text: %s', async (_, source, shown) => {
		expect(await words(source)).toContain(shown);
	});

	it('does not swallow what follows a tag that nobody closed', async () => {
		expect(await words('一 <script> 二\n\n三 <title> 四\n\n五')).toMatch(/一.*二.*三.*四.*五/);
	});

	it('lets comments, which are private notes, go', async () => {
		expect(await html('甲<!-- 私下的话 -->乙')).toBe('<p>甲乙</p>');
	});
});

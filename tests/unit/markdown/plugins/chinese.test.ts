import { describe, expect, it } from 'vitest';
import { html, words } from '../aRender.ts';

describe('emphasis', () => {
	it.each([
		['**加粗：**后面', '<strong>加粗：</strong>后面'],
		['前面**“引用”**后面', '前面<strong>“引用”</strong>后面'],
		['前面**（括号）**后面', '前面<strong>（括号）</strong>后面'],
		['**`代码`**后面', '<strong><code>代码</code></strong>后面'],
		[
			'前**[链接](https://a.example)**后',
			'前<strong><a href="https://a.example">链接</a></strong>后',
		],
		['~~删除。~~后面', '<del>删除。</del>后面'],
		['***粗斜：***后', '<em><strong>粗斜：</strong></em>后'],
		['*强调*。', '<em>强调</em>。'],
		['**한국어.**입니다', '<strong>한국어.</strong>입니다'],
	])('reads %s', async (body, expected) => {
		expect(await html(body)).toBe(`<p>${expected}</p>`);
	});

	it.each(['** 空格 **', '2 * 3 * 4', 'a__b__c', '\\*\\*转义：\\*\\*后'])(
		'leaves %s as text',
		async (body) => {
			expect(await html(body)).not.toMatch(/<(?:strong|em)>/);
		},
	);

	it('leaves code alone', async () => {
		expect(await html('`**代码：**后`')).toBe('<p><code>**代码：**后</code></p>');
	});
});

describe('tildes', () => {
	it('keeps ranges', async () => {
		expect(await html('需要 1~2 天，3~5 台')).toBe('<p>需要 1~2 天，3~5 台</p>');
	});

	it('strikes out with two', async () => {
		expect(await html('~~一~~ 和 ~二~')).toBe('<p><del>一</del> 和 ~二~</p>');
	});
});

describe('line breaks', () => {
	it('joins Chinese without a space', async () => {
		expect(await html('第一行\n第二行，\n第三行')).toBe('<p>第一行第二行，第三行</p>');
	});

	it('joins Chinese across emphasis', async () => {
		expect(await html('第一行\n**第二行**\n第三行')).toBe(
			'<p>第一行<strong>第二行</strong>第三行</p>',
		);
	});

	it('keeps the break as a space between Chinese and Latin', async () => {
		expect(await html('中文\nEnglish\nwords\n中文')).toBe('<p>中文\nEnglish\nwords\n中文</p>');
	});

	it('keeps a break that the author asked for', async () => {
		expect(await html('一  \n二\\\n三')).toBe('<p>一<br>\n二<br>\n三</p>');
	});

	it('keeps the line after a bare address', async () => {
		expect(await html('https://a.example/x\n后面\n再后')).toBe(
			'<p><a href="https://a.example/x">https://a.example/x</a><br>\n后面再后</p>',
		);
	});

	it('keeps the line after an address in brackets', async () => {
		expect(await html('中文(https://a.example/)\n后面')).toMatch(/<\/a>\)<br>\n后面<\/p>$/);
	});

	it('joins the line after a link with words', async () => {
		expect(await html('见[文档](https://a.example)\n后面')).not.toContain('<br>');
	});
});

describe('compatibility characters', () => {
	it.each([
		['⽤ U+2F64', '\u2f64', '用'],
		['⻓ U+2ED3', '\u2ed3', '长'],
		['⺁ U+2E81', '\u2e81', '厂'],
		['⻳ U+2EF3', '\u2ef3', '龟'],
		['豈 U+F900', '\uf900', '豈'],
		['U+2F800', '\u{2f800}', '丽'],
	])('shows %s as its plain character', async (_, written, shown) => {
		expect(await words(written)).toBe(shown);
	});

	it.each(['①', '（全角）：ＡＢ', '﨎', '㎏', '⺚'])('leaves %s', async (text) => {
		expect(await words(text)).toBe(text);
	});

	it('leaves code and addresses alone', async () => {
		expect(await html('`⽤` [x](https://a.example/⽤)')).toBe(
			'<p><code>⽤</code> <a href="https://a.example/%E2%BD%A4">x</a></p>',
		);
	});

	it('shows them plain in headings, raw HTML and alternative text', async () => {
		expect(await html('## ⽤\n\n<div>⽤</div>\n\n![⽤](/img/a.png "⽤")')).not.toContain('⽤');
	});
});

describe('lines of a block that keeps its line ends', () => {
	it('stay lines', async () => {
		expect(await html('<pre>中\n文</pre>\n\n中\n文')).toContain('中\n文</pre>');
	});
});

import { describe, expect, it } from 'vitest';
import { html } from '../aRender.ts';

/** Marks beside full-width punctuation, as the cjk-friendly amendments to CommonMark want them. */
describe('emphasis that authors put beside Chinese', () => {
	it.each([
		['after a colon', '**加粗：**后面', '<strong>加粗：</strong>后面'],
		['before and after a quotation', '前面**“引号”**后面', '前面<strong>“引号”</strong>后面'],
		['around brackets', '**全角（括号）**后面', '<strong>全角（括号）</strong>后面'],
		['after a full stop', '**一句。**下一句', '<strong>一句。</strong>下一句'],
		['after a comma', '*强调，*后面', '<em>强调，</em>后面'],
		['before an ideographic full stop', '他说：**“好”**。', '他说：<strong>“好”</strong>。'],
		['around code', '**粗`码`**后', '<strong>粗<code>码</code></strong>后'],
		['in both strengths', '***又粗又斜。***后', '<em><strong>又粗又斜。</strong></em>后'],
		['one in the other', '*斜**粗**斜*', '<em>斜<strong>粗</strong>斜</em>'],
		['struck through', '~~删除。~~后面', '<del>删除。</del>后面'],
		['between Han alone', '这是**重点**内容', '这是<strong>重点</strong>内容'],
		['between Latin and Han', 'Pod**重启**了', 'Pod<strong>重启</strong>了'],
	])('is read %s', async (_, source, result) => {
		expect(await html(source)).toBe(`<p>${result}</p>`);
	});

	it.each([
		['a mark that was escaped', '\\*不是强调\\*', '*不是强调*'],
		['a mark with space inside', '2 * 3 * 4', '2 * 3 * 4'],
		['underscores inside a name', 'snake_case_name', 'snake_case_name'],
		['one tilde, which means a range', '1~2 天，3~4 天', '1~2 天，3~4 天'],
		['a mark without its partner', '**没有结束', '**没有结束'],
	])('leaves %s as it is typed', async (_, source, result) => {
		expect(await html(source)).toBe(`<p>${result}</p>`);
	});

	it('leaves marks in code alone', async () => {
		expect(await html('`**加粗：**`后面')).toBe('<p><code>**加粗：**</code>后面</p>');
	});

	it.each([
		['an item of a list', '- **一：**二', '<ul><li><strong>一：</strong>二</li></ul>'],
		['a quotation', '> **一：**二', '<blockquote><p><strong>一：</strong>二</p></blockquote>'],
	])('is read in %s', async (_, source, result) => {
		expect(await html(source)).toBe(result);
	});

	it('is read in a heading, whose id has no marks', async () => {
		expect(await html('## **一：**二')).toContain('<h2 id="一-二"><strong>一：</strong>二</h2>');
	});

	it('is read in the cells of a table', async () => {
		expect(await html('| **一：**二 | b |\n| --- | --- |\n| ~~三。~~四 | d |')).toMatch(
			/<strong>一：<\/strong>二.*<del>三。<\/del>四/,
		);
	});
});

describe('line breaks', () => {
	it.each([
		['joins Han without a space', '第一行\n第二行', '第一行第二行'],
		['keeps the space between words', 'line one\nline two', 'line one\nline two'],
		['keeps the space between Han and Latin', '第一行\nline two', '第一行\nline two'],
		['breaks after two spaces', '行一  \n行二', '行一<br>\n行二'],
		['breaks after a backslash', '中文\\\n中文', '中文<br>\n中文'],
	])('%s', async (_, source, result) => {
		expect(await html(source)).toBe(`<p>${result}</p>`);
	});

	it('breaks after a bare address that ends a line, where authors put their remark', async () => {
		expect(await html('- 甲：https://kep.k8s.io/1\n乙')).toBe(
			'<ul><li id="kep-1">甲：<a href="https://kep.k8s.io/1">https://kep.k8s.io/1</a><br>\n乙</li></ul>',
		);
	});
});

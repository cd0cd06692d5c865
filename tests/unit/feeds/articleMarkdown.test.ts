import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../../src/feeds/articleMarkdown.ts';
import { parseHtml, textOf } from '../../support/html.ts';
import { render } from '../markdown/aRender.ts';

const page = 'https://k8s.example/k8s/posts/a/';

/** What becomes of what an author writes. */
async function written(body: string): Promise<string> {
	return articleMarkdown((await render(body)).html, page);
}

function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe('an article as Markdown', () => {
	it.each([
		['a container', '::: tip 先看\n内容\n:::', '> [!TIP]\n>\n> **先看**\n>\n> 内容'],
		['an alert', '> [!CAUTION]\n> 内容', '> [!CAUTION]\n>\n> **警告**\n>\n> 内容'],
		['a danger', '::: danger\n内容\n:::', '> [!CAUTION]\n>\n> **危险**\n>\n> 内容'],
		[
			'what opens and closes',
			'::: details 为什么 1 < 2\n因为\n:::',
			'<details>\n<summary>为什么 1 &lt; 2</summary>\n\n因为\n\n</details>',
		],
		['tabs', '::: tabs\n@tab 甲\n一\n@tab 乙\n二\n:::', '**甲**\n\n一\n\n**乙**\n\n二'],
		['an emoji', ':smile: 好', '😄 好'],
		['a KEP', 'KEP-3329 很好', 'KEP-3329 很好'],
		['a formula', '$a_1$ 和\n\n$$\nb^2\n$$', '$a_1$ 和\n\n$$\nb^2\n$$'],
		[
			'a table',
			'| 甲 | 乙 |\n| - | - |\n| `a\\|b` | **丙** |',
			'| 甲 | 乙 |\n| --- | --- |\n| `a\\|b` | **丙** |',
		],
		['tasks', '- [x] 甲\n- [ ] 乙', '- [x] 甲\n- [ ] 乙'],
		['lists in lists', '1. 甲\n   - 乙\n2. 丙', '1. 甲\n   - 乙\n2. 丙'],
		['loose lists', '- 甲\n\n- 乙', '- 甲\n\n- 乙'],
		['two lists', '- 甲\n\n* 乙', '- 甲\n\n<!-- -->\n\n- 乙'],
		['a quotation', '> 甲\n>\n> 乙', '> 甲\n>\n> 乙'],
		['a line break', '甲  \n乙', '甲\\\n乙'],
		['headings', '### 甲\n\n#### 乙', '### 甲\n\n#### 乙'],
	])('has %s', async (_name, body, markdown) => {
		expect(await written(body)).toBe(markdown);
	});

	it('keeps the language of code, and code that holds a fence', async () => {
		expect(await written('```yaml\na: 1\n```')).toMatch(/```yaml\na: 1\n```$/);
		expect(await written('````md\n```\n````')).toMatch(/````\S*\n```\n````$/);
	});

	it('has absolute addresses of pictures, pages and headings', () => {
		const html =
			'<p><img src="/k8s/img/a b(1).png" alt="图"><a href="../b/">乙</a><a href="#c">丙</a></p>';
		expect(articleMarkdown(html, page)).toBe(
			`![图](https://k8s.example/k8s/img/a%20b%281%29.png)[乙](https://k8s.example/k8s/posts/b/)[丙](${page}#c)`,
		);
	});

	it('sets Chinese punctuation outside of emphasis, where CommonMark reads the marks', async () => {
		const markdown = await written('**加粗：**后面 **甲**。');
		expect(markdown).toBe('**加粗**：后面 **甲**。');
		expect(markdownToHtml(markdown).html).toContain('<strong>加粗</strong>：后面');
	});

	it('has no controls of the page', () => {
		const html = '<h2>甲</h2><a class="heading-anchor" href="#甲"></a><button>复制</button>';
		expect(articleMarkdown(html, page)).toBe('## 甲');
	});

	it('says words that look like Markdown as words', () => {
		const pieces = [
			'*',
			'_',
			'`',
			'[',
			']',
			'(x)',
			'#',
			'>',
			'-',
			'+',
			'1.',
			'~~',
			'<b>',
			'&amp;',
		].concat(['\\', '甲', ' ', '!', '|', '=', 'a_b', '<!--', '---', '```']);
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (some) => {
				const words = some.join('').replace(/\s+/g, ' ').trim();
				const html = `<p>${words.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
				const read = markdownToHtml(articleMarkdown(html, page)).html;
				expect(textOf(parseHtml(read)).trim()).toBe(words);
			}),
		);
	});
});

const folders = ['src/content/posts', 'tests/fixtures/posts'];
const files = folders.flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.md') && name !== 'remote.md')
		.map((name) => `${folder}/${name}`),
);

/** The words that are not in `text` behind the words before them. */
function lostIn(text: string, words: readonly string[]): string[] {
	let end = 0;
	return words.filter((word) => {
		const at = text.indexOf(word, end);
		if (at !== -1) end = at + word.length;
		return at === -1;
	});
}

it.each(files)('every word of %s is in its Markdown, in the same order', async (file) => {
	const body = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
	const { html } = await render(body);
	// A formula and a drawing are told in other words.
	const told = html.replace(/<(math|svg)[\s\S]*?<\/\1>/g, ' ').replaceAll('<', ' <');
	const words = wordsOf(textOf(parseHtml(told)));
	const markdown = articleMarkdown(html, page).replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');
	expect(words).not.toEqual([]);
	expect(lostIn(markdown, words)).toEqual([]);
});

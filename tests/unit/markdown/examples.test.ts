import { describe, expect, it } from 'vitest';
import { pageWithExamples } from '../../../src/markdown/examples.ts';
import { around } from './aRender.ts';

const page = (body: string) =>
	pageWithExamples({ body, firstLine: 1, file: 'src/content/posts/index.md', around });

const inBoxes = '````md example\n::: tip 标题\n\n```sh\nls\n```\n\n:::\n````';

describe('an example on a page', () => {
	it('is shown as its author writes it, and as readers see it', async () => {
		const { html, problems } = await page(`前\n\n${inBoxes}\n\n后`);
		const [before, source, result, after] = html.split(
			/<div class="example">|<div class="example-result"|<\/aside>/,
		);
		expect(before).toContain('<p>前</p>');
		expect(source).toMatch(/<figcaption>写法<\/figcaption>[\s\S]*::: tip 标题/);
		expect(result).toMatch(/读者看到的[\s\S]*<aside class="container" data-kind="tip"[\s\S]*ls/);
		expect(result).not.toContain(':::');
		expect(after).toContain('<p>后</p>');
		expect(problems).toEqual([]);
	});

	it('is read as MDX where its fence says so', async () => {
		const { html } = await page('```mdx example\n<Tip title="甲">\n\n乙 {/* 丙 */}\n\n</Tip>\n```');
		expect(html.split('example-result')[1]).toMatch(/data-kind="tip"[\s\S]*乙/);
		expect(html.split('example-result')[1]).not.toContain('丙');
	});

	it('has ids that nothing else on the page has, and headings that are none of the page’s', async () => {
		const { html, headings } = await page(
			'## 甲\n\n```md example\n## 甲\n```\n\n```md example\n## 甲\n```\n\n## 乙',
		);
		const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(ids).toEqual(['甲', '甲-1', '甲-2', '乙']);
		expect(headings.map(({ slug }) => slug)).toEqual(['甲', '乙']);
	});

	it('has its mistakes told with the lines of the page', async () => {
		const { problems } = await page(
			'前\n\n```md example\n对\n\n![图](/img/none.png)\n```\n\n![图](/img/none.png)',
		);
		expect(problems.map(({ line }) => line)).toEqual([6, 9]);
	});

	it('is no fence without the word, or inside another fence', async () => {
		const { html } = await page('```md\n**甲**\n```\n\n````md\n```md example\n**乙**\n```\n````');
		expect(html).not.toContain('example-result');
		expect(html.match(/<figure class="code-block/g)).toHaveLength(2);
	});
});

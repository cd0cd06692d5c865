import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dialect } from '../../../src/markdown/processor.ts';
import { renderPost } from '../../../src/markdown/render.ts';
import { publicFolder } from './aRender.ts';

const processor = dialect({ publicFolder });
const file = path.join(publicFolder, '..', 'posts', 'v1.31.0.mdx');

async function markdown(body: string, frontmatter = {}) {
	const renderer = await processor.createRenderer({});
	return renderer.render(body, { fileURL: pathToFileURL(file), frontmatter });
}

async function mdx(body: string, frontmatter = {}): Promise<string> {
	const renderer = await processor.createMdxRenderer?.({}, { optimize: false });
	const result = await renderer?.process(body, file, frontmatter);
	return result?.code ?? '';
}

describe('the processor for .md', () => {
	it('renders the dialect and lists the headings', async () => {
		const { code, metadata } = await markdown('# 标题\n\n## 节\n\n::: tip\n文\n:::', {
			title: '标题',
		});
		expect(code).toContain('data-kind="tip"');
		expect(code).not.toContain('<h1');
		expect(metadata.headings).toEqual([{ depth: 2, slug: '节', text: '节' }]);
	});

	it('keeps pictures out of the way of Astro’s collector', async () => {
		const { metadata } = await markdown('![图](/img/100%.png)');
		expect(metadata).toMatchObject({ localImagePaths: [], remoteImagePaths: [] });
	});

	it('throws all errors of a post at once, with file and line', async () => {
		await expect(markdown('![图](/img/x.png)\n\n[x](v9.md)')).rejects.toThrow(
			/v1\.31\.0\.mdx:1 .*\/img\/x\.png.*\n.*v1\.31\.0\.mdx:3 .*v9\.md/,
		);
	});
});

describe('the processor for .mdx', () => {
	it('keeps dashes and quotes as they are written', async () => {
		expect(await mdx('用 --flag 和 "引号"…')).toMatch(/用 --flag 和 \\?"引号\\?"/);
	});

	it.each([
		['containers', '::: tip 题\n文\n:::', '"data-kind": "tip"'],
		['alerts', '> [!NOTE]\n> 文', '"data-kind": "note"'],
		['emphasis', '**加粗：**后', '"加粗："'],
		['emoji', ':smile:', '😄'],
		['addresses', 'https://a.example/x，后', 'href: "https://a.example/x"'],
		['pictures', '![图](../public/img/a.png)', '"640"'],
		['pictures with a percent sign', '![图](/img/100%.png)', '/img/100%25.png'],
		['code', '```yaml\na: 1\n```', '"tk-property"'],
		['headings', '## 节', '"heading-anchor"'],
		['words after colons', 'key:value 12:30', 'key'],
		['tables', '| a |\n|:-:|\n| 1 |', '"align-center"'],
	])('reads %s', async (_, body, expected) => {
		const code = await mdx(body);
		expect(code).toContain(expected);
		expect(code).not.toMatch(/[\ufdd0-\ufdef]/);
	});

	it('keeps words after colons beside containers', async () => {
		const code = await mdx('镜像:标签 a:b\n\n::: tip\n文\n:::');
		expect(code).toContain('镜像');
		expect(code).toMatch(/:标签/);
		expect(code).toMatch(/:b/);
	});

	it('leaves code alone', async () => {
		const code = await mdx(
			'export const a = { b: 1, c: "**中：**后" };\n\n<p>{a.b ? "x" : a.c}</p>\n\n文 {a.b*2} 字',
		);
		expect(code).toContain('c: "**中：**后"');
		expect(code).toMatch(/a\.b ?\* ?2/);
	});

	it('refuses a scheme that could run something', async () => {
		expect(await mdx('<a href="javascript:alert(1)">x</a>')).not.toContain('javascript:');
		const component = 'import A from \'./A.astro\';\n\n<A href="javascript:alert(1)" />';
		await expect(mdx(component)).rejects.toThrow(/javascript/);
	});

	it('lists headings for Astro', async () => {
		expect(await mdx('## 节')).toContain('{"depth":2,"slug":"节","text":"节"}');
	});
});

describe('components of .mdx', () => {
	it.each([
		['<Tip title="题">\n\n文\n\n</Tip>', '"data-kind": "tip"'],
		['<Details>\n\n文\n\n</Details>', '"data-kind": "details"'],
		['<Tabs>\n<Tab label="一">\n\n甲\n\n</Tab>\n</Tabs>', '"tab-title"'],
		['文 <Badge text="新" />', '"badge"'],
		['文 <font color="red">红</font>', '"ink-red"'],
		['<div align="center">\n\n文\n\n</div>', '"align-center"'],
		['<img src="/img/a.png" alt="图" />', '"640"'],
		['公式 $x^2$', 'alttext'],
		['::: tabs\n@tab 一\n甲\n:::', '"tab-title"'],
		['{% youtube a %}', '{% youtube a %}'],
	])('%s', async (body, expected) => {
		expect(await mdx(body)).toContain(expected);
	});

	it('that are imported are the page’s own business', async () => {
		expect(await mdx("import Chart from './Chart.astro';\n\n<Chart a={1} />")).toContain('Chart');
	});

	it('that nobody knows are an error that names those there are', async () => {
		await expect(mdx('文\n\n<Chart />')).rejects.toThrow(/:3 .*<Chart>.*Tip/);
	});
});

describe('what MDX cannot read', () => {
	it.each([
		['a comment of HTML', '文\n\n<!-- 注 -->', 3, /MDX.*\{\/\*/],
		['a brace that nobody closes', '文\n\n值 {a', 3, /\{ 没有对应的 \}/],
		['an attribute without quotes', '文\n\n<font color=red>红</font>', 3, /MDX.*引号/],
		['a tag that nobody closes', '文\n\n<div>\n\n文', 3, /<div> 没有结束.*<\/div>/],
		['a tag that ends in another paragraph', '- <Tip>\n\n文', 1, /<Tip> 没有结束/],
		['a tag that nobody opened', '文\n\n</Tip>', 3, /<\/Tip> 前面没有/],
		['tags that cross', '<Tip>\n</Note>', 2, /<\/Note>.*<Tip>.*<\/Tip>/],
	])('%s is one clear error at its line', async (_, body, line, words) => {
		const request = { format: 'mdx', body, firstLine: 1, publicFolder, file } as const;
		const { problems } = await renderPost(request);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ severity: 'error', line });
		expect(problems[0]?.message).toMatch(words);
	});
});

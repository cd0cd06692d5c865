import { describe, expect, it } from 'vitest';
import { render } from '../aRender.ts';

async function told(body: string): Promise<readonly string[]> {
	const { problems } = await render(body);
	return problems.map(({ kind, line }) => `${line} ${kind}`);
}

describe('marks that readers see as characters', () => {
	it.each([
		['##标题', 'heading'],
		['<table><tr><td>格</td></tr></table>\n### 标题', 'underTag'],
		['<p>图</p>\n```c\nx = 1\n```', 'underTag'],
		['<center>图</center>\n![图](/img/a.png)', 'underTag'],
		['<details><summary>答</summary>\n![图](/img/a.png)\n\n</details>', 'underTag'],
		['######`代码`的标题', 'heading'],
		['-一', 'item'],
		['1.一\n2.二', 'numberedItem'],
		['- [] 事', 'task'],
		['- [ x ] 事', 'task'],
		['见 [[别的文章]]。', 'wiki'],
		['见 [[post#part]]。', 'wiki'],
		['![[a.png]]', 'wiki'],
		['文[^没有]。', 'note'],
		['| a |\n| - |\n| 文[^1] |', 'note'],
		['文^[行内的注]。', 'inlineNote'],
		['看 [甲][无] 吧', 'reference'],
		['说 HTML。\n\n*[HTML]: Hyper Text', 'abbreviation'],
		['文 %%私注%% 后', 'comment'],
		['段落文 ^abc123', 'blockId'],
		['!!! note "题"\n    文', 'admonition'],
		['：：：tip\n一\n：：：', 'container'],
		['{::comment}\n私\n{:/comment}', 'kramdown'],
		['见 [文字] (https://example.org/a)。', 'apart'],
		['文 **粗**{.red} 后', 'attributes'],
		['<code-group>\n\n文\n\n</code-group>', 'component'],
		['@include(./part.md)', 'include'],
		['@[code{1-2} js](https://example.org/a.js)', 'include'],
		['式 \\\\(a^2 + \\\\frac{1}{2}\\\\) 后', 'formula'],
		['| 甲 | 乙 |\n| --- |\n| 1 | 2 |', 'table'],
		['|甲|乙|\n|1|2|\n|3|4|', 'table'],
		['<Chart :data="a" />', 'component'],
		['前 </CodeGroup> 后', 'component'],
	])('are told of: %j', async (body, kind) => {
		const problems = await told(`前文\n\n${body}`);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(new RegExp(` literal\\.${kind}$`));
	});

	it.each([
		['## 标题\n\n#标签 #另一个\n\n一 ##二'],
		['`##标题` 和 `[[文章]]` 和 `[^注]`'],
		['```\n##标题\n[[文章]]\n```'],
		['-1 和 -x\n\n-完-'],
		['1.准备\n\n正文\n\n2.升级'],
		['内部槽 [[Prototype]] 与 [[1, 2], [3, 4]]'],
		['dp[i][j] 与 [0][1]'],
		['正则 ^[a-z]+$'],
		['文[^1]\n\n[^1]: 注'],
		['100%%，50%'],
		['[文](https://example.org){target=_blank}\n\n## 标题 {#cid .no_toc}'],
		['## 标题 {#own}\n\n{ a: 1 } 与 {name} 与 {x.y}'],
		['参数 [可选] (默认 1) 与数组 [1] (见 3.2)'],
		['文 \\(括号\\) 与 @code'],
		['<div>\n\n### 标题\n\n```c\n# 码\n```\n\n![图](/img/a.png)\n\n</div>'],
		['<p>一</p>\n第 # 号，`## 码`'],
		['<table><tr><th># 次数</th></tr></table>'],
		['路径 C:\\\\(x86)'],
		['List<String> 与 <pod-name>'],
		['| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'],
		['- [ ] 未\n- [x] 完'],
	])('are not what is read or is code: %j', async (body) => {
		expect(await told(body)).toEqual([]);
	});

	it('are told once a kind, at the first line, with their number', async () => {
		const { problems } = await render('一行\n##甲\n\n- 项\n\n  ##乙\n\n> ##丙');
		expect(problems).toMatchObject([{ line: 2, severity: 'warning' }]);
		expect(problems[0]?.message).toContain('##甲');
		expect(problems[0]?.message).toContain('共 3 处');
	});

	it('stay what the reader sees', async () => {
		expect((await render('##标题\n\n见 [[别的文章]]。')).text).toMatch(
			/##标题\s*见 \[\[别的文章\]\]/,
		);
	});
});

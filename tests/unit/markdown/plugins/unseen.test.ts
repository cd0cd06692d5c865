import { describe, expect, it } from 'vitest';
import { html, render } from '../aRender.ts';

/** What Markdown takes out of a post without a word. */

/** The lines and the first words of the problems of a body, which begins on line 10. */
async function told(body: string): Promise<string[]> {
	const { problems } = await render(body, { firstLine: 10, title: '题' });
	return problems.map(({ line, message }) => `${line} ${message}`);
}

describe('a definition', () => {
	it.each([
		['that nothing names', '文\n\n[注意]: 先备份', '12 [注意]: 开头的这一行是链接的定义'],
		['with its address below', '文\n\n[注意]:\n先备份', '12 [注意]: 开头的这一行是链接的定义'],
		['below a heading', '## 节\n[注意]: 先备份', '11 [注意]: 开头的这一行是链接的定义'],
		['in an item', '- [注意]: 先备份', '10 [注意]: 开头的这一行是链接的定义'],
		['of a note that nothing names', '文\n\n[^1]: 注', '12 脚注 [^1] 没有起作用'],
		['of a note with a space', '文[^a b]\n\n[^a b]: 注', '12 脚注 [^a b] 没有起作用'],
		['of a note with a formula', '文[^$x$]\n\n[^$x$]: 注', '12 脚注 [^$x$] 没有起作用'],
		['that comes again', '[r]\n\n[r]: /a/\n[R]: /b/', '13 [R] 定义了两次'],
		['of a note that comes again', '文[^1]\n\n[^1]: 注\n[^1]: 又注', '13 [^1] 定义了两次'],
	])('%s is told of', async (_, body, message) => {
		const all = await told(body);
		expect(all).toHaveLength(1);
		expect(all[0]).toContain(message);
	});

	it.each([
		'[文字][a  b]\n\n[A B]: /about/ "题"',
		'[`x`][]\n\n[`x`]: /about/',
		'文[^注]\n\n[^注]: 说明[^2]\n\n[^2]: 又注',
		'文\n[注意]: 先备份',
		'[注意]: 先备份 再升级',
		'**[注意]: 先备份**',
		'```yaml\n[a]: b\n```',
		'<div>\n[注意]: 先备份\n</div>',
	])('that readers see, or see the effect of, is none to tell of: %j', async (body) => {
		expect(await told(body)).toEqual([]);
	});
});

describe('a row of a table with more cells than columns', () => {
	it.each([
		['| a | b |\n|---|---|\n| 1 | `x|y` | 3 |', '12 表格的这一行有 4 格，表头只有 2 格'],
		['> | a |\n> |---|\n> | 1 | 2 |', '12 表格的这一行有 2 格，表头只有 1 格'],
		['a | b\n--|--\n1 | 2 | 3', '12 表格的这一行有 3 格，表头只有 2 格'],
	])('is told of: %j', async (body, message) => {
		const all = await told(body);
		expect(all).toHaveLength(1);
		expect(all[0]).toContain(message);
	});

	it.each([
		'| a | b |\n|---|---|\n| 1 | `x\\|y` |\n| 1 |\n| $|x|^2$ | 2 |',
		'a | b\n--|--\n1 | 2',
		'<table><tr><td>a|b</td></tr></table>',
	])('is none of these: %j', async (body) => {
		expect(await told(body)).toEqual([]);
	});
});

describe('a diagram of which words would be missing', () => {
	it.each([
		['flowchart LR\nA[请求] --> B[应答]\n随便 一行', '随便 一行'],
		['flowchart LR\nA@{ shape: rect, label: "请求" } --> B', '请求'],
	])('is shown as code, and told of: %j', async (source, words) => {
		const body = `\`\`\`mermaid\n${source}\n\`\`\``;
		const all = await told(body);
		expect(all).toHaveLength(1);
		expect(all[0]).toContain('10 这张 mermaid 图画不出');
		expect(all[0]).toContain(words);
		expect(await html(body)).toContain('<code class="language-mermaid">');
	});

	it.each([
		'flowchart LR\n%% 注释\nA["第一行<br/>第二行"] -->|校验| B{通过 吗?}\nclassDef 红 fill:red',
		'sequenceDiagram\nparticipant A as 客户端\nA->>B: 请求\nNote over A,B: 说明\nloop 每分钟\nA->>B: 心跳\nend',
		'flowchart LR\n甲[请求] --> 乙[应答]',
		'stateDiagram-v2\n[*] --> 待定\n待定 --> 运行: 调度',
		'erDiagram\n用户 ||--o{ 订单 : 下单',
	])('is none that is drawn whole: %j', async (source) => {
		expect(await told(`\`\`\`mermaid\n${source}\n\`\`\``)).toEqual([]);
	});
});

describe('a link without words', () => {
	it.each([
		['[](https://a.example/x)', 'https://a.example/x'],
		['<a href="/about/"></a>', '/about/'],
		['[\u200b](/about/)', '/about/'],
		['[<!-- 注 -->](/about/)', '/about/'],
	])('shows its address, and is told of: %j', async (body, address) => {
		const all = await told(body);
		expect(all).toHaveLength(1);
		expect(all[0]).toContain('没有文字');
		expect(await html(body)).toContain(`${address}</a>`);
	});

	it.each(['[![图](/img/a.png)](/about/)', '[$x^2$](/about/)', '<a id="x"></a>', '## 节'])(
		'is none of these: %j',
		async (body) => {
			expect(await told(body)).toEqual([]);
		},
	);
});

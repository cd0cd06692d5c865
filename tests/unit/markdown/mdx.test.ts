import { describe, expect, it } from 'vitest';
import { render } from './aRender.ts';

const mdx = (body: string) => render(body, { format: 'mdx' });

/** The HTML of a body that has no errors. */
async function html(body: string): Promise<string> {
	const rendered = await mdx(body);
	expect(rendered.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return rendered.html.replaceAll(' rel="external"', '').replace(/>\n+</g, '><').trim();
}

describe('a post in MDX', () => {
	it.each([
		['containers', '::: tip 题\n文\n:::', 'data-kind="tip"'],
		['alerts', '> [!NOTE]\n> 文', 'data-kind="note"'],
		['emphasis', '**加粗：**后', '<strong>加粗：</strong>'],
		['emoji', ':smile:', '😄'],
		['addresses', 'https://a.example/x，后', 'href="https://a.example/x"'],
		['pictures', '![图](../public/img/a.png)', 'width="640"'],
		['pictures with a percent sign', '![图](/img/100%.png)', '/img/100%25.png'],
		['code', '```yaml\na: 1\n```', 'tk-property'],
		['headings', '## 节', 'heading-anchor'],
		['words after colons', '镜像:标签 a:b 12:30', '镜像:标签 a:b 12:30'],
		['tables', '| a |\n|:-:|\n| 1 |', 'align-center'],
		['dashes and quotes', '用 --flag 和 "引号"…', '用 --flag 和 "引号"…'],
		['formulas', '公式 $x^2$', 'alttext="x^2"'],
		['tabs', '::: tabs\n@tab 一\n甲\n:::', 'tab-title'],
		['tags that it does not know', '{% music a %}', '{% music a %}'],
		['a formula in an attribute', '<b title="$x^2$">粗</b>', 'title="$x^2$"'],
		['a formula in an address', '[文](/x?$a^2$)', 'href="/x?$a%5E2$"'],
	])('reads %s as Markdown does', async (_, body, expected) => {
		const made = await html(body);
		expect(made).toContain(expected);
		expect(made).not.toMatch(/[\ufdd0-\ufdef]/);
	});

	it.each([
		['<Tip title="题">\n\n文\n\n</Tip>', 'data-kind="tip"'],
		['<Tip>文</Tip>', '<strong>提示</strong></p><p>文</p></aside>'],
		['<Details>\n\n文\n\n</Details>', '<details class="container" data-kind="details">'],
		[
			'<Tabs>\n<Tab label="一">\n\n甲\n\n</Tab>\n</Tabs>',
			'<section class="tab"><p class="tab-title">',
		],
		['文 <Badge text="新" />', '<span class="badge">新</span>'],
	])('has the component %s', async (body, expected) => {
		expect(await html(body)).toContain(expected);
	});

	it('has the HTML of Markdown, in the names of JSX as well', async () => {
		const both = [
			['<font color="red">红</font>', '<font color="red">红</font>'],
			[
				'<p style="color: red; text-align: center">红</p>',
				'<p style={{ color: "red", textAlign: \'center\' }}>红</p>',
			],
			['<p class="x" onclick="a">文</p>', '<p className="x" onClick="a">文</p>'],
			[
				'<ol start="3" reversed><li value="4">甲</li></ol>',
				'<ol start={3} reversed={true}><li value={4}>甲</li></ol>',
			],
			[
				'<a href="/about/" title="题">文</a>',
				'<a href={"/about/"} title={`题`} target={null}>文</a>',
			],
			['<img src="/img/a.png" alt="图">', '<img src="/img/a.png" alt="图" />'],
			['<p>a<p>b', '<p>a<p>b</p></p>'],
			['<td>文</td>', '<td colSpan={false}>文</td>'],
		] as const;
		for (const [markdown, written] of both) {
			expect(await html(written)).toBe(
				(await render(markdown)).html.replace(/>\n+</g, '><').trim(),
			);
		}
	});

	it('shows values in braces and hides comments', async () => {
		const values = '文{" 值"} {-1.5}{true}{null}{/* $a^2$ 注 */}{`板\\x21`}';
		expect(await html(values)).toBe('<p>文 值 -1.5板!</p>');
		expect(await html('{"<b>不是标签</b>"}')).toBe('<p>&lt;b>不是标签&lt;/b></p>');
		expect((await mdx('导语\n\n{/* more */}\n\n正文')).excerpt).toBe('导语');
	});
});

describe('a component in a line of text', () => {
	it('is only what is inside, with a warning', async () => {
		const { html, problems } = await mdx('前 <Tip title="题">文</Tip> 后');
		expect(html).toBe('<p>前 文 后</p>');
		expect(problems).toMatchObject([{ line: 1, severity: 'warning' }]);
	});
});

describe('what a post may not have', () => {
	it.each([
		['<meta http-equiv="refresh" content="0; url=https://a.example" />', '&lt;meta http-equiv'],
		['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
		['<svg onload="alert(1)"><circle /></svg>', '&lt;svg onload="alert(1)">&lt;circle />&lt;/svg>'],
		['<style>{`a { color: red }`}</style>', '&lt;style>a { color: red }&lt;/style>'],
		['<form action={"https://a.example"}>文</form>', '文&lt;/form>'],
		['<xlink:href>文</xlink:href>', '&lt;xlink:href>文&lt;/xlink:href>'],
		['<foo-bar />', '&lt;foo-bar />'],
	])('%s is shown as text, with a warning', async (body, expected) => {
		const { problems, html } = await mdx(`前 <b>字</b>\n\n<b />\n\n${body}`);
		expect(html).toContain(expected);
		expect(problems[0]).toMatchObject({ line: 5, severity: 'warning' });
		expect(problems[0]?.message).toContain('不支持标签');
	});

	it('an address that could run something is no link', async () => {
		for (const value of ['"javascript:alert(1)"', '{"java\\x73cript:alert(1)"}', '{`\\tdata:x`}']) {
			const { html, problems } = await mdx(`文 <a href=${value}>文字</a>`);
			expect(html).toBe('<p>文 文字</p>');
			expect(problems[0]?.message).toContain('协议不允许');
		}
	});

	it.each([
		["import A from './A.astro'", /import A.*只读不运行/],
		['import 是一个词', /import 是一个词/],
		['export const a = process.exit(0)', /export const a/],
		['export default () => <b />', /只读不运行/],
		['{version}', /\{version\} 是代码.*\\\{version\}/],
		['文 {process.exit(0)}', /process\.exit/],
		['{await fetch("https://a.example")}', /await/],
		['{/re}gex/}', /只读不运行/],
		['{<b>文</b>}', /只读不运行/],
		['{`a $' + '{b}`}', /只读不运行/],
		['{"a" + "b"}', /只读不运行/],
		['{"a", b}', /只读不运行/],
		['{[1]}', /只读不运行/],
		['{{ a: 1 }}', /只读不运行/],
		['<p {...a}>文</p>', /标签里的 \{\.\.\.a\}/],
		['<p {...{ id: "a" }}>文</p>', /一个一个写出来/],
		['<p id={a}>文</p>', /属性 id=\{a\}/],
		['<p onClick={() => 1}>文</p>', /属性 onClick/],
		['<p style={{ color: a }}>文</p>', /属性 style/],
		['<Tip title={title}>文</Tip>', /属性 title/],
		['<meta content={a} />', /属性 content/],
		['<Chart />', /不认识组件 <Chart>.*Tip/],
		['<a.b>文</a.b>', /不认识组件 <a\.b>/],
		['- 项\n  <Tip.Box />', /不认识组件 <Tip\.Box>/],
	])('%s is an error at its line', async (body, words) => {
		for (const [before, line] of [
			['前\n\n', 3],
			['\uFEFF前\r\n\r\n', 3],
			['', 1],
		] as const) {
			const { problems } = await mdx(before + body);
			const errors = problems.filter(({ severity }) => severity === 'error');
			expect(errors.map((error) => error.line)).toEqual([line + body.split('\n').length - 1]);
			expect(errors[0]?.message).toMatch(words);
		}
	});
});

describe('what MDX cannot read', () => {
	it.each([
		['a comment of HTML', '文\n\n<!-- 注 -->', 3, /MDX.*\{\/\*/],
		['a brace that nobody closes', '文\n\n值 {a', 3, /\{ 没有对应的 \}/],
		['braces around words', '文\n\n{两个 词}', 3, /既不是值也不是注释/],
		['an attribute without quotes', '文\n\n<font color=red>红</font>', 3, /MDX.*引号/],
		['a tag that nobody closes', '文\n\n<div>\n\n文', 3, /<div> 没有结束.*<\/div>/],
		['a tag that ends in another paragraph', '- <Tip>\n\n文', 1, /<Tip> 没有结束/],
		['a tag that nobody opened', '文\n\n</Tip>', 3, /<\/Tip> 前面没有/],
		['tags that cross', '<Tip>\n</Note>', 2, /<\/Note>.*<Tip>.*<\/Tip>/],
	])('%s is one clear error at its line', async (_, body, line, words) => {
		const { problems } = await mdx(body);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ severity: 'error', line });
		expect(problems[0]?.message).toMatch(words);
	});
});

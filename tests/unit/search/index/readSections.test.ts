import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../../../src/loaders/surroundings.ts';
import { renderPost } from '../../../../src/markdown/render.ts';
import { readPage } from '../../../../src/search/index/readPage.ts';
import { textOfBlock } from '../../../../src/search/page.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

function sectionsIn(main: string) {
	const page = `<main data-search="{&quot;kind&quot;:&quot;post&quot;,&quot;title&quot;:&quot;题&quot;}">${main}</main>`;
	return readPage(`<body>${page}</body>`, '/a/')?.sections;
}

function blocksIn(main: string) {
	return sectionsIn(main)?.flatMap(({ blocks }) => blocks);
}

describe('sections', () => {
	it('begin at headings and keep their ids', () => {
		expect(sectionsIn('<p>一</p><h2 id="ga">GA 和<em>稳定</em></h2><p>二</p>')).toEqual([
			{ id: '', heading: '', blocks: ['一'] },
			{ id: 'ga', heading: 'GA 和稳定', blocks: ['二'] },
		]);
	});

	it('have no id when their heading has none', () => {
		expect(sectionsIn('<h1>一</h1>')).toEqual([{ id: '', heading: '一', blocks: [] }]);
	});

	it('begin anew with what stands around a heading, which is no place of the text below it', () => {
		const sections = sectionsIn('<div id="o"><div><h2 id="h">一</h2><p>二</p></div></div>');
		expect(sections).toEqual([{ id: 'h', heading: '一', blocks: ['二'] }]);
	});

	it('have for the place of a text the nearest id, not that of an anchor before it', () => {
		const sections = sectionsIn(
			'<p><a id="x"></a></p><p id="y">一</p><p><a id="z"></a></p><p>二</p>',
		);
		expect(sections?.flatMap(({ blocks }) => blocks)).toEqual([
			['一', 'y'],
			['二', 'z'],
		]);
	});

	it('leave out the anchor in a heading that is to be ignored', () => {
		expect(sectionsIn('<h2 id="a">一<a data-search-ignore href="#a">#</a></h2>')).toEqual([
			{ id: 'a', heading: '一', blocks: [] },
		]);
	});

	it('begin at what the page makes a heading as well, such as the head of a row', () => {
		const row = (name: string) =>
			`<tr><th id="${name}" data-search-heading><code>Side<wbr>${name}</code></th><td>值</td></tr>`;
		expect(sectionsIn(`<table><tbody>${row('A')}${row('B')}</tbody></table>`)).toEqual([
			{ id: 'A', heading: 'SideA', blocks: ['值'] },
			{ id: 'B', heading: 'SideB', blocks: ['值'] },
		]);
	});

	it('begin at headings inside other elements too', () => {
		expect(sectionsIn('<article><section><h2 id="a">一</h2></section></article>')).toHaveLength(1);
	});
});

describe('blocks', () => {
	it('are whole paragraphs, whatever stands inside the line', () => {
		expect(blocksIn('<p>配置<code>Pod</code><strong>失败</strong></p>')).toEqual(['配置Pod失败']);
	});

	it('are items of their own', () => {
		expect(blocksIn('<ul><li>一<ul><li>二</li></ul></li></ul>')).toEqual(['一', '二']);
	});

	it('are rows, whose cells, and what stands in them, are told apart', () => {
		expect(blocksIn('<table><tr><th>三<td><p>四</p> <p>五</p><td> <tr><td>六')).toEqual([
			'三 · 四 · 五',
			'六',
		]);
	});

	it('are terms with what is first said of them', () => {
		const list =
			'<dl><dt>SIG</dt> <dd> <a>node</a> 参与</dd><dd>又</dd><dt>甲</dt><dt>乙</dt></dl>后';
		expect(blocksIn(list)).toEqual(['SIG：node 参与', '又', '甲', '乙', '后']);
	});

	it('are terms with what is said of them, whatever holds it', () => {
		expect(blocksIn('<dl><div><dt>一</dt><dd><ul><li>二<li>三</ul></dd></div></dl>')).toEqual([
			'一：二',
			'三',
		]);
	});

	it('hold code with its white space collapsed', () => {
		expect(blocksIn('<pre><code>kind: Pod\n  name: a</code></pre>')).toEqual(['kind: Pod name: a']);
	});

	it('have a space where a line is broken', () => {
		expect(blocksIn('<p>a<br>b</p>')).toEqual(['a b']);
	});

	it('have the characters that entities stand for', () => {
		expect(blocksIn('<p>a &lt;b&gt; &amp; c</p>')).toEqual(['a <b> & c']);
	});
});

describe('what is not text of the page', () => {
	it.each([
		['what says so', '<p data-search-ignore>无</p>'],
		['what is hidden', '<p hidden>无</p>'],
		['scripts', '<script type="application/json">无</script>'],
		['styles', '<style>无</style>'],
		['pictures', '<svg><title>无</title></svg><img src="a.png" alt="无">'],
		['text for readers without scripts', '<noscript>无</noscript>'],
		['comments', '<!-- 无 -->'],
		['what repeats or adorns what stands beside it', '<span aria-hidden="true">无</span>'],
		['ways to other places', '<nav><a href="/">无</a></nav>'],
		['controls', '<button>无</button><search><p>无</p></search><form><label>无</label></form>'],
		['ways back from notes', '<a href="#r" data-footnote-backref>↩</a>'],
	])('%s', (_name, html) => {
		expect(blocksIn(`<p>有</p>${html}`)).toEqual(['有']);
	});
});

describe('what stands beside words', () => {
	it.each([
		['<p>会议<sup><a href="#n" data-footnote-ref>1</a></sup>记录</p>', '会议记录'],
		[
			'<p><ruby>洛<rp>(</rp><rt>luò</rt><rp>)</rp></ruby><ruby>阳<rt>yáng</rt></ruby>花开</p>',
			'洛阳花开',
		],
		['<p>会议<sup>[1]</sup>记<sup>①</sup>录<sup>注2</sup></p>', '会议记录'],
		['<p>会议<sup id="r1"><a href="#n1">1</a></sup>记录</p>', '会议记录'],
		['<p>会<abbr title="全称">议</abbr>记<wbr>录</p>', '会议记录'],
		[
			'<p>质能<math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow><annotation>E=m</annotation></semantics></math>公式</p>',
			'质能E=m公式',
		],
		[
			'<p>质能<span class="katex"><span class="katex-mathml"><math><mi>E</mi></math></span><span aria-hidden="true">E</span></span>公式</p>',
			'质能E公式',
		],
	])('parts none of them: %s', (main, words) => {
		expect(blocksIn(main)).toEqual([words]);
	});
});

describe('powers and indices', () => {
	it('are text', () => {
		expect(
			blocksIn('<p>m<sup>2</sup>、H<sub>2</sub>O、10<sup>-3</sup>、1<sup>st</sup></p>'),
		).toEqual(['m2、H2O、10-3、1st']);
	});
});

describe('the place of a block', () => {
	const under = (main: string) =>
		sectionsIn(`<h2 id="ga">稳定</h2>${main}`)?.flatMap(({ blocks }) => blocks);

	it('is that of the heading above, which is not told again', () => {
		expect(under('<p>文</p><p id="ga">文</p>')).toEqual(['文', '文']);
	});

	it('is the nearest around it that has an id', () => {
		expect(
			under('<ul id="all"><li id="kep-753">甲<ul><li>乙</li></ul></li><li>丙</li></ul>'),
		).toEqual([
			['甲', 'kep-753'],
			['乙', 'kep-753'],
			['丙', 'all'],
		]);
	});

	it('is that of a row', () => {
		expect(under('<table><tr id="a"><td>甲<td id="b">乙<tr><td id="c">丙<td>丁')).toEqual([
			['甲 · 乙', 'a'],
			['丙 · 丁', 'c'],
		]);
	});

	it('is an anchor that stands before its first word, and none that stands within', () => {
		expect(
			under('<p><a id="a"></a>甲<span id="b">乙</span></p><a id="c"></a><p>丙</p><p>丁</p>'),
		).toEqual([['甲乙', 'a'], ['丙', 'c'], '丁']);
	});

	it('is nothing that stands around the heading as well', () => {
		expect(
			sectionsIn('<section id="all"><p>甲</p><h2 id="a">一</h2><p>乙</p></section><p>丙</p>'),
		).toEqual([
			{ id: '', heading: '', blocks: [['甲', 'all']] },
			{ id: 'a', heading: '一', blocks: ['乙', '丙'] },
		]);
	});
});

describe('notes and signs that a post writes', () => {
	it('part no words of it', async () => {
		const body = [
			'会议[^1]记录，<ruby>洛<rt>luò</rt></ruby>阳花，H~2~O，面积 m^2^，质量$E=mc^2$守恒。',
			'',
			'```yaml {1} showLineNumbers',
			'kind: Pod # 备注',
			'spec: {}',
			'```',
			'',
			'[^1]: 脚注。',
		].join('\n');
		const { html } = await renderPost({
			body,
			firstLine: 1,
			title: '题',
			file: 'src/content/posts/x.md',
			around: surroundingsOf(root, []).around(),
		});
		const blocks = blocksIn(html)?.map(textOfBlock) ?? [];
		expect(blocks[0]).toMatch(/^会议记录，洛阳花，H2O，面积 m2，质量E=mc2守恒。$/);
		expect(blocks).toContain('kind: Pod # 备注 spec: {}');
		expect(blocks).toContain('脚注。');
	});
});

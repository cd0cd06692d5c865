import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/search/index/readPage.ts';

const facts = { kind: 'post', title: '标题' };

function aPage(main: string, search: unknown = facts): string {
	const json = JSON.stringify(search).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return `<!doctype html><html><body><header>页眉</header><main data-search="${json}">${main}</main></body></html>`;
}

function sectionsIn(main: string) {
	return readPage(aPage(main), '/a/')?.sections;
}

function blocksIn(main: string) {
	return sectionsIn(main)?.flatMap(({ blocks }) => blocks);
}

describe('which pages are read', () => {
	it('those whose main carries data-search', () => {
		expect(readPage(aPage('<p>文</p>'), '/a/')).toMatchObject({ ...facts, url: '/a/' });
	});

	it('not those without it', () => {
		expect(readPage('<main><p>文</p></main>', '/a/')).toBeUndefined();
	});

	it('not those where something else carries it', () => {
		expect(readPage('<div data-search="{}"></div><main></main>', '/a/')).toBeUndefined();
	});

	it('without what stands around main, were it headings', () => {
		const page = aPage('<h2 id="a">里</h2><p>文</p>').replace(
			'</main>',
			'</main><h2>外</h2><p>别处</p>',
		);
		const sections = readPage(page, '/a/')?.sections;
		expect(sections).toEqual([{ id: 'a', heading: '里', blocks: ['文'] }]);
	});

	it('whatever their text says of main', () => {
		const page = aPage(
			'<p>a &lt;/main&gt; b <code>&lt;main&gt;</code></p><!-- </main> --><p>完</p>',
		);
		expect(readPage(page, '/a/')?.sections[0]?.blocks).toEqual(['a </main> b <main>', '完']);
	});

	it('up to their end where main is not closed', () => {
		const page = aPage('<p>文</p>').replace('</main></body></html>', '');
		expect(readPage(page, '/a/')?.sections[0]?.blocks).toEqual(['文']);
	});

	it('with all facts that they give', () => {
		const all = {
			...facts,
			date: '2024-08-14',
			release: '1.31',
			keys: ['kep-3329'],
			filters: { tag: ['a & "b"'] },
		};
		expect(readPage(aPage('', all), '/a/')).toEqual({ ...all, url: '/a/', sections: [] });
	});

	it('and a fact that is not known is an error', () => {
		expect(() => readPage(aPage('', { ...facts, titel: '' }), '/a/')).toThrow(/titel/);
	});

	it('and a date that is none is an error', () => {
		expect(() => readPage(aPage('', { ...facts, date: 'today' }), '/a/')).toThrow(/date/);
	});
});

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

	it('are items and cells of their own', () => {
		expect(blocksIn('<ul><li>一<ul><li>二</li></ul></li></ul><table><tr><td>三<td>四')).toEqual([
			'一',
			'二',
			'三',
			'四',
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
	])('%s', (_name, html) => {
		expect(blocksIn(`<p>有</p>${html}`)).toEqual(['有']);
	});
});

describe('the stage of a section', () => {
	it('is the one that the page gives for its heading', () => {
		const main = '<h2 id="ga">甲</h2><p>文</p><h2 id="x">乙</h2><p>文</p>';
		const page = readPage(aPage(main, { ...facts, stages: [['ga', 'stable']] }), '/a/');
		expect(page?.sections.map(({ stage }) => stage)).toEqual(['stable', undefined]);
		expect(page).not.toHaveProperty('stages');
	});

	it('is its own for headings that are called as JavaScript calls its own', () => {
		const main = '<h2 id="constructor">甲</h2><p>文</p><h2 id="__proto__">乙</h2><p>文</p>';
		const page = readPage(aPage(main, { ...facts, stages: [['__proto__', 'beta']] }), '/a/');
		expect(page?.sections.map(({ stage }) => stage)).toEqual([undefined, 'beta']);
	});
});

describe('what stands beside words', () => {
	it.each([
		['<p>会议<sup><a href="#n" data-footnote-ref>1</a></sup>记录</p>', '会议记录'],
		[
			'<p><ruby>洛<rp>(</rp><rt>luò</rt><rp>)</rp></ruby><ruby>阳<rt>yáng</rt></ruby>花开</p>',
			'洛阳花开',
		],
	])('parts none of them: %s', (main, words) => {
		expect(blocksIn(main)).toEqual([words]);
	});
});

import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/search/index/readPage.ts';

const facts = { kind: 'post', title: '标题' };

function aPage(main: string, search: unknown = facts): string {
	const json = JSON.stringify(search).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return `<!doctype html><html><body><header>页眉</header><main data-search="${json}">${main}</main></body></html>`;
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
			names: ['可重试'],
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

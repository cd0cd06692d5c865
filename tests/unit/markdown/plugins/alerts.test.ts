import { describe, expect, it } from 'vitest';
import { html, render, words } from '../aRender.ts';

describe('alerts', () => {
	it.each([
		['NOTE', 'note', '说明'],
		['TIP', 'tip', '提示'],
		['IMPORTANT', 'important', '重要'],
		['WARNING', 'warning', '注意'],
		['caution', 'caution', '警告'],
	])('makes %s a box', async (marker, kind, title) => {
		expect(await html(`> [!${marker}]\n> 正文**粗**`)).toBe(
			`<aside class="container" data-kind="${kind}" role="note"><p class="container-title"><strong>${title}</strong></p><p>正文<strong>粗</strong></p></aside>`,
		);
	});

	it('takes a title from the marker’s line', async () => {
		expect(await html('> [!TIP] 标题 `x`\n> 正文')).toContain(
			'<strong>标题 <code>x</code></strong></p><p>正文</p>',
		);
	});

	it('keeps paragraphs and lists after the marker', async () => {
		expect(await words('> [!NOTE]\n>\n> 一\n>\n> - 二')).toBe('说明 一 二');
	});

	it.each([
		['TPI', 'TIP'],
		['Qestion', 'QUESTION'],
		['NTOE', 'NOTE'],
	])(
		'of a kind that is mistyped, [!%s], is a quotation and asks for [!%s]',
		async (written, meant) => {
			const { html: page, problems } = await render(`> [!${written}]\n> 正文`);
			expect(page).toContain('正文');
			expect(problems).toMatchObject([{ kind: 'unknownAlert', severity: 'warning' }]);
			expect(problems[0]?.message).toContain(`是不是想写 [!${meant}]？`);
		},
	);

	it('stands inside a container', async () => {
		expect(await html('::: tip\n> [!NOTE]\n> 里\n:::')).toContain(
			'<p class="container-title"><strong>说明</strong></p><p>里</p></aside></aside>',
		);
	});

	it.each([
		['question', 'info', '问题'],
		['FAQ', 'info', '问题'],
		['hint', 'tip', '提示'],
		['done', 'tip', '成功'],
		['bug', 'danger', '缺陷'],
		['cite', 'note', '引文'],
	])('makes Obsidian’s %s a box', async (marker, kind, title) => {
		const rendered = await render(`> [!${marker}]-\n> 正文`);
		expect(rendered.html).toContain(`data-kind="${kind}"`);
		expect(rendered.html).toContain(`<strong>${title}</strong></p>`);
		expect(rendered.problems).toEqual([]);
	});

	it('puts an author’s title in the place of the kind’s', async () => {
		expect(await words('> [!example]+ 一个例子\n> 正文')).toBe('一个例子 正文');
	});

	it.each([['> [!FOO]\n> x'], ['> [!details]\n> x'], ['> [!constructor]\n> x']])(
		'leaves %j a quotation and says so',
		async (body) => {
			const { html: article, problems } = await render(`前文\n\n${body}`);
			expect(article).toContain('<blockquote>');
			expect(problems).toMatchObject([{ line: 3, kind: 'unknownAlert', severity: 'warning' }]);
		},
	);

	it('takes words in brackets elsewhere for words', async () => {
		const { html: article, problems } = await render('> 普通 [!NOTE]');
		expect(article).toMatch(/^<blockquote>/);
		expect(problems).toEqual([]);
	});
});

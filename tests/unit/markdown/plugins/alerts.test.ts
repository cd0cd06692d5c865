import { describe, expect, it } from 'vitest';
import { html, words } from '../aRender.ts';

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

	it('stands inside a container', async () => {
		expect(await html('::: tip\n> [!NOTE]\n> 里\n:::')).toContain(
			'<p class="container-title"><strong>说明</strong></p><p>里</p></aside></aside>',
		);
	});

	it.each([['> [!FOO]\n> x'], ['> [!details]\n> x'], ['> 普通 [!NOTE]']])(
		'leaves %j a quotation',
		async (body) => {
			expect(await html(body)).toMatch(/^<blockquote>/);
		},
	);
});

import { describe, expect, it } from 'vitest';
import { html, render } from '../aRender.ts';

const box = (kind: string, title: string, content: string) =>
	`<aside class="container" data-kind="${kind}" role="note"><p class="container-title"><strong>${title}</strong></p>${content}</aside>`;

describe('containers', () => {
	it.each([
		['tip', '提示'],
		['note', '说明'],
		['info', '信息'],
		['warning', '注意'],
		['danger', '危险'],
		['caution', '警告'],
		['important', '重要'],
	])('has a title of its own for %s', async (kind, title) => {
		expect(await html(`::: ${kind}\n内容\n:::`)).toBe(box(kind, title, '<p>内容</p>'));
	});

	it.each([
		['> ::: tip\n> 内\n懒\n> :::\n\n后', '内懒'],
		['- ::: tip\n  内\n懒\n  :::\n\n后', '内懒'],
	])('hold a line that goes on with their paragraph from outside: %s', async (body, words) => {
		const shown = await html(body);
		expect(shown).toContain(`<p>${words}</p></aside>`);
		expect(shown).toMatch(/<p>后<\/p>$/);
		expect(shown).not.toContain(':::');
	});

	it('may stand in one another, each closed by its own number of colons', async () => {
		const shown = await html('::::: tip\n:::: note\n::: info\n内\n:::\n中\n::::\n外\n:::::');
		expect(shown).toMatch(
			/data-kind="tip".*data-kind="note".*data-kind="info".*<p>内<\/p><\/aside><p>中<\/p><\/aside><p>外<\/p><\/aside>$/,
		);
	});

	it('does without the space after the colons', async () => {
		expect(await html(':::tip\n内容\n:::')).toBe(box('tip', '提示', '<p>内容</p>'));
	});

	it('reads Markdown in the title', async () => {
		expect(await html('::: tip 看 **这里** `a[0]`\n内容\n:::')).toBe(
			box('tip', '看 <strong>这里</strong> <code>a[0]</code>', '<p>内容</p>'),
		);
	});

	it('keeps a bracket without a partner in the title', async () => {
		expect(await html('::: tip a ] b\nx\n:::')).toBe(box('tip', 'a ] b', '<p>x</p>'));
	});

	it('makes details a disclosure', async () => {
		expect(await html('::: details 展开\n内容\n:::')).toBe(
			'<details class="container" data-kind="details"><summary class="container-title"><strong>展开</strong></summary><p>内容</p></details>',
		);
	});

	it('opens details that say so', async () => {
		expect(await html('::: details 展开 {open}\n内容\n:::')).toContain('data-kind="details" open>');
	});

	it('nests with equal colons', async () => {
		expect(await html('::: tip\n::: danger\n里\n:::\n外\n:::\n后')).toBe(
			`${box('tip', '提示', `${box('danger', '危险', '<p>里</p>')}<p>外</p>`)}<p>后</p>`,
		);
	});

	it('nests with more colons outside', async () => {
		expect(await html(':::: tip\n::: note\n里\n:::\n::::')).toBe(
			box('tip', '提示', box('note', '说明', '<p>里</p>')),
		);
	});

	it('closes what was left open inside when the outer one closes', async () => {
		expect(await html(':::: tip\n::: note\n里\n::::\n后')).toBe(
			`${box('tip', '提示', box('note', '说明', '<p>里</p>'))}<p>后</p>`,
		);
	});

	it.each([
		['::: tpi', 'tip'],
		['::: Wraning 标题', 'warning'],
		['::: codegroup', 'code-group'],
	])('of a kind that is mistyped, %s, asks for %s, closed or not', async (opening, meant) => {
		for (const [end, kind] of [
			['\n:::', 'container'],
			['', 'strayContainer'],
		]) {
			const { html: page, problems } = await render(`${opening}\n内容${end}`);
			expect(page).toContain('内容');
			expect(problems).toMatchObject([{ kind, severity: 'warning' }]);
			expect(problems[0]?.message).toContain(`是不是想写 ::: ${meant}？`);
		}
	});

	it('of a kind near to none names those that there are', async () => {
		const [problem] = (await render('::: columns-of-three\n内容\n:::')).problems;
		expect(problem?.message).not.toContain('是不是');
		expect(problem?.message).toContain('tip、note、info');
	});

	it('that nobody closes is told with what closes it', async () => {
		const { problems } = await render('::::: tip\n内容');
		expect(problems[0]?.message).toMatch(/没有结束.*另起一行写 :::::。/);
		expect((await render('{% note info %}\n内容')).problems[0]?.message).toContain(
			'写 {% endnote %}。',
		);
	});

	it('ends an unclosed one with the file', async () => {
		expect(await html('::: tip\n一\n\n二')).toBe(box('tip', '提示', '<p>一</p><p>二</p>'));
	});

	it('stands in the item of a list', async () => {
		expect(await html('- 项\n  ::: tip\n  里\n  :::\n- 另一项')).toBe(
			`<ul><li>项\n${box('tip', '提示', '<p>里</p>')}</li><li>另一项</li></ul>`,
		);
	});

	it('may begin an item', async () => {
		expect(await html('- ::: tip\n  里\n  :::\n- 另一项')).toBe(
			`<ul><li>${box('tip', '提示', '<p>里</p>')}</li><li>另一项</li></ul>`,
		);
	});

	it('ends with its item when nobody closes it', async () => {
		expect(await html('- ::: tip\n  里\n\n后')).toBe(
			`<ul><li>${box('tip', '提示', '<p>里</p>')}</li></ul><p>后</p>`,
		);
	});

	it.each([
		['item', '- ::: tip\n  里\n\n后\n:::'],
		['quote', '> ::: tip\n> 里\n\n后\n:::'],
		['item of a quote', '> - ::: tip\n>   里\n>\n> 后\n> :::'],
	])('is not closed from behind the %s that it stood in', async (_, body) => {
		const shown = await html(body);
		expect(shown).toContain(box('tip', '提示', '<p>里</p>'));
		expect(shown).toContain('<p>后\n:::</p>');
	});

	it('stands in a quote', async () => {
		expect(await html('> ::: note\n> 里\n> :::\n> 后')).toBe(
			`<blockquote>${box('note', '说明', '<p>里</p>')}<p>后</p></blockquote>`,
		);
	});

	it('follows a list and its fence without empty lines', async () => {
		expect(await html('- 项\n```\n代码\n```\n::: tip\n里\n:::')).toContain(
			box('tip', '提示', '<p>里</p>'),
		);
	});

	it('closes directly after a table', async () => {
		expect(await html('::: tip\n| a |\n|---|\n| 1 |\n:::\n后')).toMatch(/<\/aside><p>后<\/p>$/);
	});

	it('opens and closes directly after raw HTML', async () => {
		expect(await html('::: tip\n<div>x</div>\n:::\n<p>y</p>\n::: tip\nz\n:::')).toBe(
			`${box('tip', '提示', '<div>x</div>')}<p>y</p>${box('tip', '提示', '<p>z</p>')}`,
		);
	});

	it('shows the lines of a fence inside as they are', async () => {
		expect(await html('::: tip\n~~~\n::: tip\n:::\n~~~\n:::')).toContain('>::: tip\n:::</code>');
	});

	it('shows indented code as it is', async () => {
		expect(await html('    ::: tip 标题\n    :::')).toContain('>::: tip 标题\n:::</code>');
	});

	it.each([
		['stray colons', 'a\n:::\nb', 'a ::: b'],
		['colons before Chinese', '::: 这不是容器', '::: 这不是容器'],
		['an unknown kind without an end', '::: foo bar\n内容', '::: foo bar 内容'],
	])('leaves %s as text, and says so', async (_, body, expected) => {
		const { text, problems } = await render(body);
		expect(text.replace(/\s+/g, ' ')).toBe(expected);
		expect(problems).toMatchObject([{ kind: 'strayContainer', severity: 'warning' }]);
	});

	it.each([
		['::: foo bar\n内容\n:::', 'bar 内容'],
		['::: tip\n::: foo\na\n:::\nb\n:::\n后', '提示 a b 后'],
		[':::foo\na\n:::', 'a'],
		['::: foo\na\n:::\n\n::: foo\nb\n:::', 'a b'],
	])('keeps what a kind holds that nobody knows, and says so once: %s', async (body, expected) => {
		const { text, problems } = await render(body);
		expect(text.replace(/\s+/g, ' ')).toBe(expected);
		expect(problems).toMatchObject([{ kind: 'container', severity: 'warning' }]);
	});

	it.each(['left', 'center', 'right'])('aligns with %s', async (side) => {
		const shown = `<div class="align-${side}"><p>文</p></div>`;
		expect(await html(`::: ${side}\n文\n:::`)).toBe(shown);
	});

	it.each(['v-pre', 'raw', 'justify'])('shows what is in %s', async (kind) => {
		const { text, problems } = await render(`::: ${kind}\n{{ a }} **文**\n:::`);
		expect(text).toBe('{{ a }} 文');
		expect(problems).toEqual([]);
	});

	it.each([
		'::: tip\n- 甲\n  :::\n\n后',
		'::: tip\n1. 甲\n   - 乙\n     :::\n后',
		'::: tip\n甲\n    :::\n\n后',
		'- ::: tip\n  甲\n:::\n\n后',
		'> ::: tip\n> - 甲\n>   :::\n\n后',
	])('end at colons that are indented otherwise: %s', async (body) => {
		const { html: shown, problems } = await render(body);
		expect(shown).toMatch(/<p>后<\/p>$/);
		expect(shown).not.toContain(':::');
		expect(problems).toEqual([]);
	});

	it.each([
		['::: tip\n甲', 1],
		['甲\n\n- ::: tip\n  乙\n\n后', 3],
		[':::: tip\n::: note\n甲\n::::', 2],
	])('tell where one begins that nobody closes: %s', async (body, line) => {
		expect((await render(body)).problems).toMatchObject([{ kind: 'openContainer', line }]);
	});
});

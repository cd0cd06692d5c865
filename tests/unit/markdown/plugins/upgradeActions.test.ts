import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, render } from '../aRender.ts';

const actions = async (body: string) => (await render(body)).actions;
const leads = async (body: string) => (await actions(body)).map(({ lead }) => lead);
const below = (body: string) => `## 升级前必看\n\n${body}`;

describe('each is an action', () => {
	it.each([
		['an item of a list', '- 甲。\n- 乙。', ['甲。', '乙。']],
		['a loose item with paragraphs', '- 甲。\n\n  后来。\n\n- 乙。', ['甲。', '乙。']],
		['an item with a list in it', '- 甲：\n  - 一\n  - 二', ['甲：一 二']],
		['an item of an ordered list', '1. 甲。\n2. 乙。', ['甲。', '乙。']],
		['a task', '- [ ] 甲。\n- [x] **乙：** 丙', ['甲。', '乙：丙']],
		[
			'a row, but not the first',
			'| 项 | 说明 |\n|-|-|\n| 甲甲 | 一 |\n| 乙乙 | 二 |',
			['甲甲', '乙乙'],
		],
		['a term', '甲甲\n: 一\n\n乙乙\n: 二', ['甲甲', '乙乙']],
		['terms with what is said of both', '<dl><dt>甲</dt><dt>乙</dt><dd>一</dd></dl>', ['甲、乙']],
		['an item in HTML', '<ul><li>甲。</li><li>乙。</li></ul>', ['甲。', '乙。']],
		['a row in HTML', '<table><tr><th>项目</th></tr><tr><td>甲甲</td></tr></table>', ['甲甲']],
		['a box that warns', '::: warning 甲甲\n说明。\n:::', ['甲甲']],
		['a box without a title', '::: danger\n甲。乙。\n:::', ['甲。']],
		['an item in a box that warns', '::: warning 一\n- 甲。\n- 乙。\n:::', ['甲。', '乙。']],
		[
			'an item that is folded',
			'<details><summary>展开</summary>\n\n- 甲。\n\n</details>',
			['甲。'],
		],
		[
			'an item in tabs',
			'::: tabs\n@tab 控制面\n- 甲。\n\n@tab 节点\n- 乙。\n:::',
			['甲。', '乙。'],
		],
		['a section with words', '### 1. 甲甲\n\n说明。\n\n### 乙乙\n\n说明。', ['甲甲', '乙乙']],
		[
			'bold words with words below',
			'**甲甲**\n\n说明。\n\n**乙乙：**\n\n说明。',
			['甲甲', '乙乙：'],
		],
		['a paragraph, where there is nothing else', '甲。乙。\n\n丙。', ['甲。', '丙。']],
		['an item of a KEP', '- KEP-3329 甲。', ['KEP-3329 甲。']],
		[
			'an item of a deeper section',
			'#### (No, really, you MUST read this)\n\n- A is gone.',
			['A is gone.'],
		],
	])('%s', async (_, body, expected) => {
		expect(await leads(below(body))).toEqual(expected);
	});

	it.each([
		['which introduces a list', '下面这些请先看：\n\n- 甲。', ['甲。']],
		['in code', '```\n- 甲\n```', []],
		['in a tip', '::: tip 顺便\n- 甲。\n:::', []],
		[
			'about something else',
			'- 甲。\n\n### 新功能\n\n- 乙。\n\n### 移除\n\n- 丙。',
			['甲。', '丙。'],
		],
		[
			'about what goes along',
			'- 甲。\n\n### 配套版本\n\n| 部件 | 版本 |\n|-|-|\n| etcd | 3.7.0 |',
			['甲。'],
		],
		['below the section', '- 甲。\n\n## 新功能\n\n- 乙。', ['甲。']],
		['saying that there is none', '- 无\n- 暂无。\n- 没有需要特别处理的变更。\n- None', []],
		['in notes', '- 甲。[^1]\n\n[^1]: 注。', ['甲。']],
	])('but not what stands there %s', async (_, body, expected) => {
		expect(await leads(below(body))).toEqual(expected);
	});

	it.each([
		['a heading of another kind', '升级须知\n---\n\n- 甲。'],
		['a box', '::: warning 升级须知\n先看。\n\n- 甲。\n:::'],
		['a tip', '::: tip 升级须知\n- 甲。\n:::'],
		['an alert', '> [!WARNING] 升级须知\n> - 甲。'],
		['bold words in a quotation', '> ⚠️ **升级须知（破坏性变更）**：先看。\n>\n> - 甲。'],
		['bold words above the list', '**破坏性变更：**\n\n- 甲。\n\n此外：\n\n- 乙。'],
		['a fold', '<details><summary>升级须知</summary>\n\n- 甲。\n\n</details>'],
		['a heading in a box', '::: info 目录\n### 升级须知\n\n- 甲。\n:::\n\n- 乙。'],
	])('below %s', async (_, body) => {
		expect(await leads(body)).toEqual(['甲。']);
	});

	it('as a box or a quotation that announces itself and holds no list', async () => {
		expect(await actions('::: warning 升级须知\n甲。乙。\n:::')).toMatchObject([
			{ lead: '甲。', text: '乙。' },
		]);
		expect(await leads('> **升级须知**：甲。乙。')).toEqual(['升级须知：甲。']);
	});
});

describe('the words of an action', () => {
	it.each([
		['**甲没了，** 换成乙。', '甲没了，', '换成乙。'],
		['甲没了。换成乙。', '甲没了。', '换成乙。'],
		['甲没了', '甲没了', ''],
		['**Service** 的字段移除。改用别的。', 'Service 的字段移除。', '改用别的。'],
		['**弃用**：`--foo` 参数。换成 `--bar`。', '弃用：`--foo` 参数。', '换成 `--bar`。'],
		['**甲不再支持乙**。', '甲不再支持乙。', ''],
		['The `a. b` flag of v1.2 is gone. Use c.', 'The `a. b` flag of v1.2 is gone.', 'Use c.'],
		['`a!b` 没了！换掉。', '`a!b` 没了！', '换掉。'],
		['`` a`b `` 没了。\\` 也是。', "`a'b` 没了。", "' 也是。"],
		['甲[^1]没了。\n\n[^1]: 一', '甲没了。', ''],
		['甲没了，\n  换成 乙 吧。', '甲没了，换成 乙 吧。', ''],
		['公式 $x^2$ 也算。', '公式 x^2 也算。', ''],
		['![图](/img/a.png) 甲没了。', '甲没了。', ''],
		[':warning: 甲没了。', '⚠️ 甲没了。', ''],
		['<ruby>甲<rt>jiǎ</rt></ruby>没了。', '甲没了。', ''],
	])('“%s” are “%s” and “%s”', async (item, lead, text) => {
		const [action] = await actions(below(`- ${item}`));
		expect(action).toMatchObject({ lead, text });
	});

	it('have no brackets of nothing but links, which are its sources', async () => {
		const pull = 'https://github.com/kubernetes/kubernetes/pull';
		const [first, second] = await actions(
			below(
				`- 甲没了（[#1](${pull}/1)、[说明](https://a.example/)），见[文档](https://b.example/)。\n` +
					`- B is gone. ([#2](${pull}/2), [@someone](https://github.com/someone)) [SIG Node]`,
			),
		);
		expect(first).toMatchObject({
			lead: '甲没了，见文档。',
			sources: [`${pull}/1`, 'https://a.example/', 'https://b.example/'],
		});
		expect(second).toMatchObject({ lead: 'B is gone.', text: '', sources: [`${pull}/2`] });
	});

	it('keep Latin and Chinese words apart where such a bracket stood between them', async () => {
		const link = '[#1](https://github.com/kubernetes/kubernetes/pull/1)';
		const [first] = await actions(
			below(
				`- **几个参数都没了：** \`a\`（${link}）和 \`b\`（${link}）、丙（${link}）\`c\`，丁（${link}）也是。`,
			),
		);
		expect(first?.text).toBe('`a` 和 `b`、丙 `c`，丁也是。');
	});

	it('of a section have the links of its paragraphs', async () => {
		const [action] = await actions(below('### 甲甲\n\n见[说明](https://a.example/)。'));
		expect(action).toMatchObject({ text: '见说明。', sources: ['https://a.example/'] });
	});

	it('of a row are its first cell with words and the others', async () => {
		const [action] = await actions(
			below('| # | 项 | 怎么办 |\n|-|-|-|\n| 1 | `--foo` 没了 | 换掉 |'),
		);
		expect(action).toMatchObject({ lead: '`--foo` 没了', text: '换掉' });
	});
});

describe('the address of an action', () => {
	it('is that of its element, of its lead alone', async () => {
		const one = await render(below('- **甲没了，** 换成乙。\n- 丙。'));
		const other = await render(`引言。\n\n${below('- 新来的。\n- **甲没了，** 换成别的。')}`);
		expect(other.actions[1]?.anchor).toBe(one.actions[0]?.anchor);
		expect(one.html).toContain(`<li id="${one.actions[0]?.anchor}">`);
	});

	it('is the same for good, since ticks and links that readers keep are made of it', async () => {
		expect(await actions(below('- **甲没了，** 换成乙。'))).toMatchObject([
			{ anchor: 'action-uz5ja' },
		]);
	});

	it('is each action’s own, though leads are the same', async () => {
		const { actions, ids } = await render(below('- 甲。\n- 甲。'));
		expect(new Set(actions.map(({ anchor }) => anchor)).size).toBe(2);
		expect(ids).toEqual(expect.arrayContaining(actions.map(({ anchor }) => anchor)));
	});

	it('is what the place has already: of a heading, of a KEP, of its author', async () => {
		expect(await actions(below('### 甲甲 {#own}\n\n说明。'))).toMatchObject([{ anchor: 'own' }]);
		expect(await actions(below('- KEP-3329 甲。'))).toMatchObject([{ anchor: 'kep-3329' }]);
		expect(await actions(below('<ul><li id="x">甲。</li></ul>'))).toMatchObject([{ anchor: 'x' }]);
	});

	it('stands in the row', async () => {
		expect(await html(below('| 项 |\n|-|\n| 甲甲 |'))).toMatch(/<tr id="action-\w{5}">/);
	});
});

describe('whatever an author writes', () => {
	const pieces = fc.constantFrom(
		...['## 升级前必看\n\n', '### ', '#### 移除\n\n', '- ', '  - ', '1. ', '\n\n', '\n', '**', '`'],
		...['甲。', ' b. c ', '（', '）', '[x](https://a.example/)', '| a | b |\n|-|-|\n', '|', '> '],
		...[
			'::: warning 升级须知\n',
			'::: tip\n',
			':::\n',
			'::: tabs\n@tab 一\n',
			'<details><summary>',
		],
		...[
			'</summary>',
			'</details>',
			'<li>',
			'<ul>',
			'<table>',
			'<td>',
			'<tr>',
			'<b>',
			'</b>',
			'词\n: ',
		],
		...['[^1]', '[^1]: ', 'KEP-1 ', '$x$', '![](/img/a.png)', '[ ] ', '```\n', '**弃用：**\n\n'],
	);

	it('every action has words on one line and an address that the page has, its own', async () => {
		const body = fc
			.array(pieces, { maxLength: 40 })
			.map((list) => `## 升级前必看\n\n${list.join('')}`);
		await fc.assert(
			fc.asyncProperty(body, async (written) => {
				const { actions, html, ids } = await render(written);
				for (const { lead, text, anchor } of actions) {
					expect(lead).not.toBe('');
					expect(lead + text).not.toMatch(/\p{Cc}| {2}/u);
					expect((lead.match(/`/g) ?? []).length % 2).toBe(0);
					expect(ids).toContain(anchor);
					expect(html).toContain(` id="${anchor}"`);
				}
				expect(new Set(actions.map(({ anchor }) => anchor)).size).toBe(actions.length);
			}),
		);
	});
});

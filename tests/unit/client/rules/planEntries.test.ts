import { expect, it } from 'vitest';
import {
	itemsBelow,
	type PlanEntry,
	type PlanItem,
	planMarkdown,
	progressOf,
} from '../../../../src/client/rules/planEntries.ts';

const page = { title: 't', address: 'https://example.org/compare/1.31...1.37/' };

function heading(level: number, text: string): PlanEntry {
	return { kind: 'heading', level, text };
}

function item(text: string, others: Partial<PlanItem> = {}): PlanItem {
	const words = [{ kind: 'text', text }] as const;
	return { kind: 'item', words, ticked: false, source: undefined, ...others };
}

it('a plan is a title, its sections and parts, and a line with a box for each action', () => {
	const source = { text: 'v1.35', href: 'https://example.org/posts/v1.35.0/#action-k3f9a' };
	const entries = [
		heading(2, '升级前必做'),
		heading(3, '节点'),
		item('', {
			source,
			words: [
				{
					kind: 'strong',
					words: [
						{ kind: 'text', text: '移除 ' },
						{ kind: 'code', text: '--pod-infra-container-image' },
					],
				},
				{ kind: 'text', text: '先从 kubelet 的参数里删掉。' },
			],
		}),
		item('做完的', { ticked: true }),
		heading(2, '特性门控'),
		item('不用勾的', { ticked: undefined }),
	];
	expect(planMarkdown({ ...page, title: 'v1.31 → v1.37 升级计划' }, entries)).toBe(
		[
			'# v1.31 → v1.37 升级计划',
			...['', `<${page.address}>`],
			...['', '## 升级前必做', '', '### 节点', ''],
			`- [ ] **移除 \`--pod-infra-container-image\`** 先从 kubelet 的参数里删掉。 ([v1.35](${source.href}))`,
			'- [x] 做完的',
			...['', '## 特性门控', '', '- 不用勾的', ''],
		].join('\n'),
	);
});

it('what Markdown would read as its own stays what it is', () => {
	const words = [
		{ kind: 'text', text: 'a*b_c [d] <e> `f`\n\tg' },
		{ kind: 'code', text: '*_`x`' },
	] as const;
	expect(planMarkdown(page, [item('', { words })])).toContain(
		'- [ ] a\\*b\\_c \\[d\\] \\<e> \\`f\\` g`` *_`x` ``',
	);
});

it('a heading without items is left out', () => {
	const entries = [heading(2, '空'), heading(3, '也空'), heading(2, '有'), item('一')];
	expect(planMarkdown(page, entries)).toBe(`# t\n\n<${page.address}>\n\n## 有\n\n- [ ] 一\n`);
});

it('a section has the items of its parts, a part only its own', () => {
	const [one, two, three] = [item('1'), item('2'), item('3')];
	const entries = [
		heading(2, 'a'),
		heading(3, 'b'),
		one,
		heading(3, 'c'),
		two,
		heading(2, 'd'),
		three,
	];
	expect(itemsBelow(entries, 0)).toEqual([one, two]);
	expect(itemsBelow(entries, 1)).toEqual([one]);
	expect(itemsBelow(entries, 5)).toEqual([three]);
	expect(itemsBelow(entries, 2)).toEqual([]);
});

it('progress counts what can be ticked', () => {
	const entries = [
		heading(2, 'a'),
		item('1', { ticked: true }),
		item('2'),
		item('3', { ticked: undefined }),
	];
	expect(progressOf(entries)).toEqual({ done: 1, all: 2 });
	expect(progressOf([])).toEqual({ done: 0, all: 0 });
});

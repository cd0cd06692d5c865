import { describe, expect, it } from 'vitest';
import { reportMarkdown } from '../../../../src/client/rules/checkupMarkdown.ts';
import { type Examined, excerptOf, reportOf } from '../../../../src/client/rules/checkupReport.ts';
import { decoded, textLines } from '../../../../src/client/rules/checkupTexts.ts';
import { judge } from '../../../../src/domain/checkup/judge/judge.ts';
import type { ActionRule, CheckupRules } from '../../../../src/domain/checkup/rules.ts';
import type { Seen, SeenApi } from '../../../../src/domain/checkup/seen.ts';
import type { ReleaseVersion } from '../../../../src/schemas/releaseVersion.ts';
import { topic } from '../../../../src/strings/topic.ts';
import { aGate, anApi } from '../../builders.ts';

const way = { from: '1.31' as ReleaseVersion, to: '1.35' as ReleaseVersion, untold: [] };
const addresses = { gates: '/k8s/gates/', apis: '/k8s/apis/', post: '/k8s/posts/ID/' };

const rules: CheckupRules = {
	releases: [],
	gates: [
		aGate('Kept', { '1.24': 'alpha-', '1.28': 'stable+!' }, '1.30'),
		aGate('Lost', { '1.24': 'alpha-' }, '1.30'),
		aGate('Young', { '1.36': 'alpha-' }),
		aGate('Locked', { '1.30': 'beta+', '1.33': 'stable+!' }),
		aGate('Leaving', { '1.30': 'stable+!' }, '1.37'),
		aGate('Tired', { '1.30': 'deprecated-' }),
		aGate('Flips', { '1.30': 'alpha-', '1.33': 'beta+' }),
		aGate('FlipsForGood', { '1.30': 'alpha-', '1.33': 'stable+!' }),
	],
	apis: [
		anApi({ removed: '1.25', replacement: 'batch/v1', note: '字段有变。' }),
		anApi({ group: 'x', kind: 'Old', removed: '1.33', replacement: 'x/v1 New' }),
		anApi({ group: 'w', kind: 'A', removed: '1.33', replacement: 'w/v1', note: '甲。' }),
		anApi({ group: 'w', kind: 'B', removed: '1.33', replacement: 'w/v1 C', note: '乙。' }),
		anApi({ group: 'y', kind: 'Alone', removalPlanned: '1.36' }),
	],
	actions: [
		{
			...{
				release: '1.34' as ReleaseVersion,
				effect: 'breaks',
				lead: '`--gone` 移除。',
				text: '删掉它。',
			},
			...{
				post: 'guides/v1.34.0',
				anchor: 'action-gone',
				names: [{ name: '--gone', what: 'flag' }],
			},
		},
		{
			...{
				release: '1.37' as ReleaseVersion,
				effect: 'breaks',
				lead: '`cri_*` 不再有。',
				text: '',
			},
			...{ post: 'v1.37.0', anchor: 'action-cri' },
			names: ['cri_*', 'spec.old'].map((name) => ({ name, what: 'name' })),
		},
		...(['1.33', '1.34'] as const).map(
			(release): ActionRule => ({
				...{
					release: release as ReleaseVersion,
					effect: 'changes',
					lead: `${release} 变了。`,
					text: '',
				},
				...{ post: `v${release}.0`, anchor: 'action-mode' },
				names: [{ name: 'mode', what: 'name', value: 'old' }],
			}),
		),
	],
};

const gate = (name: string, value: boolean | undefined, how: 'set' | 'metric' = 'set') =>
	({ what: 'gate', name, value, how, component: undefined }) as const;
const api = (apiVersion: string, kind: string, how: SeenApi['how'] = 'object') =>
	({ what: 'api', apiVersion, kind, how }) as const;
const flag = { what: 'flag', name: '--gone', value: undefined, component: 'kubelet' } as const;
const named = { what: 'name', isKey: false, value: undefined, component: undefined } as const;

type Thing = Seen extends infer One ? (One extends Seen ? Omit<One, 'line'> : never) : never;

/** What is said of a thing that stands alone on its line. */
function examined(things: readonly Thing[], line: string, name = ''): Examined {
	const seen = things.map((thing, at) => ({ ...thing, line: at + 1 }) as Seen);
	return { name, lines: things.map(() => line), seen, findings: judge(seen, rules, way) };
}

const reportFor = (thing: Thing, line = 'a line') =>
	reportOf([examined([thing], line)], way, addresses);
const saidOf = (thing: Thing) => {
	const [item] = reportFor(thing).sections[0]?.items ?? [];
	return [item?.title, ...(item?.means ?? []), item?.instead];
};

describe('what is said of a finding', () => {
	it.each([
		['a gate that went and left its feature on', gate('Kept', true), /没有这个门控.*不会少什么/],
		['one that the reader has off', gate('Kept', false), /`Kept=false`.*一直开着，不能再关/],
		['one that left nothing', gate('Lost', true), /确认没有东西还依赖它/],
		['one that is not there yet', gate('Young', true), /v1\.36 才有.*升到 v1\.36 之前不要写/],
		['one that is locked', gate('Locked', false), /锁定为 `true`，写成 `false`/],
		['one that does nothing', gate('Locked', true), /v1\.33 起已经锁定/],
		['one that goes', gate('Leaving', true), /v1\.37 移除这个门控/],
		['one that goes some day', gate('Tired', true), /已经弃用/],
		['a slip of the pen', gate('Leavin', true), /是不是 `Leaving`？/],
		['a default', gate('Flips', false, 'metric'), /默认开.*明写 `Flips=false`/],
		['a default for good', gate('FlipsForGood', false, 'metric'), /默认开.*不能再改回来/],
		['one that somebody set', gate('Locked', false, 'metric'), /有人这样设过.*锁定为 `true`/],
		['gates that go silently', gate('Kept', true, 'metric'), /1 个门控会消失.*`Kept`/],
		[
			'an API that ended',
			api('batch/v1beta1', 'CronJob'),
			/不再提供.*字段有变。.*改用 `batch\/v1`。/,
		],
		['one whose kind has another name', api('x/v1beta1', 'Old'), /改用 `x\/v1` 的 `New`/],
		['one that ends', api('y/v1beta1', 'Alone'), /v1\.36 不再提供.*没有换个版本/],
		['one that kubectl kept', api('x/v1beta1', 'Old', 'applied'), /不受影响.*v1\.33 起不再/],
		['one that a client asks for', api('x/v1beta1', 'Old', 'metric'), /客户端.*userAgent/],
		[
			'a version with several kinds',
			{ ...api('w/v1beta1', 'x', 'setting'), kind: undefined },
			/`w\/v1beta1` 参数里点名要它。v1\.33 起不再提供，用它的对象、配置和请求会被拒绝。 改用 `w\/v1`。$/,
		],
		['an action on the way', flag, /`--gone` 移除。删掉它。/],
		['an action beyond it', { ...named, name: 'cri_*' }, /从 v1\.37 开始：`cri_\*`/],
		[
			'a node',
			{ what: 'version', of: 'node', version: way.from },
			/v1\.31.*最多带到 v1\.32.*先把这些节点/,
		],
	])('of %s', (_, thing, expected) => {
		expect(saidOf(thing as Thing).join(' ')).toMatch(expected);
	});
});

it('things lead to the row of their record, and actions to their place in a post', () => {
	const hrefs = (thing: Thing) =>
		reportFor(thing).sections.flatMap(({ items }) => items.flatMap(({ links }) => links));
	expect(hrefs(gate('Kept', true))).toMatchObject([{ href: '/k8s/gates/#Kept' }]);
	expect(hrefs(gate('Leavin', true))).toMatchObject([{ href: '/k8s/gates/#Leaving' }]);
	expect(hrefs(api('x/v1beta1', 'Old'))).toMatchObject([{ href: '/k8s/apis/#x/v1beta1/Old' }]);
	expect(hrefs(flag)).toMatchObject([{ href: '/k8s/posts/guides/v1.34.0/#action-gone' }]);
});

it('a line of a file of which two actions tell is one thing, with both places', () => {
	const mode = { ...named, name: 'mode', isKey: true, value: 'old' } as const;
	const [item] = reportFor(mode).sections.flatMap(({ items }) => items);
	expect(item?.title).toBe('`mode: old`');
	expect(item?.means).toEqual(['1.33 变了。', 'v1.34 也动了它：1.34 变了。']);
	expect(item?.links.map(({ href }) => href)).toEqual(
		['v1.33.0', 'v1.34.0'].map((post) => `/k8s/posts/${post}/#action-mode`),
	);
});

it('a thing in many lines is said once, with its first places and the numbers of the others', () => {
	const texts = ['a.yaml', 'b.yaml'].map((name) =>
		examined(Array<Thing>(3).fill(gate('Kept', true)), 'Kept: true', name),
	);
	const { sections, summary, looked } = reportOf(texts, way, addresses);
	const [item, ...others] = sections.flatMap(({ items }) => items);
	expect(others).toEqual([]);
	expect(item?.places.map(({ file, line }) => `${file}:${line}`)).toEqual([
		...['a.yaml:1', 'a.yaml:2', 'a.yaml:3', 'b.yaml:1'],
	]);
	expect(item?.more).toBe('还有第 2、3 行');
	expect(summary).toBe('起不来 1 项');
	expect(looked).toBe('看了 6 行：6 处特性门控。');
});

it('silence says whether anything was understood', () => {
	expect(reportFor(gate('Kept', true)).summary).not.toMatch(/没有/);
	expect(reportFor(gate('Other', true)).summary).toBe('从 v1.31 到 v1.35，没有发现要改的地方。');
	const words = reportOf([{ name: '', lines: ['hello'], seen: [], findings: [] }], way, addresses);
	expect(words.summary).toBe(`没有认出 ${topic.name} 的配置。`);
	expect(words.looked).toBe('看了 1 行。');
});

it('releases that no post tells of are named, since what they removed is not found', () => {
	const untold = ['1.32', '1.33'] as ReleaseVersion[];
	const { looked } = reportOf([examined([flag], '--gone')], { ...way, untold }, addresses);
	expect(looked).toMatch(/。v1\.32、v1\.33 删掉的参数和改名的指标，本站没有文章记下，查不出来。$/);
});

it('a long line is cut around its word', () => {
	const { before, mark, after } = excerptOf(`  ${'a'.repeat(99)}Kept${'b'.repeat(99)}`, 'Kept');
	expect([before, mark, after]).toEqual([`…${'a'.repeat(60)}`, 'Kept', `${'b'.repeat(60)}…`]);
	expect(excerptOf('  short  ', 'Kept')).toEqual({ before: '', mark: '', after: 'short' });
});

it('the mark in a line is the name, of a family its beginning, of a path its last', () => {
	const markOf = (thing: Thing, line: string) =>
		reportFor(thing, line).sections[0]?.items[0]?.places[0]?.mark;
	const named = (name: string) => ({ ...flag, what: 'name', name, isKey: false }) as const;
	expect(markOf(flag, '- --gone=true')).toBe('--gone');
	expect(markOf(named('cri_*'), 'rate(cri_calls[5m])')).toBe('cri_');
	expect(markOf(named('spec.old'), '  old: 1')).toBe('old');
});

it('the report is Markdown with a box for each thing, code that holds backticks included', () => {
	const report = reportFor(gate('Kept', true), 'a: `Kept`');
	const markdown = reportMarkdown(report, way, 'https://example.org/k8s/check/');
	expect(markdown).toContain(`# ${topic.name} v1.31`);
	expect(markdown.replace(`# ${topic.name} v`, '# v')).toMatchInlineSnapshot(`
		"# v1.31 → v1.35 升级体检

		起不来 1 项。看了 1 行：1 处特性门控。

		## 起不来

		升级前必须改：组件起不来，或者请求被拒绝。

		- [ ] **\`Kept=true\`** v1.30 起没有这个门控，写着它的组件会报错退出，起不来。 删掉这一项。功能已经一直开着，不会少什么。 [门控的历程](https://example.org/k8s/gates/#Kept)
		  - 第 1 行：\`\` a: \`Kept\` \`\`

		由 https://example.org/k8s/check/ 在浏览器里得出。
		"
	`);
});

describe('texts', () => {
	it('of PowerShell are read as well', () => {
		const utf16 = Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x4e, 0x4f);
		expect(decoded(utf16)).toBe('a\u4f4e');
		expect(decoded(Uint8Array.of(0xfe, 0xff, 0x00, 0x61))).toBe('a');
		expect(decoded(new TextEncoder().encode('\uFEFF门控'))).toBe('门控');
	});

	it('have the lines of any system', () => {
		expect(textLines('a\r\nb\rc\n')).toEqual(['a', 'b', 'c']);
	});
});

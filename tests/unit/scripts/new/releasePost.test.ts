import { describe, expect, it } from 'vitest';
import { releasePost } from '../../../../scripts/new/posts.ts';
import { releaseFacts } from '../../../../scripts/new/releaseFacts.ts';
import type { Api } from '../../../../src/schemas/api.ts';
import type { Gate } from '../../../../src/schemas/gate.ts';
import type { Kep } from '../../../../src/schemas/kep.ts';
import type { Release } from '../../../../src/schemas/release.ts';
import { aGate, aKep, anApi, aRelease } from '../../builders.ts';

const signed = { title: 'v1.31.0版本内容', authors: ['甲'], date: '2024-08-14' };

/** The post about a release of a small catalogue. */
function postOf(
	release: Release,
	{ keps = [], gates = [], apis = [] }: { keps?: Kep[]; gates?: Gate[]; apis?: Api[] },
	before: readonly Release[] = [],
): string {
	const facts = releaseFacts(release, {
		releases: new Map(before.map((one) => [one.version, one])),
		keps: new Map(keps.map((kep) => [kep.number, kep])),
		gates: new Map(gates.map((gate) => [gate.name, gate])),
		apis,
	});
	return releasePost(signed, facts);
}

/** The lines below a heading, up to the next one. */
function below(text: string, heading: string): readonly string[] {
	const [, rest = ''] = text.split(`# ${heading}\n`);
	return (rest.split(/^#/m)[0] ?? '').split('\n').filter((line) => line !== '');
}

const out = aRelease('1.31', { codename: 'Elli', note: '一只小狗。' });
const planned = aRelease('1.31', { codename: undefined, planned: true });
const etcd = (version: string) => [{ name: 'etcd', version, source: 'https://github.com/etcd' }];

describe('the scaffold of a post about a release that is out', () => {
	it('lists each KEP below the last stage that it reached, with its facts for the author alone', () => {
		const text = postOf(out, {
			keps: [
				aKep({
					number: 1,
					name: '甲',
					summary: '能做甲。',
					milestones: { stable: '1.31' },
					gates: ['A'],
				}),
				aKep({ number: 2, milestones: { alpha: '1.31', beta: '1.31' } }),
				aKep({ number: 3, milestones: { alpha: '1.30' } }),
			],
			gates: [aGate('A', { '1.30': 'beta+', '1.31': 'stable+!' })],
		});
		expect(below(text, 'GA 和稳定的功能')).toContain(
			'- [KEP-1](https://kep.k8s.io/1) **甲**：能做甲。 <!-- SIG node；A stable 默认开 锁定 -->',
		);
		expect(below(text, '进入 Beta 阶段的功能')).toContain(
			'- [KEP-2](https://kep.k8s.io/2) **A feature**：【待写】半句话。 <!-- SIG node -->',
		);
		expect(below(text, '进入 Alpha 阶段的功能')).toEqual([
			'【待写】目录里这一版没有，核对以后删掉这一节。',
		]);
		expect(text).not.toContain('KEP-3');
		expect(text).toContain('“Elli”。一只小狗。');
		expect(text).toContain('本站目录里稳定（GA）1 项，Beta 1 项，Alpha 0 项');
	});

	it('tells of gates that went, were locked or turned round, with their KEPs and notes', () => {
		const text = postOf(out, {
			keps: [aKep({ number: 7, gates: ['On', 'Off'] })],
			gates: [
				{ ...aGate('Gone', { '1.29': 'stable+!' }, '1.31'), note: '说明。' },
				aGate('Locked', { '1.30': 'beta-', '1.31': 'stable-!' }),
				aGate('On', { '1.30': 'alpha-', '1.31': 'beta+' }),
				aGate('Off', { '1.30': 'beta+', '1.31': 'beta-' }),
				aGate('New', { '1.31': 'alpha-' }),
			],
		});
		const [, gone = ''] = below(text, '升级前必看');
		expect(gone).toMatch(/^- \*\*1 个门控删除，\*\* .*：`Gone`。【待写】.*<!-- Gone：说明。 -->$/);
		expect(below(text, '移除清单')[0]).toMatch(/^- \*\*1 个门控锁死.*\*\* `Locked` 只能是关（/);
		const flips = below(text, '默认行为变了的');
		expect(flips).toHaveLength(2);
		expect(flips[0]).toMatch(
			/^- \*\*`Off` 默认关闭。\*\* 【待写】.*（\[KEP-7\]\(https:\/\/kep\.k8s\.io\/7\)、/,
		);
		expect(flips[1]).toContain('`On` 默认打开');
		expect(text).not.toContain('`New`');
	});

	it('tells of kinds of the API that end or are deprecated, and of removals', () => {
		const text = postOf(out, {
			keps: [
				aKep({ number: 8, name: '旧物', change: 'removal', milestones: { removed: '1.31' } }),
				aKep({ number: 9, name: '老物', change: 'removal', milestones: { deprecated: '1.31' } }),
			],
			apis: [
				anApi({ removed: '1.31', replacement: 'batch/v1' }),
				anApi({ kind: 'Job', removed: '1.31' }),
				anApi({ version: 'v1beta2', deprecated: '1.31' }),
			],
		});
		expect(below(text, '升级前必看')[1]).toMatch(/^- \*\*旧物：移除。\*\* 【待写】.*\[KEP-8\]/);
		expect(below(text, '移除清单')).toEqual([
			'- **`batch/v1beta1` 不再提供。** CronJob 换成 `batch/v1`，Job（[依据](https://kubernetes.io/docs/reference/using-api/)）。',
		]);
		const later = below(text, '弃用，早作打算');
		expect(later[0]).toMatch(/^- \*\*老物：弃用。\*\*/);
		expect(later[1]).toContain('**`batch/v1beta2` 弃用。** CronJob（');
	});

	it('has the table of what goes with it, and says that etcd has another minor release', () => {
		const older = aRelease('1.30', { components: etcd('3.5.9') });
		const text = postOf(aRelease('1.31', { components: etcd('3.6.1') }), {}, [older]);
		expect(below(text, '升级前必看')[1]).toContain('**默认的 etcd 从 3.5 升到 3.6。**');
		expect(below(text, '配套版本').at(-1)).toBe(
			'| etcd | [3.6.1](https://github.com/etcd) | v1.30 是 3.5.9 |',
		);
	});

	it('lists plans that no source has confirmed below no stage', () => {
		const kep = aKep({ number: 5, name: '计划', planned: { beta: '1.31' } });
		const text = postOf(out, { keps: [kep] });
		expect(below(text, '上游登记了、还没有确认的').at(-1)).toContain('[KEP-5]');
		expect(text.match(/KEP-5\]/g)).toHaveLength(1);
	});
});

describe('the scaffold of a post about a planned release', () => {
	const text = postOf(planned, {
		keps: [
			aKep({ number: 1, name: '甲', summary: '能做甲。', planned: { beta: '1.31' } }),
			aKep({ number: 2, status: 'withdrawn', planned: { beta: '1.31' } }),
		],
		gates: [aGate('On', { '1.30': 'alpha-', '1.31': 'beta+' })],
		apis: [anApi({ removalPlanned: '1.31' })],
	});

	it('marks as planned whatever it tells', () => {
		expect(below(text, '进入 Beta 阶段的功能').at(-1)).toBe(
			'- [KEP-1](https://kep.k8s.io/1) **甲**：【待写】（计划，发布后核对）能做甲。 <!-- SIG node -->',
		);
		const items = text.split('\n').filter((line) => /^- (?:\*\*|\[)/.test(line));
		expect(items).toHaveLength(3);
		expect(items.filter((item) => !item.includes('【待写】（计划，发布后核对）'))).toEqual([]);
	});

	it('says nothing of proposals that were given up', () => {
		expect(text).not.toContain('KEP-2');
	});

	it('invents neither a name nor what goes with it', () => {
		expect(below(text, '发布主题')[0]).toMatch(/^【待写】/);
		expect(below(text, '配套版本')).toEqual([
			'【待写】版本记录里写上 components 以后，在这里列成表。',
		]);
	});
});

describe('the frontmatter of a scaffold', () => {
	it('signs for nobody who did not say so', () => {
		const facts = releaseFacts(out, {
			releases: new Map(),
			keps: new Map(),
			gates: new Map(),
			apis: [],
		});
		const unsigned = releasePost({ ...signed, authors: [] }, facts);
		expect(unsigned).toMatch(/^author: # 【待写】/m);
		expect(postOf(out, {})).toMatch(/^author: 甲$/m);
	});

	it('quotes what YAML would read otherwise', () => {
		const facts = releaseFacts(out, {
			releases: new Map(),
			keps: new Map(),
			gates: new Map(),
			apis: [],
		});
		const text = releasePost({ ...signed, title: '一: 二', authors: ['007', '乙'] }, facts);
		expect(text).toMatch(/^title: "一: 二"$/m);
		expect(text).toMatch(/^author:\n {2}- "007"\n {2}- 乙$/m);
	});
});

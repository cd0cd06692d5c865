import type { Milestone } from '../schemas/milestone.ts';
import { beside, stageNames } from './stages.ts';

/** Words of the card that answers a query; a file of its own, because browsers download it. */
export const answerStrings = {
	kinds: {
		kep: (number: number) => `KEP-${number}`,
		release: '版本',
		gate: '特性门控',
		term: '术语',
		sig: '特别兴趣小组',
		api: 'API 版本',
		plan: '升级计划',
	},
	alias: (name: string) => `也叫「${name}」`,
	typo: (name: string) => `按「${name}」查找`,
	described: '没有这个名字，意思最接近的是它',
	askedGate: (name: string) => `它的门控是 ${name}`,

	/** What a KEP did in a release. */
	reached: {
		alpha: (release: string) => `v${release} 进入 Alpha`,
		beta: (release: string) => `v${release} 进入 Beta`,
		stable: (release: string) => `v${release} 起稳定（GA）`,
		deprecated: (release: string) => `v${release} 弃用`,
		disabled: (release: string) => `v${release} 起默认关闭`,
		removed: (release: string) => `v${release} 移除`,
	} satisfies Record<Milestone, (release: string) => string>,
	/** What upstream aims at. */
	planned: {
		alpha: (release: string) => `计划 v${release} 进入 Alpha`,
		beta: (release: string) => `计划 v${release} 进入 Beta`,
		stable: (release: string) => `计划 v${release} 稳定`,
		deprecated: (release: string) => `计划 v${release} 弃用`,
		disabled: (release: string) => `计划 v${release} 默认关闭`,
		removed: (release: string) => `计划 v${release} 移除`,
	} satisfies Record<Milestone, (release: string) => string>,
	/** What a KEP has not done that was asked for. */
	notYet: {
		alpha: '还没有进入 Alpha',
		beta: '还没有进入 Beta',
		stable: '还没有转正',
		deprecated: '还没有弃用',
		disabled: '还没有默认关闭',
		removed: '还没有移除',
	} satisfies Record<Milestone, string>,
	/** Of a stage that a KEP left out on its way to a later one. */
	skipped: { alpha: '没有经过 Alpha', beta: '没有经过 Beta' },
	standing: (milestone: 'alpha' | 'beta', release: string) =>
		`目前${beside(stageNames[milestone])}（v${release} 起）`,
	withdrawn: '已撤回',
	once: (reached: string) => `曾在 ${reached}`,
	proposed: '还在提案阶段',

	on: (release: string) => `v${release} 起默认开启`,
	willBeOn: (release: string) => `计划 v${release} 默认开启`,
	off: '还没有默认开启',
	offAgain: (release: string) => `v${release} 起默认关闭`,
	gateGone: (release: string) => `v${release} 起不再需要它`,
	gate: (name: string, facts: string) => `门控 ${name}：${facts}`,
	gateStage: (stage: 'alpha' | 'beta' | 'stable' | 'deprecated', release: string) =>
		stage === 'deprecated'
			? `v${release} 弃用`
			: stage === 'stable'
				? `v${release} 起稳定（GA）`
				: `目前${beside(stageNames[stage])}（v${release} 起）`,
	gateNamed: '只有 KEP 提到，读过的源码里没有它',

	/** What goes with a release. */
	component: (release: string, name: string, versions: readonly string[]) =>
		`v${release} 配 ${name} ${versions.join('、')}`,
	released: (day: string) => `${day} 发布`,
	willBeReleased: (day: string, days: number) => `计划 ${day} 发布，还有 ${days} 天`,
	supported: (day: string, days: number) =>
		days === 0 ? `支持到今天（${day}）` : `支持到 ${day}，还有 ${days} 天`,
	maintained: '已进入维护期',
	ended: (day: string) => `已于 ${day} 停止支持`,
	noEnd: '还在支持期内',
	patch: (version: string) => `最新补丁 v${version}`,

	noLonger: (release: string) => `v${release} 起不再提供`,
	willEnd: (release: string) => `计划 v${release} 起不再提供`,
	/** What becomes of kinds of the API, and what takes their place. */
	apiEnd: (kinds: readonly string[], end: string, replacement: string | undefined) =>
		`${kinds.join('、')} ${end}${replacement === undefined ? '' : `，改用 ${replacement}`}`,
	served: '还在提供，没有弃用',
	owns: (keps: number) => `负责 ${keps} 项 KEP`,
	planTitle: (from: string, to: string) => `v${from} → v${to} 升级计划`,
	plan: '要先做什么、什么不再提供、哪些默认值变了，都在一页',

	/** Labels of links beside the answer. */
	link: {
		gate: (name: string) => `门控 ${name}`,
		release: (version: string) => `v${version} 的支持期与变化`,
		post: (version: string) => `v${version} 版本内容`,
		kep: (number: number, name: string) => `KEP-${number} ${name}`,
		term: '术语表里的解释',
		page: '本站的这一页',
		check: '把自己的文件贴进体检',
	},
	between: '，',
	contrast: '：',
	separator: '；',
} as const;

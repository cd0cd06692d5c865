import type { Milestone } from '../schemas/milestone.ts';
import { milestoneNames, stageMarks } from './stages.ts';

/** Words of the pages about releases and KEPs. */
export const catalogueStrings = {
	milestone: milestoneNames,
	milestoneMark: { ...stageMarks, deprecated: '△', removed: '✕' } as const satisfies Record<
		Milestone,
		string
	>,
	version: (release: string) => `v${release}`,
	columns: {
		number: 'KEP',
		name: '内容',
		sig: 'SIG',
		state: '现状',
		release: '版本',
		change: '变化',
		codename: '代号',
		released: '发布',
		maintenance: '维护期开始',
		endOfLife: '停止支持',
		status: '状态',
		posts: '文章',
		gate: '特性门控',
		milestone: '阶段',
		day: '日期',
	},
	unknown: '未知',
	none: '—',
	planned: '计划',
	plannedNote: '计划中的阶段来自上游，尚无资料证实已经发布，不计入统计与对照。',

	releases: {
		title: '版本',
		description: 'Kubernetes 各个小版本的代号、支持期和相关文章。',
		chart: '各版本的支持期',
		chartNote:
			'深色是正常支持，浅色是维护期；竖线是今天，由你的浏览器按本地日期画出。每个日期都在下面的表里。',
		table: '支持期一览',
	},
	release: {
		title: (release: string) => `Kubernetes v${release}`,
		description: (release: string, codename: string, keps: number) =>
			`Kubernetes v${release}（${codename}）：支持期、相关文章，以及这个版本里变化的 ${keps} 项 KEP。`,
		announcement: '官方公告',
		source: '日期来源',
		changes: '这个版本的变化',
		comparisons: '与其他版本对照',
		previousCounts: (release: string, keps: number) => `上一个版本 v${release} 有 ${keps} 项。`,
		noKeps: '目录里没有这个版本的 KEP。',
	},
	keps: {
		title: 'KEP',
		description: 'v1.24 以来有变化的 Kubernetes 增强提案（KEP），以及它们现在所处的阶段。',
		filter: '筛选',
		words: '词语或编号',
		any: '全部',
		shown: (count: number) => `列出 ${count} 项`,
	},
	kep: {
		title: (number: number) => `KEP-${number}`,
		description: (number: number, title: string) =>
			`KEP-${number}「${title}」在各个 Kubernetes 版本里的阶段、特性门控和相关文章。`,
		history: '历程',
		chart: (number: number) => `KEP-${number} 在各版本里的阶段`,
		mentions: '提到它的文章',
		neighbours: (sig: string) => `SIG ${sig} 的其他 KEP`,
		upstream: '提案原文',
		source: '资料来源',
		read: (day: string) => `读于 ${day}`,
		none: '还没有文章提到它。',
	},
	sigs: {
		title: 'SIG',
		description: '各个特别兴趣小组（SIG）负责的 KEP。',
	},
	sig: {
		title: (sig: string) => `SIG ${sig}`,
		description: (sig: string, keps: number) => `SIG ${sig} 负责的 ${keps} 项 KEP。`,
	},
	gates: {
		title: '特性门控',
		description:
			'特性门控（feature gate）与它所属的 KEP。阶段是 KEP 的阶段：上游没有为单个门控记录阶段。',
	},
	compare: {
		title: '版本对照',
		description: '任选两个版本，看中间净变化了什么：每项 KEP 只列一次，不管中间走了几步。',
		choose: '升级到',
		from: '从',
		pairTitle: (from: string, to: string) => `v${from} → v${to}`,
		pairDescription: (from: string, to: string, count: number) =>
			`从 Kubernetes v${from} 升级到 v${to}：${count} 项 KEP 的净变化，移除和弃用在前。`,
		summary: '净变化',
		before: (state: string) => `原来是 ${state}`,
		isNew: '新出现',
		nothing: '目录里没有变化。',
	},
} as const;

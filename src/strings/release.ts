import { topic } from './topic.ts';

/** Words of the pages of releases; a part of those of the catalogue. */
export const releaseStrings = {
	title: (release: string) => `${topic.name} v${release}`,
	description: (release: string, codename: string, keps: number) =>
		`${topic.name} v${release}（${codename}）：支持期、相关文章，以及这个版本里变化的 ${keps} 项 KEP。`,
	plannedDescription: (release: string, day: string, keps: number) =>
		`${topic.name} v${release} 计划在 ${day}发布：上游有 ${keps} 项 KEP 以它为目标。`,
	newestPatch: '最新补丁',
	lastPatch: '最后一个补丁',
	announcement: '官方公告',
	source: '日期来源',
	changes: '这个版本的变化',
	goals: '上游的目标',
	posts: '本站文章',
	more: '细说',
	planned: '上游登记了目标，尚未证实',
	givenUp: (keps: readonly number[]) =>
		`其中 ${keps.map((kep) => `KEP-${kep}`).join('、')} 的提案后来作罢，不要再依赖。`,
	furtherPlans: '从更早的版本',
	upgradesFrom: (release: string) => `从 v${release} 升级到`,
	margin: '升级、前后版本与本页目录',
	neighbours: '前后版本',
	before: '上一个版本',
	after: '下一个版本',
	sections: '本页',
	plan: '升级计划',
	planFrom: (older: string) => `从 v${older} 升级，要先做什么？`,
	previousCounts: (release: string, keps: number, differences: readonly string[]) =>
		`上一个版本 v${release} 有 ${keps} 项达到新阶段。与它相比，${differences.join('，')}。`,
	difference: (stage: string, more: number) =>
		`${stage}${/\w$/.test(stage) ? ' ' : ''}${more > 0 ? `多 ${more} 项` : more < 0 ? `少 ${-more} 项` : '一样多'}`,
	gates: '这个版本变化的特性门控',
	/** Below what the source of a planned release tells. */
	preview: '读自发布之前的源码，正式发布时可能不同。',
	noKeps: '目录里没有这个版本的 KEP。',
} as const;

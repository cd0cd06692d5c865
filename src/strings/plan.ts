import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { topic } from './topic.ts';

/** Words of the plan of an upgrade from one release to a newer one. */
export const planStrings = {
	name: '升级计划',
	title: (from: string, to: string) => `v${from} → v${to} 升级计划`,
	description: (from: string, to: string, counts: readonly string[]) =>
		`从 ${topic.name} v${from} 升级到 v${to} 要做什么、会变什么：${counts.join('，')}。`,
	/** “移除的门控 73”. */
	counted: (what: string, count: number) => `${what} ${count}`,
	/** What a plan counts, in the order of its sections, two of which are headed by the same words. */
	count: {
		required: '升级前必做',
		endedApis: '不再提供的 API',
		removedGates: '移除的门控',
		lockedGates: '锁定的门控',
		flippedGates: '默认值翻转',
		deprecations: '弃用',
		keps: 'KEP 变化',
	},
	/** The plans of all upgrades as a table; the number of each is what has to be done first. */
	matrix: {
		title: '全部计划',
		note: '一行一个起点，一列一个终点；格子里是升级前必做的事有多少件，越多底色越深。带“+”的，路上有本站没有文章的版本，实际更多；“?”是都没有文章。',
		corner: '从／到',
		/** Unless posts tell of every release on the way, there may be more. */
		required: (count: number, isWhole: boolean) =>
			isWhole ? String(count) : count > 0 ? `${count}+` : '?',
	},
	nothing: '这段路上没有要做的事。',
	released: '发布',
	endOfLife: '停止支持',
	gaps: (count: number) => (count > 1 ? '这几个版本本站没有文章：' : '这个版本本站没有文章：'),
	/** “v1.28 CHANGELOG”. */
	changelog: (release: ReleaseVersion) => `v${release} CHANGELOG`,
	gapsNote: '它们要你做的事，请看官方的 CHANGELOG；API 和门控的变化下面都有。',

	/** What the list of the sections is called, and the bar of what is done. */
	sections: '计划的各节',
	progress: '进度',
	copy: '复制为 Markdown',
	share: '分享勾选',
	print: '打印',

	requiredNote: '条目开头的版本号通往文章里的原文。',
	ticksNote: '打的勾只存在你的浏览器里。',
	/** Leads to the check of the reader's own files, and goes on. */
	check: '把自己的文件贴进体检',
	checkNote: '，看看哪些和你有关。',
	part: {
		controlPlane: '控制面',
		node: '节点',
		kubeadm: 'kubeadm',
		network: '网络',
		manifests: '清单与 API',
		clients: '客户端与监控',
		other: '其他',
	},

	endedApisNote: '清单、Helm chart、脚本和控制器里写着它们的，升级前换成后面的版本。',
	deprecatedApis: 'API',
	replacements: (replacements: readonly string[]) => `改用 ${replacements.join('、')}`,

	gates: '特性门控',
	effect: {
		removed: '移除',
		locked: '锁定',
		switchedOff: '默认值由开转关',
		switchedOn: '默认值由关转开',
	},
	effectNote: {
		removed:
			'参数或配置的 featureGates 里还写着其中一个，组件就起不来；kubeadm 自己的门控，kubeadm init 不收。',
		locked: '只能是锁定的值：写成相反的，组件就起不来；kubeadm 自己的门控只是不再起作用。',
		switchedOff: '没有写明的集群，升级以后就关了。',
		switchedOn: '没有写明的集群，升级以后就开了。要老行为，升级前先写明。',
	},
	/** Behind a gate that also flipped on the way, and below the heading. */
	flip: (isOn: boolean) => (isOn ? '关 → 开' : '开 → 关'),
	flipNote: '标着“→”的，默认值在这段路上也翻了，从此不能再改回去。',
	lockedTo: (isOn: boolean) => (isOn ? '开' : '关'),

	deprecations: '弃用，早作打算',
	/** What one release of several deprecates can be gone with a later one. */
	deprecationsNote: (releases: number) =>
		releases > 1
			? '在条目开头的版本里还能用；走到后面已经移除的，上面另有一条。其余的排进日程，下次就不慌。'
			: '还能用，不必赶在这次升级之前；排进日程，下次就不慌。',

	keps: (count: number) => `按 KEP 看净变化（${count} 项）`,
	kepsNote: '每项只列一次，不管中间走了几步。',
} as const;

import type { correctable, KepStatus } from '../schemas/kep.ts';
import type { Milestone, Outcome } from '../schemas/milestone.ts';
import { releaseStrings } from './release.ts';
import { milestoneMarks, milestoneNames, outcomeNames } from './stages.ts';
import { topic } from './topic.ts';

/** Words of the pages about releases and KEPs. */
export const catalogueStrings = {
	milestone: milestoneNames,
	milestoneMark: milestoneMarks,
	outcome: outcomeNames,
	status: {
		provisional: '暂定',
		implementable: '可以实施',
		implemented: '已实现',
		deferred: '推迟',
		rejected: '已否决',
		withdrawn: '已撤回',
		replaced: '已被取代',
		removed: '已移除',
	} as const satisfies Record<KepStatus, string>,
	/** How KEPs, gates and kinds of the API stand: in filters, in this order. */
	state: { ...milestoneNames, planned: '计划中', named: '只见于 KEP' },
	version: (release: string) => `v${release}`,
	/** The fields that a record may correct. */
	field: {
		title: '标题',
		sig: '负责的 SIG',
		participating: '参与的 SIG',
		status: '状态',
		gates: '特性门控',
		...milestoneNames,
	} as const satisfies Record<(typeof correctable)[number], string>,
	columns: {
		number: 'KEP',
		name: '内容',
		sig: 'SIG',
		state: '现状',
		release: '版本',
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
	/** Heading of KEPs without a milestone. */
	unreached: '尚未到达任何阶段',
	items: (count: number) => `${count} 项`,
	movesOf: (release: string, count: number) => `v${release} ${count} 项`,
	/** What a picture of moves shows. */
	moves: (words: string) => `各版本达到新阶段的 KEP：${words}`,
	plannedDay: '（计划）',
	plannedNote: '计划中的阶段来自上游，尚无资料证实已经发布，不计入统计与对照。',

	releases: {
		title: '版本',
		description: `${topic.name} 各个小版本的代号、支持期和相关文章。`,
		chart: '各版本的支持期',
		chartNote:
			'实心是正常支持，斜线是维护期，末端的竖杠是停止支持的一天，圆圈是计划发布的一天；空心的已经停止支持。每个日期都在下面的表里。',
		/** What the reader's browser adds. */
		todayNote: '标着“今天”的线由你的浏览器按本地日期画出。',
		newest: '最近的版本',
		until: '支持到',
		/** A release's support in words; a day that is not known is left out. */
		bar: (full: string | undefined, late: string | undefined) =>
			[full && `正常支持到 ${full}`, late && `维护到 ${late}`].filter(Boolean).join('，') ||
			'支持期未知',
		barPlanned: (day: string) => `计划 ${day}发布`,
		table: '支持期一览',
	},
	release: releaseStrings,
	filter: {
		label: '筛选',
		any: '全部',
		order: '排序',
		nothing: '没有一项符合全部条件。',
		clear: '清除条件',
	},
	keps: {
		title: 'KEP',
		description: `v1.24 以来有变化的 ${topic.name} 增强提案（KEP），以及它们现在所处的阶段。`,
		feed: 'KEP 变化',
		words: '词语或编号',
		shown: (count: number) => `列出 ${count} 项`,
		orders: { newest: '最近变化', number: '编号', sig: 'SIG' },
		legend:
			'○ Alpha，◐ Beta，● 稳定（GA），△ 弃用，▽ 默认关闭，✕ 移除，各在它的版本上。线越粗越成熟，虚线是上游的计划，左边的箭头表示始于更早的版本。',
	},
	kep: {
		title: (number: number) => `KEP-${number}`,
		description: (number: number, title: string) =>
			`KEP-${number}「${title}」在各个 ${topic.name} 版本里的阶段、特性门控和相关文章。`,
		aliases: '又称',
		kind: '性质',
		removal: '拿掉已有的功能，不经过 Alpha、Beta 和稳定。',
		history: '历程',
		chart: (number: number) => `KEP-${number} 在各版本里的阶段`,
		mentions: '文章里怎么说',
		around: '文章与相邻的 KEP',
		participating: (sigs: readonly string[]) => `参与：${sigs.join('、')}`,
		corrections: '与上游不同之处',
		correction: (field: string, upstream: string) =>
			upstream === '' ? `${field}：上游没有写。` : `${field}：上游写的是“${upstream}”。`,
		gateDifference: (milestone: string) => `${milestone}：它的特性门控不是这样写的。`,
		/** Where upstream's status and the milestones part; by how they do. */
		statusDifference: {
			behind: (status: string, reached: string) =>
				`上游的状态还写着“${status}”，但它已在 ${reached}。`,
			ahead: (status: string, reached: string) =>
				`上游的状态是“${status}”，但查得到的最后一步是 ${reached}。`,
			givenUp: (status: string, reached: string) =>
				`上游的状态是“${status}”：它曾在 ${reached}，不要再依赖。`,
		},
		/** “v1.33 稳定（GA）”. */
		reached: {
			alpha: (release: string) => `v${release} 进入 Alpha`,
			beta: (release: string) => `v${release} 进入 Beta`,
			stable: (release: string) => `v${release} 稳定（GA）`,
			deprecated: (release: string) => `v${release} 弃用`,
			disabled: (release: string) => `v${release} 默认关闭`,
			removed: (release: string) => `v${release} 移除`,
		} as const satisfies Record<Milestone, (release: string) => string>,
		evidence: '依据',
		neighbours: (sig: string) => `SIG ${sig} 的其他 KEP`,
		upstream: '提案原文',
		source: '资料来源',
		read: '读于',
		none: '还没有文章提到它。',
	},
	sigs: {
		title: 'SIG',
		description: '各个特别兴趣小组（SIG）负责的 KEP：现在到了哪个阶段，各版本动了几项。',
		legend:
			'现状：● 稳定（GA），◐ Beta，○ Alpha，△ 弃用，▽ 默认关闭，✕ 移除，– 尚未到达任何阶段。柱子是各版本达到新阶段的项数，一格一项，自下而上：实心稳定，半浓 Beta，空心 Alpha。',
	},
	sig: {
		title: (sig: string) => `SIG ${sig}`,
		feed: (sig: string) => `SIG ${sig} 的 KEP 变化`,
		description: (sig: string, keps: number) => `SIG ${sig} 负责的 ${keps} 项 KEP。`,
		around: (sig: string) => `SIG ${sig} 的近况`,
		newest: (release: string) => `v${release} 的变化`,
		posts: '提到它们的文章',
		others: '各个 SIG',
		follow: '订阅',
	},
	gates: {
		title: '特性门控',
		description: `${topic.name} 的特性门控（feature gate）在各版本里的阶段、默认值和去向，读自源码。`,
		words: '名字的一部分',
		lists: {
			state: '现状',
			default: '默认',
			flipped: '默认值翻转于',
			removed: '移除于',
			sig: 'SIG',
		},
		defaults: { on: '开', off: '关', locked: '锁定' },
		shown: (count: number) => `列出 ${count} 个`,
		orders: { name: '名称', newest: '最近变化' },
		legend:
			'○ Alpha，◐ Beta，● 稳定（GA），△ 弃用。高的一格是默认开，低的一道线是默认关；“锁”是不能再改，✕ 是移除，浅色是还没发布的版本。',
		/** In the place of the strip of a gate that no source has. */
		named: '只有 KEP 提到，读过的源码里没有它。',
		/** In its place for `KUBECTL_KYAML`. */
		variable: 'kubectl 的环境变量，不是组件的特性门控。',
		/** What stands before and behind the parameter. */
		removedNote: ['源码里已经没有它们：组件的 ', ' 里还写着其中一个，就起不来。'],
		removedRows: '看它们的来历',
		move: {
			removed: '移除',
			switchedOff: '默认值由开转关',
			switchedOn: '默认值由关转开',
			locked: '锁定',
			added: '新增',
		},
	},
	apis: {
		title: 'API 版本',
		description: `${topic.name} 各个 Alpha、Beta 以及已弃用的 API：哪个版本引入、弃用、停止提供，改用什么。`,
		words: '组或类型的一部分',
		lists: { state: '现状', removed: '停止提供于' },
		columns: { kind: '类型', strip: '版本', replacement: '改用' },
		shown: (count: number) => `列出 ${count} 个`,
		legend:
			'○ Alpha，◐ Beta，● 稳定（GA）：由版本号而定。△ 是已经弃用，✕ 是不再提供，浅色是还没发布的版本。',
		move: { ended: '不再提供的 API', deprecated: '弃用的 API' },
		kinds: (kinds: readonly string[], replacements: readonly string[]) =>
			kinds.join('、') + (replacements.length > 0 ? `，改用 ${replacements.join('、')}` : ''),
	},
	compare: {
		title: '升级计划',
		description:
			'你在哪个版本，要去哪个版本？两个版本之间必做的事、不再提供的 API 和变了的特性门控列在一页，最后按 KEP 看净变化。',
		choose: '升级到',
		from: '从',
		pairTitle: (from: string, to: string) => `v${from} → v${to}`,
		before: (state: string) => `原来是 ${state}`,
		isNew: '新出现',
		outcomeNote: {
			removed: '用到它们的，升级前必须改完。',
			disabled: '代码还在，默认不再生效。依赖它的，趁早迁走。',
			deprecated: '还能用，但该开始搬家了。',
			withdrawn: '提案已经作罢，不要再依赖。上游没有记录作罢的版本。',
			stable: '默认可用，接口不再随意变动。',
			beta: '多数默认开启，留意特性门控。',
			alpha: '默认关闭，只宜试用。',
		} as const satisfies Record<Outcome, string>,
		go: '看计划',
	},
} as const;

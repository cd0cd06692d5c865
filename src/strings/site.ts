import { sources } from './sources.ts';
import { beside, stageMarks, stageNames } from './stages.ts';
import { topic } from './topic.ts';

/** What stands beside a KEP in a post. */
interface KepNote {
	readonly number: number;
	readonly state: string;
	readonly sig: string;
	/** '' if there are none. */
	readonly gates: string;
}

/** Words of the pages: navigation, lists, posts and their surroundings. */
export const siteStrings = {
	skipToContent: '跳到正文',
	mainNavigation: '主导航',
	nav: {
		releases: '版本',
		posts: '文章',
		keps: 'KEP',
		compare: '升级',
		checkup: '体检',
		subscribe: '订阅',
		about: '关于',
	},
	theme: {
		label: (choice: string) => `主题：${choice}`,
		system: '跟随系统',
		light: '浅色',
		dark: '深色',
	},
	search: '搜索',
	footer: {
		reading: '翻阅',
		catalogue: '目录',
		gates: '门控',
		glossary: '术语',
		calendar: '日历',
		offline: '离线阅读',
		api: '数据接口',
		colophon: topic.colophon,
		licences: '许可与来源',
		source: '源码',
	},

	stage: stageNames,
	stageMark: stageMarks,
	feedOf: (title: string) => `订阅“${title}”（RSS）`,
	keps: (count: number) => `${count} 项 KEP`,
	/** What has become of a KEP: “v1.33 起稳定（GA）”. */
	since: (release: string, milestone: string) => `v${release} 起${beside(milestone)}`,
	/** Feature gates beside a KEP: the first of them, and how many more there are. */
	gates: (names: readonly string[], more: number) =>
		names.join('、') + (more > 0 ? `等 ${names.length + more} 个门控` : ''),
	kepNote: ({ number, state, sig, gates }: KepNote) =>
		`KEP-${number}：${state}，SIG ${sig}${gates && `，门控 ${gates}`}`,
	compositionLabel: (release: string) => `v${release} 的 KEP 按阶段分布`,
	catalogueNote: '按本站 KEP 目录统计',

	home: {
		latest: '最新版本',
		latestTold: '最近写到的版本',
		readPost: '读全文',
		moved: (keps: number) => `${keps} 项 KEP 走到新阶段`,
		coming: '下一站',
		goals: (keps: number) => `上游有 ${keps} 项 KEP 以它为目标。`,
		released: '发布',
		planned: '计划发布',
		supportUntil: '支持到',
		upgrade: (release: string) => `升级到 v${release}，要先做什么？`,
		upgradeFrom: '现在是',
		posts: '航程',
		supported: '版本支持期',
		supportColumns: { release: '版本', endOfLife: '支持到' },
		supportNote: sources.support,
		highlights: (release: string) => `v${release} 的新变化`,
		allChanges: (release: string) => `v${release} 的全部变化`,
		pageTitle: (page: number) => `文章，第 ${page} 页`,
	},
	post: {
		contents: '目录',
		published: '发布于',
		updated: '更新于',
		by: '作者',
		readingTime: (minutes: number, length: string) => `约 ${minutes} 分钟，${length} 字`,
		categories: '分类',
		tags: '标签',
		/** Behind the names of posts that only those see who write. */
		draft: '草稿',
		scheduled: (day: string) => `定时：${day}`,
		/** Above a post that was written before its release was out. */
		preview: (release: string, day: string) => `写的是计划：v${release} 预计 ${day}发布。`,
		goals: '上游的目标清单',
		previewOver: (release: string) => `写在 v${release} 发布之前，说的是当时的计划。`,
		around: '本文之外',
		toTop: '回到页首',
		keps: '文中的 KEP',
		/** Below a post: which of its KEPs went on after its release. */
		movedSince: (release: string) => `v${release} 之后又动了的`,
		unmoved: (count: number) => `文中另外 ${count} 项，停在原处`,
		standing: (count: number) => `文中的 ${count} 项 KEP，现在到了哪一步`,
		allUnmoved: (count: number) => `文中的 ${count} 项 KEP，都停在原处`,
		onward: '从这里出发',
		plan: (from: string, to: string) => `从 v${from} 升级到 v${to}，要先做什么`,
		allOf: (release: string) => `v${release} 的全部变化`,
		reason: (text: string) => `与目录的记录不同：${text}`,
		neighbours: '前后文章',
		previous: '上一篇',
		next: '下一篇',
		related: '相关文章',
		viewSource: '查看本文源文件',
		report: '报告错误',
		subscribe: '订阅本站',
	},

	list: {
		posts: (count: number) => `${count} 篇`,
		page: (page: number, last: number) => `第 ${page} 页，共 ${last} 页`,
		pagination: '分页',
		newer: '较新的文章',
		older: '较早的文章',
		newestDay: '最近一篇',
		oldestDay: '最早一篇',
		beside: '同时谈到',
		browse: '换个方式找',
		feed: '用 RSS 订阅这个列表',
		empty: '还没有文章。第一篇发布之后，会出现在这里。',
		/** The ways on from a list that is empty. */
		ways: { releases: '先看各个版本', keps: '翻翻 KEP 目录', subscribe: '订阅，发布时告诉我' },
	},
	archive: {
		title: '归档',
		description: '全部文章，按年份排列。',
		yearTitle: (year: string) => `${year} 年的文章`,
		olderYears: '更早的年份',
		otherYears: '其他年份',
		subjects: '常谈的主题',
		allTags: '全部标签',
	},
	terms: {
		categories: '分类',
		tags: '标签',
		authors: '作者',
		category: (name: string) => `分类：${name}`,
		tag: (name: string) => `标签：${name}`,
		author: (name: string) => `作者：${name}`,
		none: (kind: string) => `还没有${kind}。`,
		all: (count: number) => `全部 ${count} 篇`,
		subjects: '主题',
		releases: '版本',
		feeds: (kind: string) => `每个${kind}的页上都有它自己的订阅源。`,
		allFeeds: '全部订阅源',
		listDescription: (kind: string) => `按${kind}浏览全部文章。`,
		description: (name: string, count: number) => `“${name}”下的 ${count} 篇文章。`,
	},

	searchPage: {
		title: '搜索',
		description: topic.search.description,
		examples: '可以这样问',
		exampleGroups: topic.search.examples,
		writing: '怎样写',
		tips: [
			'几个词之间用空格隔开，每一个都要有。',
			'汉字一个就能搜，字母和数字至少两个；大小写、全角半角、简体繁体都不必管。',
			'在任何一页按 / 打开搜索，↑ ↓ 选择，Enter 打开。',
		],
	},

	subscribe: {
		title: '订阅',
		description: (name: string) =>
			`用 RSS、Atom 或 JSON Feed 订阅${beside(name)}，新文章自动出现在你的阅读器里。`,
		what: '订阅源是什么',
		whatText: [
			'订阅源（feed）是一个随文章更新的文件。把它的地址交给阅读器，新文章发布后，阅读器会自己取来全文：不需要注册，不经过任何推荐算法，也没有人知道你读了什么。',
			'没有阅读器？桌面和手机上常见的有 NetNewsWire、Reeder、Feedly、Inoreader、Miniflux、FreshRSS；终端里可以用 newsboat。三种格式内容完全相同，任选其一。',
		],
		feeds: '订阅地址',
		formats: {
			rss: { name: 'RSS 2.0', note: '几乎所有阅读器都认识；不确定时选它。' },
			atom: { name: 'Atom 1.0', note: '区分发布时间与更新时间。' },
			json: { name: 'JSON Feed 1.1', note: '适合程序读取。' },
		},
		more: '只订阅一部分',
		moreFeeds: {
			keps: { name: 'KEP 变化', note: '每个版本推进了哪些 KEP，一项一条。' },
			calendar: {
				name: '日历',
				note: '各版本的发布、维护期和停止支持日，提前 60 天和 30 天提醒。',
			},
			opml: { name: 'OPML', note: '本站订阅源的清单，可以一次导入。' },
		},
		moreText: (hasSigs: boolean) =>
			hasSigs
				? '每个分类、标签、作者和 SIG 都有自己的订阅源：分类和 SIG 的列在这一页，标签和作者的在它们自己的页上。'
				: '每个分类、标签和作者都有自己的订阅源：分类的列在这一页，标签和作者的在它们自己的页上。',
		data: '程序可以直接读取',
		copy: '复制地址',
		copyShort: '复制',
		openCalendar: '在日历里订阅',
		sigFeeds: (count: number) => `按 SIG 订阅 KEP 变化（${count} 个）`,
		sigFeedsText: '只关心一个领域，就订阅它的 SIG：最近的变化都在里面，多久以前的都在。',
		feedOfPart: (name: string) => `RSS：${name}`,
		margin: '最近的文章与其他订阅源',
		arrived: '最近送到读者手里的',
		howTo: '怎样订阅',
		steps: [
			'复制上面任意一个地址。',
			'在阅读器里选择“添加订阅”（或 Add feed、＋）。',
			'粘贴地址，确认。以后新文章和全文都会出现在那里。',
		],
		promise: '我们的承诺',
		promises: [
			'全文输出，不截断。',
			'文章换了地址，订阅里也不会重复出现。',
			'没有跟踪像素，没有跳转链接。',
		],
	},

	moved: '这篇文章换了网址：',
	notFound: {
		title: '这一页不在海图上',
		description: '地址可能写错了，也可能文章换了位置。',
		ways: '从这里继续',
		newest: '最新文章',
		release: '最新版本',
		archive: '归档',
		allPosts: '按年份看全部文章',
		catalogue: '目录',
		allKeps: '全部 KEP 与它们的历程',
		home: '回首页',
	},
} as const;

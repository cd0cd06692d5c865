import { stageMarks, stageNames } from './stages.ts';

/** Words of the pages: navigation, lists, posts and their surroundings. */
export const siteStrings = {
	skipToContent: '跳到正文',
	mainNavigation: '主导航',
	nav: { posts: '文章', categories: '分类', tags: '标签', subscribe: '订阅', about: '关于' },
	theme: {
		label: (choice: string) => `主题：${choice}`,
		system: '跟随系统',
		light: '浅色',
		dark: '深色',
	},
	search: '搜索',
	footer: {
		unofficial: '非官方站点，与 Kubernetes 项目及 CNCF 无隶属关系。',
		text: '文字采用',
		code: '代码采用',
		licences: '许可与来源',
		feeds: '订阅源',
		source: '本站源码',
	},

	stage: stageNames,
	stageMark: stageMarks,
	keps: (count: number) => `${count} 项 KEP`,
	compositionLabel: (release: string) => `v${release} 的 KEP 按阶段分布`,
	catalogueNote: '按本站 KEP 目录统计',

	home: {
		latest: '最新一篇',
		readPost: '读全文',
		released: (day: string) => `${day} 发布`,
		supportUntil: (day: string) => `支持到 ${day}`,
		voyage: '航程',
		allPosts: '全部文章',
		supported: '版本支持期',
		supportColumns: { release: '版本', endOfLife: '支持到' },
		supportNote: '支持期来自 kubernetes.io；剩余天数由你的浏览器按今天计算。',
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
		draft: '草稿：只在预览里可见',
		around: '本文之外',
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
	},
	archive: {
		title: '归档',
		description: '全部文章，按年份排列。',
		yearTitle: (year: string) => `${year} 年的文章`,
		years: '年份',
		newest: '最近的文章',
	},
	terms: {
		categories: '分类',
		tags: '标签',
		authors: '作者',
		category: (name: string) => `分类：${name}`,
		tag: (name: string) => `标签：${name}`,
		author: (name: string) => `作者：${name}`,
		listDescription: (kind: string) => `按${kind}浏览全部文章。`,
		description: (name: string, count: number) => `“${name}”下的 ${count} 篇文章。`,
	},

	searchPage: {
		title: '搜索',
		description: '在全部文章里查找：中文、英文、KEP 编号和版本号都可以。',
	},

	subscribe: {
		title: '订阅',
		description: '用 RSS、Atom 或 JSON Feed 订阅 K8s 版本手记，新文章自动出现在你的阅读器里。',
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
		copy: '复制地址',
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
		text: '试试搜索，或者从归档里找。',
		search: '去搜索',
		archive: '看归档',
		home: '回首页',
	},
} as const;

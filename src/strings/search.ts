import { topic } from './topic.ts';

/** Words of the search: its field, its states and its results. */
export const searchStrings = {
	dialogLabel: '搜索本站',
	fieldLabel: '搜索本站',
	placeholder: topic.search.placeholder,
	submit: '搜索',
	close: '关闭',
	/** For pages on which JavaScript does not run. */
	needsScript: '搜索在你的浏览器里进行，要启用 JavaScript。不启用的话，答案多半在这几页：',

	loading: '正在读取索引…',
	tooShort: '再输入一点：一个汉字，或两个字母、数字。',
	found: (pages: number) => `找到 ${pages} 条`,
	nothing: (query: string) => `没有找到「${query}」`,
	quoted: (part: string) => `「${part}」`,
	/** Above what a query may describe. */
	closest: '没有这个名字，意思最近的是：',
	/** The same with what it stands above, read out. */
	closestAre: (titles: readonly string[]) => `没有这个名字，意思最近的是：${titles.join('；')}。`,
	/** Above pages that hold parts of a query that none holds whole. */
	instead: (parts: readonly string[], pages: number) => {
		const others = parts.slice(0, -1).join('、');
		const last = parts.at(-1) ?? '';
		return `下面 ${pages} 条写着${others === '' ? last : `${others}和${last}`}：`;
	},
	/** Above a card below which nothing is listed. */
	cardAlone: '没有一条逐字写着它，答案在这里：',
	/** The answer above the results: how its place is called, and the answer as it is read out. */
	answer: '答案',
	answered: (title: string, sentence: string) => `${title}：${sentence.replace(/。$/u, '')}。`,
	planned: (milestone: string) => `计划 ${milestone}`,
	/** Before words that some posts do hold. */
	suggestions: '试试：',
	hits: (count: number) => `${count} 处`,
	nothingChosen: '按现在的筛选没有结果。',
	browsing: (pages: number) => `按筛选列出 ${pages} 条`,
	filters: '筛选与排序',
	/** On the button that unfolds them, with what is chosen. */
	chosen: (names: readonly string[]) =>
		names.length === 0 ? '筛选与排序' : `筛选与排序：${names.join('、')}`,
	/** From the dialog to the page. */
	more: '打开搜索页，可筛选和排序',

	/** What kind of page a result is, and what the lists of the site are called. */
	kinds: {
		post: '文章',
		kep: 'KEP',
		keps: 'KEP',
		release: '版本',
		releases: '版本',
		sig: 'SIG',
		sigs: 'SIG',
		gates: '特性门控',
		glossary: '术语',
		comparison: '升级计划',
		comparisons: '升级计划',
		apis: 'API 版本',
		checkup: '体检',
		subscribe: '订阅',
	},
	page: '页面',
	ended: { removed: '已移除', withdrawn: '已撤回' },

	/** What is offered before anything is typed. */
	recents: '最近搜过',
	forget: '清除记录',
	newest: '最新版本',
	release: (version: string) => `${topic.name} v${version}`,
	post: (version: string) => `v${version} 版本内容`,
	ownPlan: '你的升级',
	plan: (from: string, to: string) => `v${from} → v${to} 升级计划`,
	browse: '直接翻',
	archive: '全部文章',
	facet: {
		release: '版本',
		stage: '阶段',
		sig: 'SIG',
		category: '分类',
		year: '年份',
	},
	any: '全部',
	counted: (value: string, pages: number) => `${value}·${pages}`,
	order: '排序',
	orders: { relevance: '相关度', date: '日期' },
	clear: '清除筛选',
	nothingHint: '试试更短的词，或只输入其中连续的几个字；多个词之间用空格隔开。',
	failure: '索引没有读到，可能是网络断开了。',
	retry: '重试',
	keys: '↑ ↓ 选择，Enter 打开，Esc 关闭',
} as const;

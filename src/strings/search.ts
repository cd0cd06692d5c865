/** Words of the search: its field, its states and its results. */
export const searchStrings = {
	dialogLabel: '搜索本站',
	fieldLabel: '搜索文章',
	placeholder: '词语、KEP 编号、版本、字段名',
	submit: '搜索',
	close: '关闭',
	/** For pages on which JavaScript does not run. */
	needsScript: '站内搜索在你的浏览器里进行，需要启用 JavaScript。不启用也可以',
	archiveLink: '按年份浏览全部文章',

	loading: '正在读取索引…',
	tooShort: '再输入一点：一个汉字，或两个字母、数字。',
	found: (pages: number) => `找到 ${pages} 篇`,
	nothing: (query: string) => `没有找到「${query}」`,
	/** Before words that some posts do hold. */
	suggestions: '试试：',
	hits: (count: number) => `${count} 处`,
	nothingChosen: '按现在的筛选没有结果。',
	browsing: (pages: number) => `按筛选列出 ${pages} 篇`,
	filters: '筛选与排序',
	facet: {
		release: '版本',
		stage: '阶段',
		sig: 'SIG',
		category: '分类',
		year: '年份',
	},
	any: '全部',
	counted: (value: string, pages: number) => `${value}（${pages}）`,
	order: '排序',
	orders: { relevance: '相关度', date: '日期' },
	clear: '清除筛选',
	nothingHint: '试试更短的词，或只输入其中连续的几个字；多个词之间用空格隔开。',
	failure: '索引没有读到，可能是网络断开了。',
	retry: '重试',
	keys: '↑ ↓ 选择，Enter 打开，Esc 关闭',
} as const;

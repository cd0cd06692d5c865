/** What a maintainer reads from `npm run why`. */
export const whyStrings = {
	usage: `用法：npm run why -- 查询 [--top 20] [筛选]
  说明 dist/ 的站内搜索为什么这样排列结果。
  --top     说到第几条，默认 20
  筛选与搜索页地址里的写法相同：--release 1.31 --stage beta --sig node --category changelog --year 2024 --sort date`,
	noIndex: 'dist/ 里没有搜索索引，请先运行 npm run build。',
	old: '注意：dist/ 的索引不是由现在的源文件构建的，排列规则用的是现在的源文件。',
	columns: { title: '标题', count: '次数', reason: '凭什么排在上一条之后' },
	/** Above the list in the place of results, which holds `parts`. */
	instead: (parts: readonly string[]) =>
		`没有原样包含查询的页面，改列同时包含这几段的：${parts.join('、')}`,
	closest: '没有它的名字，意思最近的是：',
	/** What is told of the card above the results. */
	card: {
		heading: '答案卡片',
		sentence: '答案',
		how: '凭什么认出',
		ways: { name: '名字', alias: '别名', typo: '近似的拼写', description: '描述' },
		name: '认出的名字',
		intents: '问的是',
	},
	/** The rules by which results are ranked. */
	rules: {
		inside: '只在词中',
		place: '位置',
		share: '词',
		ended: '已终止',
		list: '罗列',
		frequency: '次数级',
		date: '日期',
		release: '版本',
		address: '地址',
	},
	places: {
		name: '名称或编号',
		title: '标题',
		names: '别名',
		heading: '小标题',
		text: '正文',
		parts: '分散各处',
	},
	shares: { whole: '整词', begun: '词头', inside: '词中' },
} as const;

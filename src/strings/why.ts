/** What a maintainer reads from `npm run why`. */
export const whyStrings = {
	usage: `用法：npm run why -- 查询 [--top 20] [筛选]
  说明 dist/ 的站内搜索为什么这样排列结果。
  --top     说到第几条，默认 20
  筛选与搜索页地址里的写法相同：--release 1.31 --stage beta --sig node --category changelog --year 2024 --sort date`,
	noIndex: 'dist/ 里没有搜索索引，请先运行 npm run build。',
	old: '注意：dist/ 不是由现在的源文件构建的。要看现在的排列，请先运行 npm run build。',
	/** The columns; those of what decides the order are called as the rules are. */
	columns: {
		title: '标题',
		address: '地址',
		place: '位置',
		count: '次数',
		frequency: '次数级',
		date: '日期',
		rule: '凭什么排在上一条之后',
	},
	places: { key: '编号或版本', title: '标题', heading: '小标题', text: '正文', parts: '分散各处' },
} as const;

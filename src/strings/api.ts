import { sources } from './sources.ts';

/** Words of the page that describes the site's data for machines. */
export const apiStrings = {
	title: '数据接口',
	articles: '最新的文章',
	earlier: '全部文章',
	year: (year: string, posts: number) => `${year} 年的文章（${posts} 篇）`,
	feed: '全部文章的订阅源，带全文',
	description:
		'这里的文章和目录都有 JSON，结构由 JSON Schema 和 OpenAPI 描述；还有 OPML、文章的 Markdown 等格式。',
	rules: '约定',
	rulesText: [
		'都是静态文件：不需要密钥，允许跨域读取，随网站一起更新。',
		'每个文件带有 apiVersion 和 $schema。现在是 v1：只会增加字段，status、outcome、part 这类词语的清单也可能多出新词，请跳过不认识的；改名、删除或改变含义时换成 v2，v1 再保留至少一年。',
	],
	/** Of the catalogue. */
	catalogueRules: [
		'milestones 是已经发布的阶段，planned 是上游的计划，尚无资料证实；只有 milestones 计入统计和对照。',
		sources.data,
		'releases.json、keps.json、keps/、compare/ 和它们的 JSON Schema 在没有 v1/ 的旧地址上还是同样的内容；新写的程序请用 /api/v1/。',
	],
	documents: '文件',
	columns: { address: '地址', content: '内容', schema: '结构' },
	kinds: {
		releases: '所有小版本：代号、日期、各阶段的 KEP 数、文章',
		keps: '所有 KEP：名称、别名、SIG、状态、各阶段的版本、特性门控',
		kep: '一项 KEP：另有更正、来源和各篇文章的原话；把编号换成你要的',
		posts: '所有文章，新的在前：标题、作者、日期、分类、标签、版本，是不是前瞻；不含正文',
		post: '一篇文章：另有各级标题、提到的 KEP、升级前要做的事；正文在 Markdown 里',
		sigs: '所有 SIG：有几项 KEP，几篇文章提到它们',
		sig: '一个 SIG：它的 KEP 和提到它们的文章',
		gates: '所有特性门控：各版本里的阶段、默认值、锁定，哪个版本移除，属于哪些 KEP',
		apis: '所有 API 类型：哪个版本引入、弃用、停止提供，改用什么',
		glossary: '术语表：中英文名、别名、一句话解释、有关的 KEP 和本站页面',
		upgrade:
			'从一个版本升级到另一个版本要做什么：升级前必做、不再提供的 API、有变化的特性门控；把两个版本换成你要的，较旧的在前',
		comparison: '从一个版本升级到另一个版本的净变化；把两个版本换成你要的，较旧的在前',
	},
	others: '其他格式',
	openapi: '以上所有 JSON 的 OpenAPI 3.1 描述，可以生成客户端',
	calendar: '各版本发布、进入维护期、停止支持的日历（iCalendar），停止支持前 60 天和 30 天提醒',
	opml: '所有订阅源的清单（OPML），可以一次导入阅读器',
	llms: '给语言模型的目录',
	markdown:
		'每篇文章的 Markdown：引入的片段、表情、容器都已展开，链接和图片是完整网址；把文章的地址换成你要的',
	example: '一份文件',
	usage: '用 curl 和 jq',
	/** Each asks one document, by the filter of jq. */
	usages: {
		releases: {
			text: '还没有停止支持的版本和它们的最新补丁（把日期换成今天）：',
			filter:
				'.releases[] | select(.endOfLife > "2026-11-29") | {version, patch: .latestPatch.version}',
		},
		keps: {
			text: 'SIG Node 在 v1.33 变为稳定的 KEP：',
			filter: '.keps[] | select(.sig == "node" and .milestones.stable == "1.33") | .title',
		},
		posts: {
			text: '所有文章，和它们的 Markdown：',
			filter: '.posts[] | {title, markdown}',
		},
		upgrade: {
			text: '升级前必须做的事：',
			filter: '.actions[] | select(.kind == "required") | .lead',
		},
	},
	elsewhere: '另见',
	feeds: '所有订阅源',
	licences: '许可与来源',
} as const;

/**
 * What the blog is about. Another blog says it here, in `about.ts` and in `site.ts`: no other word of the
 * site names it. What says a stage in headings is in `headings.ts`.
 */
export const topic = {
	/** What has releases, as titles, feeds, the search and search engines call it; '' if nothing has. */
	name: 'Kubernetes' as string,
	/** All its names in lower case: authors and readers write versions beside them. */
	names: ['kubernetes', 'k8s'] as readonly string[],
	/** Who stands behind the site, at the foot of every page. */
	colophon: '非官方站点，与 Kubernetes 项目及 CNCF 无隶属关系。',
	search: {
		placeholder: '词语、问题、KEP、版本',
		description: '在文章、KEP、版本和术语里查找，也可以直接问。',
		examples: [
			{ title: '一个特性', queries: ['sidecar 什么时候 GA', '哪个版本开始支持原地调整资源'] },
			{ title: '一个版本', queries: ['1.36 移除了什么', '1.34 什么时候停止支持'] },
			{ title: '一次升级', queries: ['从 1.34 升级到 1.37', 'policy/v1beta1 用什么代替'] },
			{ title: '一个名字', queries: ['KEP-1287', '什么是 CEL'] },
		],
	},
	/** Where the facts of the catalogue come from. */
	sources: {
		support: '支持期来自 kubernetes.io；剩余天数由你的浏览器按今天计算。',
		data: '数据来自 kubernetes/enhancements、kubernetes/kubernetes 的源码与 kubernetes.io，中文名和摘要由本站撰写，许可见“关于”页。',
	},
	/** The pages of others that ours lead to. */
	upstream: {
		/** The page of a KEP at its owner. */
		kep: (number: number) => `https://kep.k8s.io/${number}`,
		/** The notes of a minor release and its patches. */
		changelog: (version: string) =>
			`https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-${version}.md`,
	},
	/** How addresses name a KEP, its number in brackets: the short one, its issue, its folder. */
	kepAddresses: [
		/^https?:\/\/(?:www\.)?kep\.k8s\.io\/(?!0+\b)(\d{1,6})\b/i,
		/^https?:\/\/(?:www\.)?github\.com\/kubernetes\/enhancements\/issues\/(?!0+\b)(\d{1,6})\b/i,
		/^https?:\/\/(?:www\.)?github\.com\/kubernetes\/enhancements\/(?:tree|blob)\/[^/]+\/keps\/[^/]+\/(?!0+\b)(\d{1,6})-/i,
		/^https?:\/\/git\.k8s\.io\/enhancements\/keps\/[^/]+\/(?!0+\b)(\d{1,6})-/i,
	],
} as const;

/** The names of what the blog is about as alternatives of a pattern; without any it matches nothing. */
export const topicNames = topic.names.join('|') || '(?!)';

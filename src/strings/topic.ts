/**
 * What the blog is about. Another blog says it here, in `about.ts` and in `site.ts`: no other word of the
 * pages names it (docs/another-blog.md).
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
} as const;

/** The names of what the blog is about as alternatives of a pattern; without any it matches nothing. */
export const topicNames = topic.names.join('|') || '(?!)';

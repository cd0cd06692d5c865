import type { foreignKeys } from '../schemas/foreignKeys.ts';
import type { Frontmatter } from '../schemas/frontmatter.ts';
import { site } from '../site.ts';

/** What an editor tells an author of each key of a post’s frontmatter: what it is for, and an example. */

type ForeignKey = (typeof foreignKeys)[number];

/** A key of our own that other generators call otherwise: the two mean the same. */
const sameAs = (key: keyof Frontmatter, whose: string) => `与 ${key} 相同（${whose}的写法）。`;

const sameCover = (whose: string) =>
	`与 cover 相同（${whose}的写法）；图片不在的，不当作封面，也不报错。`;

export const frontmatterFields = {
	title:
		'标题。不写时取正文的第一个一级标题，再没有就取文件名。\n例如 title: v1.31.0版本内容；值里有“: ”的，请给整个值加引号。',
	headline:
		'一句话说文章讲了什么。写了它，页面和列表里以它为大标题，title 缩成上面的小字；不写也行。\n例如 headline: 树内云厂商代码全部移除',
	author: '谁写的：一个名字，几位就写成列表。不写时用站点的默认署名。\n例如 author: 编辑部',
	authors: '与 author 相同，两个只写一个。',
	date: `发布的日子，可以带时间和时区，不写时区就是 ${site.timeZone}。不写时取文件名开头的日期，再没有就取文件第一次提交的那天。\n例如 date: 2024-08-14、date: 2024-08-14 09:30:00`,
	updated: '最近一次值得读者知道的改动，不能早于 date。改错别字不必写。\n例如 updated: 2024-09-01',
	description:
		'一两句话的摘要，用在列表、订阅源和搜索引擎里。不写时取正文第一段。\n例如 description: Job 失败策略与 AppArmor 转正，nftables 进入 Beta。',
	categories:
		'分类：一个词，或一个列表。版本文章用 changelog，指南用“指南”。\n例如 categories: [changelog]',
	category: '与 categories 相同（theme-hope 的写法），两个只写一个。',
	tags: '标签：一个词，或一个列表。v1.31.0 这样的标签说明文章讲的是哪个版本。\n例如 tags: [v1.31.0, 存储]',
	tag: '与 tags 相同（theme-hope 的写法），两个只写一个。',
	release:
		'文章讲的是哪个版本。标签、标题和文件名都没说、或说得不一致时才要写；指南不写。\n例如 release: "1.31" 或 release: v1.31.0',
	cover:
		'封面，用在列表和分享里：public/ 里的路径，或从文章算起的路径。npm run covers 能替版本文章画一张。\n例如 cover: /img/covers/v1.31.0.svg、cover: ./cover.png',
	image: sameCover('Hugo、Jekyll 主题'),
	featuredImage: sameCover('Hugo 主题'),
	heroImage: sameCover('Astro 主题'),
	'header-img': sameCover('Jekyll 主题'),
	index_img: sameCover('Hexo 主题 Fluid '),
	banner: sameCover('别的主题'),
	thumbnail: sameCover('Hexo 主题'),
	aliases:
		'文章以前的网址，从网站根写起，一个或一个列表；读者打开它们会到这篇文章来。\n例如 aliases: [/2024/08/old.html]',
	alias: sameAs('aliases', 'Hexo '),
	redirectFrom: sameAs('aliases', 'theme-hope '),
	redirect_from: sameAs('aliases', 'Jekyll '),
	permalink:
		'文章在 VuePress、Hexo 或 Jekyll 里的网址。文章现在的网址由文件名决定，这里写的算旧网址，会跳转过来。\n例如 permalink: /guides/dialect.html',
	url: '文章在 Hugo 里的网址，算旧网址，会跳转过来；像别站网址的不理会。',
	URL: '与 url 相同。',
	lastmod: sameAs('updated', 'Hugo '),
	lastUpdated: '与 updated 相同（VuePress 的写法）；true 和 false 不起作用。',
	updatedDate: sameAs('updated', 'Astro 主题'),
	modified: sameAs('updated', 'Jekyll 插件、Obsidian '),
	pubDate: sameAs('date', 'Astro '),
	publishDate: sameAs('date', 'Hugo '),
	createTime: sameAs('date', 'vuepress-theme-plume '),
	created: sameAs('date', 'Obsidian '),
	published:
		'published: false 是草稿，与 draft: true 相同（Hexo、Jekyll 的写法）；写成日期则与 date 相同（dev.to 的写法）。',
	excerpt: sameAs('description', 'Hexo、Jekyll '),
	summary: sameAs('description', 'Hugo '),
	draft:
		'草稿：写 true 时只有 npm run dev 看得到，构建里没有；写好了删掉这一行，或改成 false。\n例如 draft: true',
	claims:
		'文章对某个 KEP 的说法和目录不一样、又确有理由时，按编号写明理由，读者看得到。\n例如 claims: { 4006: 官方公告把它算作 Beta }',
	id: '订阅源用它认文章。给文件改名或挪地方时，写上原来的，订阅者就不会再收到一遍；平时不写。\n例如 id: v1.31.0',
} as const satisfies Record<Exclude<keyof Frontmatter, ForeignKey>, string>;

const byDay = '本站不理会：文章按日期排列，没有置顶，也没有手排的次序。';
const byFile = '本站不理会：网址由文件名决定。要换网址请给文件改名，并把旧网址写进 aliases。';
const notHidden = '本站不理会：发布了就哪里都看得到。不想发布请写 draft: true。';
const automatic = '本站不理会：公式、图和代码写在正文里就会显示，不用打开。';

/** Of keys that mean nothing here: what to write for the same end, where there is anything. */
const instead = {
	sticky: byDay,
	top: byDay,
	order: byDay,
	weight: byDay,
	slug: byFile,
	abbrlink: byFile,
	hidden: notHidden,
	hiddenFromHomePage: notHidden,
	hiddenFromSearch: notHidden,
	hiddenFromFeed: notHidden,
	noindex: notHidden,
	math: automatic,
	mathjax: automatic,
	katex: automatic,
	mermaid: automatic,
	password: '本站不理会：文章不能加密，发布了人人都能读。不想发布请写 draft: true。',
	toc: '本站不理会：目录按标题自动生成；正文里单独一行 [[toc]] 也是目录。',
	keywords: '本站不理会。想让读者按词找到文章，请写 tags。',
	subtitle: '本站不理会。副标题可以写成 headline。',
	shortTitle: '本站不理会。更短的标题可以写成 headline。',
	images: '本站不理会。封面请写 cover。',
	featuredImagePreview: '本站不理会。封面请写 cover。',
	series: '本站不理会。一组文章可以用同一个 tags 连起来。',
} as const satisfies Partial<Record<ForeignKey, string>>;

/** What an editor tells of a key of other generators that means nothing here. */
export function foreignFieldWords(key: ForeignKey): string {
	const words: Partial<Record<ForeignKey, string>> = instead;
	return words[key] ?? '别的生成器或主题的设置，本站不理会；搬来的文章留着它也不要紧。';
}

import { site } from '../site.ts';

/** A section of the about page: paragraphs, then links. */
export interface AboutSection {
	readonly id: string;
	readonly title: string;
	readonly text: readonly string[];
	readonly links?: readonly (
		| { readonly text: string; readonly to: AboutTarget }
		| { readonly text: string; readonly href: string }
	)[];
}

/** Where links of the page lead on the site or in its repository; the layout knows the addresses. */
export type AboutTarget = 'textLicence' | 'codeLicence' | 'issues' | 'repository' | 'write';

export const aboutStrings = {
	title: '关于',
	description: '这本手记是谁写的、事实从哪里来、可以怎样使用，以及发现错误时怎样告诉我们。',
	/** What is counted in the margin: each a list of the site, what its entries are called. */
	counts: {
		releases: '个版本',
		posts: '篇文章',
		keps: '项 KEP',
		gates: '个特性门控',
		apis: '种 API',
		glossary: '条术语',
	},
	/** Where facts of each kind are read. */
	read: {
		releases: 'kubernetes.io 版本页',
		keps: 'kubernetes/enhancements',
		gates: '特性门控的源码',
		apis: 'API 的源码',
	},
	margin: {
		title: '本站概况',
		figures: '到现在为止',
		read: '资料读取于',
		authors: '编辑与作者',
	},
	sections: [
		{
			id: 'what',
			title: '这是什么',
			text: [
				'Kubernetes 一年发布三个版本，每个版本有几十项变更（KEP）从 Alpha 走到 Beta，再走到稳定（GA）。这本手记按版本记下我们觉得值得一说的变更：它是什么，以前是什么样，升级前要做什么。',
				'每一条都附上 KEP 或官方页面的地址，方便你自己核对。我们的评论只代表我们自己。',
			],
		},
		{
			id: 'unofficial',
			title: '非官方',
			text: [
				'本站是个人与团队自发维护的非官方站点，与 Kubernetes 项目、云原生计算基金会（CNCF）及 Linux 基金会没有隶属或授权关系。Kubernetes 是 Linux 基金会的注册商标。本站不使用它的徽标，封面都由我们自己绘制。',
			],
		},
		{
			id: 'licences',
			title: '许可',
			text: [
				`文字与图片：知识共享 署名 4.0 国际（CC BY 4.0）。可以转载和改编，请注明“${site.name}”并链接原文。`,
				'代码：MIT 许可证。',
				'KEP、特性门控、API 与版本的事实数据来自 kubernetes/enhancements 和 kubernetes/kubernetes 仓库（Apache-2.0）与 kubernetes.io（CC BY 4.0）。每条记录都写明了出处和读取日期。',
			],
			links: [
				{ text: 'CC BY 4.0', to: 'textLicence' },
				{ text: 'MIT 许可证', to: 'codeLicence' },
				{ text: 'kubernetes/enhancements', href: 'https://github.com/kubernetes/enhancements' },
				{ text: 'kubernetes.io 版本页', href: 'https://kubernetes.io/zh-cn/releases/' },
			],
		},
		{
			id: 'write',
			title: '一起写',
			text: [
				'想写一篇，不用先读懂这个项目。有一页专讲怎么写：从克隆仓库到文章上线，以及文章里能写的一切。',
			],
			links: [{ text: '在这里写文章', to: 'write' }],
		},
		{
			id: 'mistakes',
			title: '发现错误',
			text: [
				'版本、阶段、参数写错了，请告诉我们。每篇文章末尾都有“报告错误”和“查看本文源文件”，你也可以直接改好发来合并请求。更正之后，文章会标明更新日期。',
			],
			links: [
				{ text: '报告错误', to: 'issues' },
				{ text: '源码仓库', to: 'repository' },
			],
		},
		{
			id: 'privacy',
			title: '隐私',
			text: [
				'本站没有统计脚本，没有 Cookie，不向其他网站发出任何请求。主题选择只保存在你自己的浏览器里；搜索也在你的浏览器里完成，查询词不会发给任何人。',
			],
		},
	] as const satisfies readonly AboutSection[],
} as const;

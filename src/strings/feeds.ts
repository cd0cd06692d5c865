import { topic } from './topic.ts';

/** Words of the feeds and of what announces them. */
export const feedStrings = {
	/** The names of the formats as the head of a page and the subscribe page show them. */
	formats: { rss: 'RSS 2.0', atom: 'Atom 1.0', json: 'JSON Feed 1.1' },
	/** The title of a feed where a page announces it. */
	announcement: (siteName: string, format: string) => `${siteName}（${format}）`,
	/** The title of a feed that tells a part of the site's news. */
	title: (siteName: string, part: string) => `${part} · ${siteName}`,
	moves: 'KEP 变化',
	movesDescription:
		'每个版本把哪些 KEP 推进到了哪个阶段：一项 KEP 在一个版本里的变化是一条，更早的变化在各个版本的页上。',
	sigMoves: (sig: string) => `SIG ${sig} 的 KEP 变化`,
	move: (kep: string, release: string, milestones: readonly string[]) =>
		`${topic.name} v${release}：${kep}，${milestones.join('、')}`,
	step: (milestone: string, release: string, isReached: boolean) =>
		`${milestone}：v${release}${isReached ? '' : '（计划）'}`,
	quoted: (title: string) => `摘自《${title}》`,
	official: '提案原文',
	calendar: {
		name: `${topic.name} 版本支持期`,
		released: (release: string) => `${topic.name} v${release} 发布`,
		maintenance: (release: string) => `${topic.name} v${release} 进入维护期`,
		endOfLife: (release: string) => `${topic.name} v${release} 停止支持`,
		description: (release: string, codename: string | undefined) =>
			codename === undefined ? `v${release}` : `v${release}（${codename}）`,
		planned: (event: string) => `${event}（计划）`,
		alarm: (release: string, days: number) =>
			`${topic.name} v${release} 还有 ${days} 天停止支持，该安排升级了。`,
	},
	opml: {
		posts: '全部文章',
		category: '分类',
		tag: '标签',
		author: '作者',
		sigs: 'SIG',
		keps: 'KEP',
	},
	/** What a browser shows above a feed that it opens, see `feeds/stylesheet.ts`. */
	shown: {
		what: '这是一个订阅源，给阅读器读的，不是给人看的网页。',
		how: '复制地址栏里的网址，粘贴到阅读器的“添加订阅”里，以后有新内容会自动送到。下面是它现在的内容。',
		entry: '网页：',
	},
	/** In place of a frame, which feed readers do not show. */
	embedded: (address: string) => `嵌入的内容：${address}`,
	/** In place of the check box of a task. */
	task: { done: '☑', open: '☐' },
} as const;

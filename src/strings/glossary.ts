import type { termPages } from '../schemas/term.ts';
import { topic } from './topic.ts';

/** Words of the page of terms, and of what other pages say of them. */
export const glossaryStrings = {
	title: '术语',
	description: `${topic.name} 的术语：中文名、英文名、大家还怎么叫、一句话说清，以及和它有关的 KEP 走到了哪一步。`,
	/** Its name among the ways to other lists. */
	all: '术语表',
	words: '词语的一部分',
	shown: (count: number) => `列出 ${count} 条`,
	letters: '按首字母',
	columns: { term: '术语', meaning: '意思', keps: '有关的 KEP' },
	aliases: (names: readonly string[]) => `又称：${names.join('、')}`,
	source: '文档',
	/** Before the numbers of KEPs whose names have no room. */
	moreKeps: '还有',
	/** How the pages of the site are called that answer a term. */
	pages: {
		releases: '各版本的支持期',
		comparisons: '升级计划',
		checkup: '升级体检',
		gates: '全部特性门控',
		apis: '全部 API 版本',
		keps: '全部 KEP',
		sigs: '全部 SIG',
		subscribe: '订阅本站',
	} as const satisfies Record<(typeof termPages)[number], string>,
} as const;

/** Where the facts of the catalogue come from, in words and as addresses. Without a catalogue nobody reads any of it. */
export const sources = {
	support: '支持期来自 kubernetes.io；剩余天数由你的浏览器按今天计算。',
	data: '数据来自 kubernetes/enhancements、kubernetes/kubernetes 的源码与 kubernetes.io，中文名和摘要由本站撰写，许可见“关于”页。',
	/** The page of a KEP at its owner. */
	kep: (number: number) => `https://kep.k8s.io/${number}`,
	/** The notes of a minor release and its patches. */
	changelog: (version: string) =>
		`https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-${version}.md`,
	/** The post of ours that explains upgrades over several releases, by its id: plans lead to it. */
	upgradeGuide: 'upgrade-three-minors' as string | undefined,
} as const;

/** Where KEPs live, as people write it before `#3329`: a pattern. */
export const kepRepository = 'kubernetes/enhancements';

/** What stands before the number of a KEP in addresses, behind `https://`: the short one, its issue, its folder. */
export const kepAddress = [
	String.raw`kep\.k8s\.io/`,
	String.raw`github\.com/${kepRepository}/issues/`,
	String.raw`github\.com/${kepRepository}/(?:tree|blob)/[^/]+/keps/[^/]+/`,
	String.raw`git\.k8s\.io/enhancements/keps/[^/]+/`,
].join('|');

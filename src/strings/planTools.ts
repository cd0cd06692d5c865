/** Words that scripts add to the plan of an upgrade; a file of its own, because browsers download it. */
export const planToolStrings = {
	progress: (done: number, all: number) => `已完成 ${done} / ${all}`,
	/** Behind the name of a part, where its number stands as long as nothing is done. */
	partProgress: (done: number, all: number) => (done === 0 ? String(all) : `${done} / ${all}`),
	shared: (count: number) => `链接里带着 ${count} 项勾选，下面显示的就是它们。你自己的勾选没有动。`,
	adopt: '并入我的勾选',
	leave: '看我自己的',
	adopted: '链接里的勾选已经并入你的勾选。',
	left: '下面是你自己的勾选。',
	copied: '已复制',
	linkCopied: (ticks: number) =>
		ticks === 0
			? '链接已复制。还没有勾选，打开就是空白的计划。'
			: `链接已复制，带着 ${ticks} 项勾选。`,
	copyFailed: '浏览器不让复制，请自己选中下面的文字：',
} as const;

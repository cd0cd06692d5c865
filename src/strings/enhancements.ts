/** Words that scripts add to a page; a file of its own, because browsers download it. */
export const enhancementStrings = {
	daysLeft: (days: number) => `还剩 ${days} 天`,
	supportEnded: '已停止支持',
	/** “维护期，还剩 30 天”. */
	supportWithDays: (support: string, left: string) => `${support}，${left}`,
	support: {
		coming: '尚未发布',
		supported: '支持中',
		maintenance: '维护期',
		ended: '已停止支持',
	},
	today: '今天',
	copy: '复制',
	copied: '已复制',
	enlarge: (alt: string) => `放大图片：${alt}`,
	closePicture: '关闭',
	copyFailed: '复制失败，请手动选择',
} as const;

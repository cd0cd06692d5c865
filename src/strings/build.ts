/** What a person reads in the terminal while the site is built. */
export const buildStrings = {
	reading: '正在读取文章和目录数据……',
	rendering: '正在生成页面……',
	written: (files: number) => `……已写好 ${files} 个文件`,
	indexing: '页面已写好，正在建立搜索索引、处理图片……',
	done: (pages: number, others: number, seconds: string) =>
		`构建完成：${pages} 个页面，另有 ${others} 个文件（数据、订阅源、分享图），用了 ${seconds} 秒。`,
} as const;

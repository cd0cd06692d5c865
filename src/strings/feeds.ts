/** Words of the feeds and of what announces them. */
export const feedStrings = {
	/** The names of the formats as the head of a page and the subscribe page show them. */
	formats: { rss: 'RSS 2.0', atom: 'Atom 1.0', json: 'JSON Feed 1.1' },
	/** The title of a feed where a page announces it. */
	announcement: (siteName: string, format: string) => `${siteName}（${format}）`,
	/** In place of a frame, which feed readers do not show. */
	embedded: (address: string) => `嵌入的内容：${address}`,
	/** In place of the check box of a task. */
	task: { done: '☑', open: '☐' },
} as const;

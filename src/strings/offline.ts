/** Words of offline reading that stand on its page. */
export const offlineStrings = {
	title: '离线阅读',
	lead: '把整个站存进这台设备的浏览器：飞机上、机房里没有网络，也照常翻、照常搜。',
	points: [
		'存下的有全部页面和整个搜索；订阅源、数据接口、视频和别的网站的图片不存。',
		'连得上网时，打开的总是网上的最新一页；断了网，或者三秒没有回音，才用存下的。',
		'有了新内容，浏览器会在你来访时自己补齐：只取变了的，全部取到才换上。',
		'Safari 会删掉连续七天没有点开过的网站存下的一切，出门前记得回来看一眼。',
	],
	withoutScript: '离线阅读要用 JavaScript，这个浏览器里没有打开它。',
	/** The page in the place of one that is not kept. */
	absent: {
		title: '这一页没有存下来',
		description: '现在没有网络。地址可能写错了，也可能它不在存下的内容里：连上网再打开一次就知道。',
	},
} as const;

/** Words that the script of offline reading adds to its page; a file of its own, because browsers download it. */
export const offlineStateStrings = {
	unsupported: '这个浏览器现在存不了：地址不是 https，开着隐私窗口，或者版本太旧。',
	unreachable: '现在取不到要存的清单，连上网再试。',
	needed: (transfer: string, bytes: string, files: number) =>
		`要下载约 ${transfer}，存下后占用约 ${bytes}，共 ${files} 个文件。`,
	keeping: (bytes: string) => `正在存，存完占用约 ${bytes}。可以去看别的页，它会继续。`,
	renewing: '正在补齐新内容。全部取到之前，存下的仍是上一份。',
	percent: (percent: number) => `${percent}%`,
	kept: (day: string, bytes: string, version: string) =>
		`已存下，没有网络也能看。内容 ${version}，${day}取得，占用约 ${bytes}。`,
	current: '已经是最新的。',
	behind: '网上有更新的内容。',
	failures: {
		network: '有文件没有取到：网断了，或者站点没有回答。已取到的留着，再试时接着存。',
		changed: '取到的和清单对不上：站点正在更新，或者途中有人改了内容。过几分钟再试。',
		full: '浏览器不肯再给空间了：清理一些别的网站的数据，再试。',
	},
	removed: '已删除，这台设备上什么也没有留下。',
	keep: '存到这台设备',
	again: '再试一次',
	renew: '现在更新',
	stop: '停下',
	remove: '从这台设备删除',
	/** A number and its unit share a line. */
	megabytes: (megabytes: string) => `${megabytes}\u00a0MB`,
	day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
} as const;

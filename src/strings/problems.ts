/** What authors read in a report of problems. */
export const problemStrings = {
	errors: (count: number) => `${count} 个错误`,
	warnings: (count: number) => `${count} 个提醒`,
	stopped: '构建已停止，上一次的输出没有改动。改好上面各处再来一次。',
	overlayTitle: '文章有问题，其他页面照常',
	overlayHint: '改好并保存后，这里会自动消失；按 Esc 可以先看页面，它保持上一次的样子。',
	kept: '改好之前，页面保持上一次的样子。',
	fieldMessage: (field: string, message: string) => `${field}：${message}`,
	unknownKey: (key: string, nearest: string | undefined) =>
		nearest === undefined
			? `不认识“${key}”，它不起作用。`
			: `不认识“${key}”，它不起作用；是不是想写“${nearest}”？`,
	missing: '缺少这一项。',
	yaml: (detail: string) => `YAML 写法有误（${detail}）。检查这一行的缩进、冒号后的空格和引号。`,
	duplicateKey: '这一项写了两次，请只留一个。',
	tabs: 'YAML 的缩进不能用制表符，请改成空格。',
	frontmatterFlaws: {
		unclosed: 'frontmatter 没有结束：请在最后一项下面单独写一行 ---。',
		toml: '不支持 +++ 之间的 TOML，请改写成 --- 之间的 YAML，例如 title: 标题。',
	},
	oldAddress: {
		pattern: (address: string) =>
			`旧网址“${address}”含有占位符或特殊字符，没有跳转页；请写实际的网址。`,
		foreign: (address: string) =>
			`旧网址“${address}”不在本站里。请从网站根写起，例如 /2024/08/old.html。`,
	},
	sameOldAddress: (other: string) => `和 ${other} 写了同一个旧网址，请只留一处。`,
	deadAnchor: (id: string, nearest: string | undefined) =>
		nearest === undefined
			? `链接指向的标题“#${id}”不存在。`
			: `链接指向的标题“#${id}”不存在；是不是想写“#${nearest}”？`,
	titleWithoutRelease: (release: string) =>
		`标题没有写是哪个版本，读者在列表里认不出来。建议写成“v${release}.0版本内容”这样。`,
	frontmatterNotMap: 'frontmatter 应是一行一个“键: 值”。',
	recordNotMap: '记录应是一行一个“键: 值”。',
	notUtf8: '文件不是 UTF-8 编码，请另存为 UTF-8。',
	emptyPost: '这篇文章没有正文。',
	noTitle: '没有标题：请在 frontmatter 写 title，或在正文写一个一级标题（# 标题）。',
	noDate:
		'没有日期：请在 frontmatter 写 date: 2024-08-14，或把日期写进文件名（2024-08-14-标题.md）。',
	noAuthor: '没有作者：请在 frontmatter 写 author。',
	bothSpellings: (a: string, b: string) => `同时写了 ${a} 和 ${b}，两者会合并；请只留一个。`,
	updatedBeforeDate: '更新日期早于发布日期，请检查 date 和 updated。',
	releaseConflict: (versions: readonly string[]) =>
		`标题、标签和文件名说的不是同一个版本（${versions.join('、')}）。请改成一致，或在 frontmatter 写明 release: "${versions[0]}"。`,
	sameAddress: (other: string) => `和 ${other} 会用同一个网址，请给其中一个改文件名。`,
	sameFeedId: (other: string) => `和 ${other} 的 id 相同，订阅者只会看到一篇；请改成不同的 id。`,
	coverMissing: (path: string) => `找不到封面图片 public${path}。`,
	coverPath: '封面请写 public/ 里的路径，以 / 开头，例如 /img/covers/v1.31.0.svg。',
	fileName: (expected: string) => `文件名和记录不一致，应叫 ${expected}。`,
} as const;

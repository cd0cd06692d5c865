/** What a person reads in the terminal from `npm run purge` and `npm run publish:to`. */
export const publishStrings = {
	purgeUsage: `用法：npm run -s purge -- [--paths] 旧输出 新输出
  比较两个输出文件夹，每行印出一个内容、响应头或跳转不同的网址，供 CDN 清缓存
  --paths  只印路径，不带 https://…`,
	publishUsage: `用法：npm run -s publish:to -- 文件夹 [选项]
  把 dist/ 放进 文件夹/releases/，再把链接 文件夹/current 换成指向它；印出要清缓存的网址
  --back         换回上一份，不复制任何文件
  --keep 5       连同现在这份，最多留下几份，至少 1 份
  --from 文件夹  不发布 dist/，发布别处的输出
  --paths        网址只印路径，不带 https://…`,
	noOutput: (folder: string) =>
		`${folder} 不是网站的输出：那里没有 index.html。请先运行 npm run build，或改正路径。`,
	otherAddresses: (before: string, after: string) =>
		`两份输出的网址不同（${before} 与 ${after}），没有可以对照的地方：请把两边的缓存整个清掉。`,
	nothingDiffers: '两份输出没有不同的网址。',
	differ: (count: number) => `共 ${count} 个网址不同。`,
	waiting: '另一次发布正在进行，等它结束……',
	badKeep: (written: string) => `--keep 应当是 1 到 1000 之间的整数，现在是“${written}”。`,
	noLink: (where: string) =>
		`${where} 应当是本命令建的链接，现在是别的东西。请把它移到别处，再运行一次；什么都没有改动。`,
	inside: (folder: string, output: string) =>
		`不能把 ${output} 发布到 ${folder}：其中一个在另一个里面。请换一个文件夹。`,
	changedMeanwhile: (output: string) =>
		`复制的时候 ${output} 变了，多半是有构建正在进行。现在这份没有改动，请等构建结束再运行一次。`,
	same: (name: string) => `现在这份（${name}）就是这个输出，没有什么要发布。`,
	published: (name: string, linked: number, copied: number) =>
		`已发布 ${name}：${copied} 个文件是新的，${linked} 个与上一份相同。`,
	again: (name: string) => `已换到 ${name}，它早先已经复制好。`,
	wentBack: (name: string, before: string) => `已从 ${before} 换回 ${name}。`,
	noneBefore: (folder: string) => `${folder}/releases 里没有更早的一份，不能换回。`,
	neverPublished: (folder: string) => `${folder} 里还没有发布过，没有 current 链接。`,
	first: '这是第一份，没有要清的缓存。',
} as const;

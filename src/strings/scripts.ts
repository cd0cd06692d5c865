/** What a person reads in the terminal from `npm start` and `npm run preview`. */
export const scriptStrings = {
	usage: `用法：npm start -- [选项]
  --skip-broken     不收有错误的文章，开头列出它们
  --day 2026-12-01  按这一天构建，晚于它的文章不收（定时发布）；今天写 today
端口和地址用环境变量：PORT=5000 HOST=0.0.0.0 npm start；npm run preview 不构建，只认这两个变量。`,
	building: '站点有变化，正在重新构建……',
	upToDate: '站点没有变化，直接启动。',
	built: '站点没有变化，dist/ 已经是最新的。要从头再建一遍：npm run build -- --force。',
	buildFailed:
		'构建没有成功，原因见上面的报告。改好后再运行 npm start；上一次构建成功的站点还在 dist/，可以用 npm run preview 查看。',
	nothingToPreview: 'dist/ 里还没有构建好的站点，请先运行 npm run build。',
	serving: (addresses: readonly string[]) =>
		`站点已就绪：${addresses.join('  ')}\n按 Ctrl-C 结束。`,
	badPort: (port: string) => `PORT 应当是 0 到 65535 之间的整数，现在是“${port}”。`,
	portBusy: (port: number) =>
		`端口 ${port} 已被别的程序占用。请先结束它，或换一个端口：PORT=${port === 65535 ? 4321 : port + 1} npm start`,
	cannotListen: (where: string, reason: string) => `不能在 ${where} 上启动：${reason}`,
} as const;

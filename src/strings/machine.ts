/** What a person reads when a setting or the machine is in the way. */
export const machineStrings = {
	badAddress: (address: string) =>
		`SITE_URL 应当是网站的完整网址，现在是“${address}”。请写成 https://example.org/ 或 https://example.org/blog/ 这样：以 https:// 或 http:// 开头，不带用户名、?、#，路径只用 ASCII 字母、数字和 - . _ ~。`,
	noSpace: (where: string) =>
		`磁盘空间不够，写不了 ${where}。请清理后再运行一次；上一次的输出没有改动。`,
	forbidden: (where: string) =>
		`没有权限读写 ${where}。请检查它的所有者和读写权限，再运行一次；上一次的输出没有改动。`,
	readOnly: (where: string) =>
		`${where} 所在的磁盘是只读的。请换到可写的目录，再运行一次；上一次的输出没有改动。`,
	noSuchPlace: (host: string) =>
		`HOST 应当是这台机器的一个地址，例如 localhost 或 0.0.0.0，现在是“${host}”。`,
	portForbidden: (port: string) =>
		`没有权限使用端口 ${port}：1024 以下的端口通常要管理员权限。请换一个，例如 PORT=8080。`,
	busy: (where: string) => `${where} 正被别的程序使用。请结束那个程序，再运行一次。`,
	inTheWay: (where: string) =>
		`${where} 不是应有的文件或文件夹。请把它移到别处，再运行一次；上一次的输出没有改动。`,
	noOutput: (where: string) =>
		`dist 是链接，指向 ${where}，那里有别的文件，不像网站的输出。构建会换掉整个文件夹，所以没有动它。请让 dist 指向空文件夹或上一次的输出，再运行一次。`,
	tooLong: (where: string) => `路径太长，系统不接受：${where}。请把文件名改短，再运行一次。`,
	waiting: '另一个构建正在进行，等它结束后接着构建……',
	tooManyFiles: '系统不让再打开更多文件。请调大限制（例如先运行 ulimit -n 4096），再运行一次。',
	noMemory: '内存不够。请关掉别的程序，再运行一次。',
	broken: (where: string) => `读写 ${where} 时磁盘出错。请检查磁盘，再运行一次。`,
	someFile: '项目里的文件',
	unexpected: '程序自己出错了，多半不是文章的问题。请把下面的内容报告给维护者：',
	usage: `用法：npm run dev -- [选项] 或 npm run build -- [选项]
  --port 5000     预览所用的端口
  --host 0.0.0.0  预览在哪个地址上监听
  --open          在浏览器里打开
  --skip-broken   构建时不收有错误的文章，开头列出它们
  --day 2026-12-01  按这一天构建，晚于它的文章不收（定时发布）；今天写 today
  --compress      构建时在每个文件旁边写好 .br 和 .gz，供服务器直接发送
  --force         丢掉 Astro 存下的内容，全部重读
  --verbose       显示 Astro 的全部日志`,
} as const;

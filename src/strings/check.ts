/** What authors read from `npm run check:posts`. */
export const checkStrings = {
	usage: `用法：npm run check:posts -- [--fix] [--all] [--format json] [文件 …]
  不写文件时检查所有文章和目录记录；写了文件时只报告这些文件。
  --fix  先改掉可以放心改的（兼容字符、多余空格、换行符），并把别站的图片和封面复制到 public/img/；
         改了名的文章，在 frontmatter 里补上原来的 id 和 aliases；新发布的文章，记进 src/content/published.yaml。
  --all  每个问题都列出来，同类的也不合并。
  --format json  给程序读：标准输出只有一个 JSON 文档。`,
	missing: (file: string) => `没有这个文件：${file}`,
	nothing: '没有发现问题。',
	mended: (file: string, kind: string, lines: number) => `  ${file}  已改 ${lines} 处：${kind}`,
	kept: (file: string, lines: readonly number[]) =>
		`  ${file}  第 ${lines.join('、')} 行没有改：改了会变成另一种排版（例如整段变成代码）。请手动删去行里的特殊空格。`,
	kinds: {
		lineEnds: '换行符改成 LF',
		mark: '去掉文件开头的 BOM',
		characters: '兼容字符和不可见字符改成普通字符',
		spaces: '去掉行尾空格',
		lastLine: '补上文件末尾的换行',
	},
	atLines: (lines: readonly number[], said: string) => `第 ${lines.join('、')} 行：${said}`,
	copied: (address: string, file: string, moved: string | undefined) =>
		`图片 ${address} 已复制到 ${file}${moved === undefined ? '' : `（实际来自 ${moved}）`}`,
	notCopied: (address: string, reason: string) =>
		`图片 ${address} 没有复制（${reason}），网址保持原样`,
	notFound: (address: string) =>
		`图片 ${address} 没有复制：它的网址还用在别处，或写法特殊，请手动下载并改写`,
} as const;

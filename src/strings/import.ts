import { kinds } from './said.ts';

/** What a maintainer reads from `npm run import`. */
export const importStrings = {
	usage: `用法：npm run import -- --from <文件夹或 git 地址> [--as vuepress|hexo|vitepress|hugo|jekyll|github] [--author 名字] [--dry-run]
  把另一个博客的文章和它们用到的图片搬进来；正文一个字节不改，只在 frontmatter 缺什么时补什么。
  --from     本地文件夹，或 git 能克隆的地址
  --as       原来用的生成器；不写时按文件认
  --author   没写作者的文章署谁的名；不写时用原博客设置里的作者，再没有就用本站默认的
  --dry-run  只说会做什么，不写文件
  还有错的文章放进 import-quarantine/，旁边的 report.md 说要改什么；改好后再运行一次就会进来。`,
	noPosts: (folders: readonly string[]) =>
		`没有找到文章：看过的文件夹是 ${folders.map((folder) => folder || '最上层').join('、')}。请用 --from 给博客的根目录；认错了生成器的，用 --as 写明。`,
	unknownGenerator: (name: string, known: readonly string[]) =>
		`--as 不认识“${name}”，请写 ${known.join('、')} 之一。`,
	ownProject: '--from 给的就是本站，请给另一个博客的文件夹或 git 地址。',
	brokenMemory: (file: string) =>
		`${file} 不是导入写下的样子，没有改动任何文件。请从 git 里找回它；真要从头导入，请删掉它。`,
	shallow:
		'原博客的克隆是浅的，文章最早的提交日期问不到；请先在那里运行 git fetch --unshallow，再导入。',
	reading: (done: number, all: number) => `试读 ${done}/${all}`,
	recognised: (generator: string, files: readonly string[]) =>
		`原博客：${generator}${files.length === 0 ? '' : `，读了设置 ${files.join('、')}`}`,
	unreadableSettings: (files: readonly string[]) =>
		`读不懂的设置：${files.join('、')}（旧网址可能不全）`,
	postsIn: (count: number) => `进来的文章：${count} 篇`,
	filesIn: (count: number) => `带来的图片和附件：${count} 个`,
	unchanged: (count: number) => `和上次一样：${count} 个`,
	quarantined: (count: number, folder: string) =>
		`留在外面的文章：${count} 篇，原因见 ${folder}/report.md`,
	reasons: (count: number, words: string) => `  ${count} × ${words}`,
	unreadable: (count: number) => `读不了的文件：${count} 个`,
	pages: (count: number, first: string) => `不是文章、没有导入的页面：${count} 个，例如 ${first}`,
	changedHere: (count: number) => `两边都改过、没有动的：${count} 个`,
	lostAddresses: (count: number) => `属于本站自己、没有保留的旧网址：${count} 个`,
	item: (text: string) => `  ${text}`,
	more: (count: number) => `  …… 还有 ${count} 个`,
	advice: '建议在 src/site.ts 里写上：',
	formerOrigins: (origin: string) =>
		`  formerOrigins: ['${origin}']  （原来的网址，文章里指向它的链接会指到本站）`,
	defaultAuthor: (name: string) => `  defaultAuthor: '${name}'  （原博客设置里的作者）`,
	timeZone: (zone: string) => `  timeZone: ${zone} 的偏移  （原博客的时区）`,
	dryRun: '这是试运行，没有写文件。',
	nothing: '没有要做的。',
	done: (file: string) =>
		`已写入。请把文章、${file} 和 import-quarantine/（如果有）一起提交：下次导入靠它们认出谁改过，留在那里的文章也算链接得到。`,
	report: {
		title: (name: string) => `# 从 ${name} 导入时留在外面的文章`,
		note: '改好这里的文件，再运行一次同样的命令，没有错的就会进来。行号是这里的文件的。',
		file: (place: string, source: string) => `## ${place}\n\n原文件：${source}\n`,
		problem: (line: number, field: string | undefined, message: string) =>
			`- 第 ${line} 行${field === undefined ? '' : `，${field}`}：${message.replaceAll('\n', '\n  ')}`,
		unreadable: '## 读不了的文件\n',
		unread: (file: string, message: string) => `- ${file}：${message}`,
	},
} as const;

/** Why a post of another blog cannot go in. */
export const importProblems = kinds({
	taken: '本站已有同名的文件，内容不同。请改掉其中一个的文件名。',
	sameTarget: (other: string) => `原博客里的 ${other} 会放到同一个地方。请改掉其中一个的文件名。`,
	fileTaken: (name: string) =>
		`文章用到的 ${name} 本站已有同名的文件，内容不同。请改掉其中一个的文件名。`,
});

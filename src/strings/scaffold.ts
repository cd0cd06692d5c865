import { statuses } from '../schemas/kep.ts';
import { kepRepository } from './sources.ts';
import { beside, milestoneNames } from './stages.ts';

const usage = `用法：npm run new -- release 1.38 [选项]
      npm run new -- guide <文件名> [选项]
      npm run new -- kep 1234 [选项]
  release  版本文章的草稿，按目录填好 KEP、特性门控、API 和配套版本；没有版本记录的，一并写好。只写 v1.38.0 也行
  guide    指南的草稿；文件名可以带文件夹，例如 guides/01-install
  kep      KEP 记录
  在终端里，没写的会逐项问；不在终端里什么也不问，缺了什么一次说清。已有的文件从不改动。

  文章：    --author 署名（可以写多次） --date 2026-12-16 --title 标题
  版本记录：--released 发布日 --source 日期读自哪里 [--codename 代号 --announcement 公告 --maintenance 日期 --end-of-life 日期]
  KEP 记录：--title 英文标题 --name 中文名 --sig node --status implementable --summary 一句话 --alias 别名（可以写多次）
            [--alpha 1.36 --beta 1.37 --stable 1.38 --deprecated … --disabled … --removed …]（已发布的版本记为已达到，没发布的记为计划）
            [--gate 门控（可以写多次） --source 依据]
            [--from ../enhancements]  从 ${kepRepository} 的文件夹或 git 地址读，只要再写 --name、--summary、--alias`;

/** What an author reads from `npm run new`. */
export const scaffoldStrings = {
	usage,
	noKind: (word: string) => `没有“${word}”这一种，请写 release、guide、kep，或 1、2、3。`,
	wrongWords: (word: string) => `${word === '' ? '没有说写什么。' : `看不懂“${word}”。`}\n${usage}`,
	kinds: { release: '版本文章', guide: '指南', kep: 'KEP 记录' },
	/** A release post whose release has a record: what says its days is of no use. */
	recorded: (release: string) => `版本文章（v${release} 已有版本记录）`,
	whichKind: '写什么？1 release（版本文章）、2 guide（指南）、3 kep（KEP 记录）：',
	whichOne: {
		release: '哪个版本（例如 1.38）',
		guide: '文件名（例如 upgrade-guide，文章的网址就是它）',
		kep: 'KEP 的编号（例如 1234）',
	},
	wrongOne: {
		release: (written: string) =>
			`“${written}”不是小版本，请写成 1.38。补丁版本没有骨架：目录只知道小版本。`,
		guide: (written: string) =>
			`“${written}”不能当文件名：每一级都不能空着，不能用 . 或 _ 开头，不能有控制字符和反斜杠，也不能太长；不写扩展名，骨架都是 .md。`,
		kep: (written: string) => `“${written}”不是 KEP 的编号，请写成 1234。`,
	},
	noneNamed: (kind: string, label: string) => `${kind} 后面还要写：${label}。`,
	guideOfRelease: (release: string) =>
		`叫这个名字的文章会算作 v${release} 的版本文章。请换个名字，或运行 npm run new -- release ${release}。`,
	question: (label: string, fallback: string | undefined) =>
		`${label}${fallback === undefined ? '' : `（回车：${fallback}）`}：`,
	missing: (option: string, label: string) => `缺 --${option}：${label}。`,
	needed: '这一项要写。',
	flawed: (option: string, flaw: string) => `--${option}：${flaw}`,
	unfit: (option: string, kind: string) => `--${option}：写${beside(kind)}用不上它，请去掉。`,
	once: '只能写一个。',
	minor: '请写小版本，例如 1.38。',
	oneSentence: '请写一句话，6 到 80 个字，以句号结尾，中间没有别的句号。',
	blank: '里面没有看得见的字。',
	longName: '名字太长，做不成网址，请缩短。',
	report: (lines: readonly string[]) =>
		`没有写任何文件。\n${lines.map((line) => `  ${line}`).join('\n')}\n各选项的说明：npm run new -- --help`,
	stopped: '\n没有写任何文件。',
	brokenRecords: '目录里的记录有错，骨架会不全。先改好：',
	exists: (file: string) => `${file} 已经存在，没有改动任何文件。`,
	sameAddress: (file: string, other: string) =>
		`${file} 会和 ${other} 用同一个网址（大小写不论），没有写任何文件。请换个文件名。`,
	noKepIn: (from: string, number: number) =>
		`“${from}”里没有 KEP-${number} 的 kep.yaml，没有写任何文件。请给 ${kepRepository} 的根目录，或者不用 --from，自己写各项。`,

	labels: {
		author: '署名，几位作者用逗号隔开',
		date: '发布日期',
		title: '标题',
		released: '发布日，还没发布的写计划的日子，例如 2026-12-16',
		codename: '代号，例如 Garhwal；还没发布的可以不写',
		announcement: '官方公告的网址，没有就不写',
		maintenance: '哪天起只修严重问题，不知道就不写',
		'end-of-life': '支持到哪一天，不知道就不写',
		daysSource: '这些日子读自哪个网址',
		kepTitle: '英文标题，照 kep.yaml 抄',
		name: '中文名，最多 20 个汉字',
		sig: '负责的 SIG，例如 node',
		status: `上游的状态，只能是 ${statuses.join('、')} 之一`,
		summary: '一句中文，说它给读者带来什么，以句号结尾',
		alias: '别名，人们还怎么称呼它，几个用逗号隔开',
		milestone: (milestone: keyof typeof milestoneNames) =>
			`${milestoneNames[milestone]}：哪个版本，没有就不写`,
		gate: '特性门控的名字，几个用逗号隔开，没有就不写',
		kepSource: '资料读自哪个网址',
		from: `${kepRepository} 的文件夹或 git 地址`,
	},

	written: (files: readonly string[]) => `已写好：\n${files.map((file) => `  ${file}`).join('\n')}`,
	unknown: (lines: readonly string[]) =>
		`目录还不知道、要自己查的：\n${lines.map((line) => `  ${line}`).join('\n')}`,
	unknowns: {
		planned: (release: string) =>
			`v${release} 还没有发布：骨架里都是上游的计划和已经读到的代码，发布后逐条核对`,
		noKeps: '这一版的 KEP（npm run catalogue 从上游导入）',
		noGates: '这一版的特性门控（npm run catalogue 从上游导入）',
		noComponents: '配套版本（发布后写进版本记录的 components）',
		noDays: '维护期和支持到哪一天（npm run catalogue 从上游导入）',
		always: '参数、指标、默认行为：看官方的 Urgent Upgrade Notes 和 CHANGELOG',
	},
	next: (lines: readonly string[]) => `接下来：\n${lines.map((line) => `  ${line}`).join('\n')}`,
	nextOfPost: (places: number) => [
		`npm run dev 预览；草稿只在那里看得见`,
		`写好 ${places} 处【待写】，去掉 draft: true，再运行 npm run check:posts；还留着【待写】的，构建不收`,
	],
	nextOfKep: [
		'npm run check:posts，看它和文章、特性门控是否一致',
		'npm run covers，封面上的 KEP 数可能变了；npm test 会说文章里哪些数字也变了',
	],
} as const;

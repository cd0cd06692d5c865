/** What a maintainer reads from `npm run catalogue`. */
export const upstreamStrings = {
	usage: `用法：npm run catalogue -- --from <文件夹或 git 地址> [--from …] [--dry-run] [--shipped 1.37]
  从 kubernetes/enhancements 更新 src/content/keps/，从 kubernetes/website 更新 src/content/releases/ 的日期。
  --from     本地文件夹，或 git 能克隆的地址；可以写多个
  --dry-run  只说会改什么，不写文件
  --shipped  已有资料证实这个版本的计划都已发布：把它的计划记为已达到
  中文名、摘要和写明原因的更正从不改动。`,
	notFound: (from: string) => `“${from}”不是文件夹，也不是 git 能克隆的地址。`,
	cloning: (from: string) => `正在克隆 ${from} …`,
	cloneFailed: (from: string, detail: string) => `克隆 ${from} 失败：${detail}`,
	nothing: (from: string) =>
		`“${from}”里没有 keps/*/*/kep.yaml，也没有 data/releases/schedule.yaml：请给 kubernetes/enhancements 或 kubernetes/website 的根目录。`,
	reading: (done: number, all: number) => `读取 ${done}/${all}`,
	brokenRecords: '目录里已有的记录有错，先改好再导入：',
	wrongShipped: (version: string) => `--shipped 请写小版本号，例如 1.37（写的是“${version}”）。`,

	headings: {
		added: (count: number) => `新增 ${count} 项`,
		changed: (count: number) => `变化 ${count} 项`,
		conflicts: (count: number) => `与文章矛盾 ${count} 处`,
		unreadable: (count: number) => `读不了 ${count} 个文件`,
		notes: (count: number) => `留意 ${count} 处`,
		gone: (count: number) => `上游已经没有 ${count} 项（记录保留）`,
		nameless: (count: number) => `缺中文名 ${count} 项（v1.29 以后有阶段的都要有）`,
	},
	changes: (changes: readonly Readonly<Record<'field' | 'before' | 'after', string>>[]) =>
		changes
			.map(({ field, before, after }) => `${field}：${before || '（无）'} → ${after || '（无）'}`)
			.join('；'),
	place: (file: string, line: number, message: string) => `${file}:${line}  ${message}`,
	kep: (number: number, text: string) => `KEP-${number}  ${text}`,
	unchanged: '没有变化。',
	dryRun: '这是试运行，没有写文件。',
	written: (count: number) => `已写入 ${count} 个记录。`,

	reasons: {
		template: '这是模板，不是提案',
		notYaml: (detail: string) => `不是合法的 YAML（${detail}）`,
		notMap: '应是一行一个“键: 值”',
		noNumber: (folder: string) => `没有 kep-number，文件夹“${folder}”也没有编号`,
		noTitle: '没有 title',
		noSig: '没有 owning-sig',
		sameNumber: (number: number, other: string) => `KEP-${number} 已从 ${other} 读过`,
		invalid: (detail: string) => `读出的记录不合要求：${detail}`,
	},
	notes: {
		number: (written: string, folder: number) =>
			`kep-number 是“${written}”，按文件夹当作 ${folder}`,
		templateTitle: '标题还是模板的，请在记录里更正并写明原因',
		status: (written: string, taken: string) => `status “${written}”当作 ${taken}`,
		noStatus: (taken: string) => `没有 status，当作 ${taken}`,
		milestone: (stage: string, written: string) => `${stage}“${written}”看不懂，当作没有`,
		several: (stage: string, written: string, taken: string) =>
			`${stage}“${written}”有几个版本，取最早的 ${taken}`,
		milestoneKey: (written: string) => `milestone 里的“${written}”不是我们记的阶段`,
		milestones: 'milestone 不是“阶段: 版本”，当作没有',
		gate: '有一个特性门控没有名字',
		stage: (written: string) => `stage “${written}”不在流程里，以 milestone 为准`,
		corrected: (field: string, before: string, after: string) =>
			`${field} 有更正，上游从“${before}”改成了“${after}”，请看更正是否还需要`,
	},
	release: (version: string, text: string) => `v${version}  ${text}`,
	newRelease: (version: string) =>
		`v${version} 还没有记录：请手写 src/content/releases/${version}.yaml（代号和日期）`,
	releasedDiffers: (version: string, ours: string, theirs: string) =>
		`v${version} 的发布日上游写 ${theirs}，我们是 ${ours}：没有改，请核对`,
	badDay: (version: string, field: string, written: string) =>
		`v${version} 的 ${field}“${written}”不是日期，没有改`,
} as const;

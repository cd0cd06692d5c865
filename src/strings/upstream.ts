/** What a maintainer reads from `npm run catalogue`. */
export const upstreamStrings = {
	usage: `用法：npm run catalogue -- --from <文件夹或 git 地址> [--from …] [--dry-run] [--all] [--day 2026-07-24] [--shipped 1.38] [--release 1.38]
  从 kubernetes/enhancements 更新 src/content/keps/，从 kubernetes/website 更新 src/content/releases/ 的日期和补丁版本，
  从 kubernetes/kubernetes 的特性门控清单和 kubernetes/website 的特性门控页面更新 src/content/gates/。
  --from     本地文件夹，或 git 能克隆的地址；可以写多个。特性门控清单也可以是一个文件夹，里面一个版本一个文件：1.36.yaml、1.37.yaml …
  --dry-run  只说会改什么，不写文件
  --all      连没有收的和只改了参与 SIG 的也逐项列出
  --day      资料是哪一天的：git 不知道的文件夹要写。比记录读到的日子早的资料不改那个记录
  --shipped  已有资料证实这个版本的计划都已发布：把它的计划记为已达到
  --release  kubernetes/kubernetes 的工作目录是哪个版本的
  中文名、摘要和写明原因的更正从不改动。`,
	notFound: (from: string) => `“${from}”不是文件夹，也不是 git 能克隆的地址。`,
	cloning: (from: string) => `正在克隆 ${from} …`,
	cloneFailed: (from: string, detail: string) => `克隆 ${from} 失败：${detail}`,
	noDay: (from: string) =>
		`git 不知道“${from}”是哪一天的：请加上 --day 2026-07-24（资料是那天从上游取的）。`,
	noRelease: (from: string) =>
		`“${from}”里有特性门控清单，不知道是哪个版本的：请加上 --release 1.38。`,
	nothing: (from: string) =>
		`“${from}”里没有 keps/*/*/kep.yaml，没有 data/releases/schedule.yaml，也没有特性门控清单：请给 kubernetes/enhancements、kubernetes/website 或 kubernetes/kubernetes 的根目录，或一个版本一个文件的清单文件夹。`,
	reading: (done: number, all: number) => `读取 ${done}/${all}`,
	brokenRecords: '目录里已有的记录有错，先改好再导入：',
	wrongRelease: (option: string, version: string) =>
		`${option} 请写小版本号，例如 1.38（写的是“${version}”）。`,
	wrongDay: (day: string) => `--day 请写日期，例如 2026-07-24（写的是“${day}”）。`,

	/** The lists of a report in their order, what matters first. */
	headings: {
		conflicts: (count: number) => `与文章或特性门控矛盾 ${count} 处`,
		changed: (count: number) => `变化 ${count} 项`,
		added: (count: number) => `新增 ${count} 项`,
		gone: (count: number) => `上游已经没有 ${count} 项（记录保留）`,
		wordless: (count: number) => `缺中文名或别名 ${count} 项（v1.29 以后有阶段的都要有）`,
		unreadable: (count: number) => `读不了 ${count} 个文件`,
		notes: (count: number) => `留意 ${count} 处`,
		outside: (count: number) =>
			`没有收 ${count} 项：它们的阶段都早于目录里最早的版本，或者还没有阶段`,
		minor: (count: number) => `只改参与的 SIG ${count} 项`,
	},
	summedUp: '（加 --all 逐项列出）',
	after: '接下来',
	next: {
		posts: 'npm run check:posts，看文章、提案和特性门控是否还一致',
		covers: (versions: readonly string[]) =>
			`npm run covers，封面上的 KEP 数变了：${versions.map((version) => `v${version}`).join('、')}`,
		words: (count: number) => `给上面缺中文名或别名的 ${count} 项写上 name、aliases`,
	},
	changes: (changes: readonly Readonly<Record<'field' | 'before' | 'after', string>>[]) =>
		changes
			.map(({ field, before, after }) => `${field}：${before || '（无）'} → ${after || '（无）'}`)
			.join('；'),
	place: (file: string, line: number, message: string) => `${file}:${line}  ${message}`,
	kep: (number: number, text: string) => `KEP-${number}  ${text}`,
	release: (version: string, text: string) => `v${version}  ${text}`,
	gate: (name: string, text: string) => `${name}  ${text}`,
	newGate: '特性门控',
	gateState: (state: {
		readonly stage: string;
		readonly default: boolean;
		readonly locked?: boolean | undefined;
	}) => `${state.stage} 默认${state.default ? '开' : '关'}${state.locked ? ' 锁定' : ''}`,
	unchanged: '没有变化。',
	dryRun: '这是试运行，没有写文件。',
	written: (count: number) => `已写入 ${count} 个记录。`,

	reasons: {
		template: '这是模板，不是提案',
		notYaml: (detail: string) => `不是合法的 YAML（${detail}）`,
		notMap: '应是一行一个“键: 值”',
		notList: '应是一项一个“- name: …”',
		noFrontMatter: '没有 frontmatter',
		noNumber: (folder: string) => `没有 kep-number，文件夹“${folder}”也没有编号`,
		noTitle: '没有 title',
		noSig: (written: string) =>
			written === ''
				? '没有 owning-sig'
				: `owning-sig “${written}”不在 src/site.ts 的 sigs 里（真有的话，请加进去再导入）`,
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
		owningSig: (written: string, taken: string) => `owning-sig “${written}”当作 ${taken}`,
		unknownSig: (written: string) =>
			`participating-sigs 里的“${written}”不是我们认识的 SIG，没有记（真有的话，加进 src/site.ts 的 sigs）`,
		twin: (
			file: string,
			status: string,
			taken: { readonly file: string; readonly kep: { readonly status: string } },
		) => `有两个文件夹：取 ${taken.file}（${taken.kep.status}），没有取 ${file}（${status}）`,
		corrected: (field: string, before: string, after: string) =>
			`${field} 有更正，上游从“${before}”改成了“${after}”，请看更正是否还需要`,
		older: (day: string, count: number) =>
			`这份资料是 ${day} 的，有 ${count} 个与它不同的记录读得更晚，没有改`,
		noEntry: '这一项不是“键: 值”，没有读',
		release: (written: string) => `release “${written}”不是小版本，没有读`,
		patch: (release: string, written: string) => `“${written}”不是 v${release} 的补丁版本，没有读`,
		day: (field: string, written: string) => `${field}“${written}”不是日期，没有读`,
		newRelease: (version: string) =>
			`v${version} 还没有记录：请手写 src/content/releases/${version}.yaml（代号和日期）`,
		unfinished: (version: string) =>
			`v${version} 发布了，记录还缺代号：请写上 codename，删去 planned`,
		releasedDiffers: (version: string, ours: string, theirs: string) =>
			`v${version} 的发布日上游写 ${theirs}，我们是 ${ours}：没有改，请核对`,
		sameButForCase: (other: string) => `和 ${other} 只差大小写，没有读：请看源码里叫什么`,
		gateName: (written: string) => `“${written}”不是特性门控的名字，没有读`,
		misnamed: (written: string, name: string) =>
			`“${written}”是源码里常量的名字，门控叫 ${name}，按它读`,
		gateTwice: (name: string) => `${name} 写了两次，以后一次为准`,
		noSpecs: (name: string) => `${name} 没有能读的阶段`,
		noSince: '只写了 1.0，不知道从哪个版本起，没有读',
		specRelease: (written: string) => `“${written}”不是小版本，这一项没有读`,
		specStage: (written: string) => `阶段“${written}”看不懂，这一项没有读`,
		specSwitch: (key: string, written: string) => `${key}“${written}”不是 true 或 false`,
		specDefault: (isKept: boolean) =>
			isKept ? '没有默认值，沿用前一项的' : '没有默认值，这一项没有读',
		specTwice: (release: string) => `v${release} 写了两次，以后一次为准`,
		removedWhen: '写了 removed，没有 toVersion：不知道哪个版本移除的',
		removedBy: (release: string) =>
			`v${release} 的清单里没有了，不知道是不是更早的版本移除的：请查证后手写 removed`,
		gateDiffers: (release: string, ours: string, theirs: string) =>
			`v${release} 我们记的是“${ours || '没有'}”，上游写“${theirs || '没有'}”：没有改`,
		removedDiffers: (ours: string | undefined, theirs: string | undefined) =>
			`我们记的${ours === undefined ? '没有移除' : `是 v${ours} 移除`}，上游${theirs === undefined ? '还有它' : `是 v${theirs} 移除`}：没有改`,
		unsoundGate: '读出的变化先后矛盾，没有改：请核对',
	},
} as const;

/** What says which day a build is of, in words. */
const dayBy = {
	option: '由 --day 指定',
	epoch: '来自 SOURCE_DATE_EPOCH',
	commit: '最后一次提交的日子',
	clock: '今天，因为有文章还没有提交，或者问不了 git',
} as const;

/** A post in the list of those that wait or should. */
interface Listed {
	readonly file: string;
	readonly title: string;
	readonly day: string;
}

function list(posts: readonly Listed[]): string {
	return posts.map(({ file, title, day }) => `  ${day}  ${file}  ${title}`).join('\n');
}

/** What authors read of 定时发布: posts whose day is still to come. */
export const scheduleStrings = {
	badDay: (day: string) =>
		`--day（或环境变量 SITE_DAY）应当是日历上有的日期，例如 --day 2026-12-01，或者 --day today；现在是“${day}”。`,
	badEpoch: (epoch: string) =>
		`SOURCE_DATE_EPOCH 应当是 1970 年以来的秒数，例如 1796054400；现在是“${epoch}”。请改正，或去掉它。`,
	heldBack: (
		{ day, by }: { readonly day: string; readonly by: keyof typeof dayBy },
		posts: readonly Listed[],
		last: string,
	) =>
		`定时发布：按 ${day}（${dayBy[by]}）构建，有 ${posts.length} 篇的日期还没有到，不在站点里：\n${list(posts)}\n连它们一起构建：npm run build -- --day ${last}`,
	notHeldBack: (posts: readonly Listed[]) =>
		`项目不在 git 里，不知道构建算哪一天，日期在今天之后的 ${posts.length} 篇也照样发布：\n${list(posts)}\n要定时发布：npm run build -- --day today`,
} as const;

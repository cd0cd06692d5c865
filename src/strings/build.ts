/** Bytes as people read them. */
function megabytes(bytes: number): string {
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What a person reads in the terminal while the site is built. */
export const buildStrings = {
	compiling: '正在编译页面的程序（只在代码改过之后）……',
	codeChanged: '编译的时候代码又改了，编译出来的不知道是哪一份。请再来一次。',
	notServed: (file: string) =>
		`${file} 没有放进输出：它不是普通文件，或是读不了，或是坏掉的、通向项目外面的链接。请换成文件本身。`,
	indexPlace: (file: string) =>
		`${file} 没有放进输出：那个文件夹每次由搜索索引重写。请放到 public/ 的别处。`,
	inPlaceOfOurs: (file: string) => `${file} 占了站点自己一个文件的位置，输出里用的是它。`,
	reading: '正在读取文章和目录数据……',
	rendering: '正在生成页面……',
	written: (files: number) => `……已写好 ${files} 个文件`,
	indexing: '页面已写好，正在建立搜索索引、处理图片……',
	done: (pages: number, others: number, seconds: string) =>
		`构建完成：${pages} 个页面，另有 ${others} 个文件（数据、订阅源、分享图），用了 ${seconds} 秒。`,
	compressed: (
		{ files, kept, bytes, br, gz }: Record<'files' | 'kept' | 'bytes' | 'br' | 'gz', number>,
		seconds: string,
	) =>
		`压缩了 ${files} 个文件（其中 ${kept} 个早先压缩过）：${megabytes(bytes)} → br ${megabytes(br)}、gz ${megabytes(gz)}，用了 ${seconds} 秒。`,
	twinsTaken: (files: readonly string[]) =>
		[
			'--compress 要在每个文件旁边写一份 .br 和一份 .gz，下面这些文件占了它们的名字，服务器会把它们当成旁边那个文件的压缩版。请改名，或不用 --compress：',
			...files.map((file) => `  /${file}`),
		].join('\n'),
} as const;

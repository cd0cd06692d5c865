/** Why `npm run check:posts -- --fix` did not copy a picture. */
export const downloadStrings = {
	noAddress: '网址写得不对',
	noPicture: '内容不是 PNG、JPEG、GIF、WebP、AVIF 或 SVG 图片',
	refused: (status: number) => `对方回答 HTTP ${status}`,
	tooBig: (bytes: number) => `超过 ${bytes / 1_000_000} MB`,
	tooSlow: (seconds: number) => `${seconds} 秒内没有下载完`,
	unreachable: (detail: string) => `连不上对方（${detail}）`,
	unsafe: (line: number, message: string) => `这个 SVG 不安全，第 ${line} 行：${message}`,
	unwritten: (file: string, detail: string) => `写不了 ${file}（${detail}）`,
} as const;

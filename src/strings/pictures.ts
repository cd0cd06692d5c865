/** What the build says about pictures that it cannot read. */
export const pictureStrings = {
	unreadable: (file: string, reason: string) =>
		`${file} 无法转换为 WebP（${reason}）：请用图片工具重新导出这张图`,
} as const;

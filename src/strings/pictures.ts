/** What the build says about pictures that it cannot make others of. */
export const pictureStrings = {
	unreadable: (file: string, reason: string) =>
		`${file} 无法转换为 WebP（${reason}），读者看到原图。请用图片工具重新导出这张图。`,
} as const;

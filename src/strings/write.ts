/** Words of the page on writing here; its text is in `src/content/write/`. */
export const writeStrings = {
	title: '在这里写文章',
	description: '从克隆仓库到文章上线：起草、预览、检查、发布，以及文章里能写的一切。',
	/** Above what authors write, and above what readers see of it. */
	source: '写法',
	result: '读者看到的',
} as const;

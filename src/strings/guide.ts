/** The words of the guide to the dialect, docs/dialect.html. */
export const guideStrings = {
	title: '作者方言指南',
	lead: '左边是作者在 Markdown 里写的，右边是读者看到的。VuePress、theme-hope、VitePress、Hexo 和 GitHub 的习惯写法都能直接用；这一页由测试用的文章生成，写法与结果总是一致。',
	source: '写法',
	result: '结果',
	/** What the examples of a section cannot show, by the section's heading; '' is what stands before the first. */
	notes: new Map([
		[
			'',
			'frontmatter 里 author 必写；title 省略时取正文的第一个一级标题，date 省略时取文件名里的日期，其余都可省。headline 用一句话说文章讲了什么：写了它，页面和列表里以它为大标题，title 缩成上面的小字。<!-- more --> 之前的文字是摘要。permalink 和 aliases 里的旧地址会自动跳转到新地址。',
		],
		[
			'文字',
			'强调符号紧挨中文标点时照样生效；裸地址遇到中文就结束；不在允许之列的标签（如 <pod-name>）原样显示为文字，不会丢。',
		],
		[
			'容器',
			'tip、note、info、warning、danger、caution、important、details 八种，冒号后有没有空格都行，标题可省；可以嵌套，忘了写结尾就到文末为止，不认识的种类原样显示。',
		],
		[
			'标签页',
			'没有 JavaScript 时和在订阅源里，每一页依次排开，各带小标题。# 后同名的几组会一起切换。',
		],
		[
			'代码',
			'支持行高亮 {1,3-5}、行号、标题、[!code ++]、[!code --]、[!code focus]、[!code warning]、[!code error]、[!code highlight]，加 wrap 则长行折行。复制按钮得到的代码不含这些记号。语言不认识时按纯文本显示，超过 2000 个字符的行不着色，都会给出警告。',
		],
		[
			'图片',
			'图片放在 public/ 下，以 /img/… 引用，或放在文章旁边，写 ./images/1.png；旁边的文件只有文章用到的才发布。宽高从文件读取，Windows 的反斜杠路径也认得，PNG 和 JPEG 另供 WebP。别站的图片照常显示并给出警告，npm run check:posts -- --fix 会把它们存到本站。',
		],
		['表格与清单', '宽表格在手机上横向滚动。定义列表在词的下一行以冒号开头。'],
		[
			'公式与图',
			'公式在构建时变成 MathML，mermaid 在构建时变成 SVG，读者不必运行脚本；流程图、时序图、状态图、类图、ER 图里有一处画不出，就整张按代码显示并给出警告。金额和变量里的 $ 不会被当成公式。',
		],
		[
			'嵌入',
			'视频和音频可以直接写；iframe 只有设置里列出的网站才会嵌入（目前没有），其余变成链接。标题末尾的 {#id} 指定它的锚点。单独一行的 <!-- @include: ./part.md --> 插入另一个文件，可以写行号 {2-5} 和区域 #名字；<<< @/snippets/x.js{2,4-6} 把文件当代码插入。',
		],
		[
			'别家的写法',
			'Hexo 标签、Hugo 短代码、Liquid、kramdown 的属性和 {:toc}、VuePress 的组件，意思清楚的照着显示，其余按文字显示并各给一条警告。整个博客可以用 npm run import 搬进来。',
		],
	]),
} as const;

import { kinds } from './said.ts';

/** The beginning of what an author wrote, on one line. */
function short(written: string): string {
	const line = written.replace(/\s+/g, ' ').trim();
	return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** How often something is written, if more than once. */
function times(count: number): string {
	return count === 1 ? '' : `（共 ${count} 处）`;
}

/** What readers see inside posts. */
export const articleStrings = {
	containerTitle: {
		tip: '提示',
		note: '说明',
		info: '信息',
		warning: '注意',
		danger: '危险',
		caution: '警告',
		important: '重要',
		details: '详情',
	},
	/** Of Obsidian's kinds that have no container of their own. */
	calloutTitle: {
		abstract: '摘要',
		todo: '待办',
		success: '成功',
		question: '问题',
		failure: '失败',
		error: '错误',
		bug: '缺陷',
		example: '示例',
		quote: '引文',
	},
	headingAnchor: (heading: string) => `链接到本节：${heading}`,
	inlineToc: '文中目录',
	table: (number: number, columns: string) =>
		columns === '' ? `表格 ${number}` : `表格 ${number}：${columns}`,
	taskDone: '已完成',
	taskOpen: '未完成',
	footnotes: '脚注',
	footnoteBack: '回到正文引用处 {reference}',
	plainCode: '文本',
	embed: (address: string) => `嵌入内容：${address}`,

	diagram: '示意图',
} as const;

/** Why a diagram or a formula is not drawn. */
export const undrawnStrings = {
	bigDiagram: (lines: number, characters: number) => `有 ${lines} 行、${characters} 个字符，太大了`,
	crowdedDiagram: '连线太多，请拆成几张图',
	unknownDiagram: '不认识这种图',
	longFormula: (longest: number) => `超过 ${longest} 个字符`,
	deepFormula: (deepest: number) => `嵌套超过 ${deepest} 层`,
} as const;

/** What authors are told of their posts' bodies. */
export const markdownStrings = kinds({
	badFormula: (tex: string, detail: string) =>
		`公式 ${short(tex)} 有误（${detail}），页面上按原文显示。请检查花括号和命令；如果它不是公式，请写成 \\$ 或放进反引号。`,
	undrawnDiagram: (detail: string) =>
		`这张 mermaid 图画不出来（${detail}），页面上按代码显示。能画的有 flowchart、sequence、state、class、er 图。`,
	refusedInDiagram: (values: readonly string[]) =>
		`这张 mermaid 图里的 ${values.map(short).join('、')} 不是颜色或尺寸，已去掉。颜色请写名字（red）或 #rrggbb，尺寸写数字（2px）。`,
	refusedFrame: (address: string) =>
		`嵌入的页面 ${address} 已改成链接：src/site.ts 的 frameHosts 没有它的域名。`,
	secondToc: '一篇文章只显示第一个目录，从这一个起没有显示。请只留一处 [[toc]]。',
	tooDeep: (deepest: number) =>
		`这里一层套一层，超过了 ${deepest} 层（引用、强调、标签、容器各算一层，列表的一项算两层），正文从这里起读不了。请减少嵌套；如果是多余的 >、- 或没有结束的标签、容器，请删去或补上结尾。`,
	manyReferences: (most: number) =>
		`这一段里的 &amp; 这类字符引用超过 ${most} 个，正文从这里起读不了。请直接写字符，或用空行分成几段。`,
	manySigns: (most: number) =>
		`这一段里的 *、_、[、<、\` 这类标记超过 ${most} 个，正文从这里起读不了。请用空行分成几段；如果是数据，请放进代码块。`,
	manySchemes: (most: number) =>
		`这里连成一串的文字里有超过 ${most} 个 ://，正文从这里起读不了。请用空格或换行把网址分开。`,
	longLink: (most: number) =>
		`这一段有超过 ${most} 行连在一起，里面有链接，正文从这里起读不了。请用空行分成几段；如果是数据，请放进代码块。`,
	manyPieces: (most: number) =>
		`这篇 MDX 里的标签、花括号、公式和容器超过 ${most} 个，正文从这里起读不了。请把文件改名为 .md，或分成几篇。`,
	longTag: (longest: number) =>
		`MDX 的这个标签除了引号里的值还有超过 ${longest} 个字符，正文从这里起读不了。请写上结尾的 >，或删去多余的空格和属性；如果它只是文字，请写成 \\<。`,
	emptyTable:
		'表格的很多行比表头少很多格，要补的空格子太多，正文从这里起读不了。请删去表头多余的列。',
	unknownComponent: (name: string) =>
		`不认识组件 <${name}>。可以直接用的有 Tip、Note、Info、Warning、Danger、Caution、Important、Details、Tabs、Tab、Badge；别的请改用 Markdown 或 HTML。如果它只是文字，请写成 \\<${name}>。`,
	componentInText: (name: string) =>
		`组件 <${name}> 夹在一句话里，只保留了其中的文字。请让它自成一段，前后各空一行。`,
	mdxUnclosed: (tag: string) =>
		`标签 <${tag}> 没有结束。请在它的内容后面写 </${tag}>，或写成 <${tag} />；如果它只是文字，请写成 \\<${tag}>。`,
	mdxUnopened: (tag: string) =>
		`这里的 </${tag}> 前面没有对应的 <${tag}>。请删去它，或补上开头的标签。`,
	mdxCrossed: (tag: string, open: string) =>
		`这里写了 </${tag}>，但还没有结束的标签是 <${open}>。请先写 </${open}>。`,
	/** A post is read, never run: what each kind of code is to be instead. */
	mdxCode: {
		module: (code: string) =>
			`这里的 ${short(code)} 是代码，文章只读不运行，不能 import 或 export。组件不用引入就能用；如果它只是文字，请不要让 import、export 站在一行的开头，或写成 \`import\`。`,
		expression: (code: string) =>
			`花括号里的 ${short(code)} 是代码，文章只读不运行。花括号里可以写 {"文字"}、数字、true、false、null 和注释 {/* … */}；如果它只是文字，请写成 \\${short(code)} 或放进反引号。`,
		attribute: (code: string) =>
			`属性 ${short(code)} 的值是代码，文章只读不运行。请写成 名字="值"，或在花括号里写文字、数字、true、false；style 可以写 {{ color: 'red' }}。`,
		spread: (code: string) =>
			`标签里的 ${short(code)} 是代码，文章只读不运行。请把属性一个一个写出来：名字="值"。`,
	},
	mdxBrace: '这里的 { 没有对应的 }。如果它只是文字，请写成 \\{。',
	mdxNoValue:
		'花括号里既不是值也不是注释。请写 {"文字"}、数字或 {/* 注释 */}；如果它只是文字，请写成 \\{。',
	mdx: (detail: string) =>
		`MDX 读不懂这里（${detail}）。MDX 里 < 和 { 是代码：文字里请写 \\< 和 \\{，属性值要加引号，注释写 {/* … */}，<details> 和 <summary> 各占一行。`,

	missingInclude: (file: string) =>
		`找不到要插入的文件 ${short(file)}，这里什么也没有显示。路径从写它的文件所在的文件夹算起（./part.md），或从 src/content/posts/ 算起（@/part.md）；只能插入 src/content/posts/ 里的文件。`,
	missingPart: (file: string) =>
		`文件 ${short(file)} 里没有要插入的这一段，这里什么也没有显示。请检查 { } 里的行号，以及 # 后面的区域名（<!-- #region 名字 -->）或标题。`,
	circularInclude: (file: string) =>
		`文件 ${short(file)} 插入了它自己（也可能经过别的文件），没有尽头。请删去其中一处。`,
	largeInclude: (file: string) =>
		`插入 ${short(file)} 之后文章太大，或者插入套了太多层，没有插入。请少插入一些，或拆成几篇。`,
	includeInText:
		'<!-- @include: … --> 前后还有别的文字，没有起作用。请让它单独占一行；如果只是举例，请放进反引号。',
	missingImage: (address: string, expected: string) =>
		`找不到图片 ${address}。请把图片文件放到 ${expected}，或改正这里的路径。`,
	activeFile: (address: string) =>
		`文件 ${short(address)} 不会和文章一起发布：网页、脚本、样式和压缩的 SVG 会在本站的网址下运行，名字以 . 开头的文件不公开。请打包成 zip 再链接，或放进 public/（那里的文件按代码审查）。`,
	noPicture: '这张图片没有地址，没有显示。请在圆括号里写上地址：![说明](/img/图.png)，或删去它。',
	inlinePicture:
		'图片的内容直接写在地址里（data:），没有显示。请存成图片文件放到 public/img/，写成 ![说明](/img/图.png)。',
	unreadableImage: (address: string) =>
		`读不出图片 ${address}。请确认它是完整的 PNG、JPEG、GIF、WebP、AVIF 或 SVG 文件，或用图片工具重新导出。`,
	hugeImage: (file: string, most: number) =>
		`${file} 的一边超过 ${most} 像素，没有 WebP 版本，读者看到原图。建议缩小，或切成几张。`,
	missingAlt: (address: string) =>
		`图片 ${address} 没有文字说明。请在方括号里写一句话说明图的内容：![说明](${address})。`,
	fileNameAlt: (alt: string) =>
		`图片的文字说明“${alt}”只是文件名，听屏幕阅读器的读者无从得知图的内容。请改成一句话。`,
	remoteImage: (address: string) =>
		`图片 ${address} 在别的网站上，可能被删除，也会让读者向那里发出请求。请下载到 public/img/ 再引用。`,
	noHost: (address: string) =>
		`地址 ${address} 里没有能访问的域名，已只保留文字。请写成 https://域名/路径：域名只用字母、数字、连字符和点，端口是 1 到 65535。`,
	deadPostLink: (address: string) =>
		`链接 ${address} 指向的文章不存在。请改成 src/content/posts/ 里的文件名，例如 ./v1.31.0.md。`,
	forbiddenScheme: (address: string) =>
		`链接 ${address} 的协议不允许使用，已只保留文字。请使用 https、http、mailto 或 tel。`,
	escapedTag: (tag: string) =>
		`不支持标签 ${short(tag)}，已按文字显示。如果本来就是文字，请写成 \`${short(tag)}\`。`,
	/** Marks that readers see as characters. */
	literal: {
		heading: (written: string, count: number) =>
			`${short(written)} 不是标题，已按文字显示${times(count)}。# 后面请空一格。`,
		underTag: (written: string, count: number) =>
			`${short(written)} 没有按 Markdown 读，已按文字显示${times(count)}。它上面的 HTML 标签之后请空一行；如果本来就是文字，请放进反引号。`,
		item: (written: string, count: number) =>
			`${short(written)} 不是列表的一项，已按文字显示${times(count)}。- 后面请空一格。`,
		numberedItem: (written: string, count: number) =>
			`以 ${short(written)} 这样的编号开头的几行不是列表，会连成一段${times(count)}。编号后面请空一格。`,
		task: (written: string, count: number) =>
			`${short(written)} 不是待办的方框，已按文字显示${times(count)}。请写成 [ ] 或 [x]。`,
		wiki: (written: string, count: number) =>
			`${short(written)} 是 Obsidian 的写法，已按文字显示${times(count)}。链接请写成 [文字](./文件名.md)，图片请写成 ![说明](./图片.png)；如果它只是文字，请放进反引号。`,
		note: (written: string, count: number) =>
			`脚注 ${short(written)} 没有内容，已按文字显示${times(count)}。请在空一行之后写 ${short(written)}: 说明；如果它只是文字，请放进反引号。`,
		inlineNote: (written: string, count: number) =>
			`不支持写在行内的脚注 ${short(written)}，已按文字显示${times(count)}。请写成 [^1]，再另起一段写 [^1]: 说明。`,
		reference: (written: string, count: number) =>
			`链接 ${short(written)} 没有地址，已按文字显示${times(count)}。请在空一行之后写 [名字]: https://…，或写成 [文字](地址)。`,
		abbreviation: (written: string, count: number) =>
			`不支持缩写的定义 ${short(written)}，已按文字显示${times(count)}。请写成 <abbr title="全称">缩写</abbr>，或删去这一行。`,
		comment: (written: string, count: number) =>
			`${short(written)} 是 Obsidian 的注释，读者会看到它${times(count)}。请写成 <!-- 注释 -->。`,
		blockId: (written: string, count: number) =>
			`行尾的 ${short(written)} 是 Obsidian 的块编号，读者会看到它${times(count)}。请删去。`,
		admonition: (written: string, count: number) =>
			`不支持 ${short(written)} 这样的提示框，已按文字显示${times(count)}。请写成 ::: tip 标题、内容和 ::: 三部分，各占一行。`,
		container: (written: string, count: number) =>
			`${short(written)} 用了全角冒号，不是容器，已按文字显示${times(count)}。请写成半角的 :::。`,
		kramdown: (written: string, count: number) =>
			`不支持 kramdown 的 ${short(written)}，已按文字显示${times(count)}。注释请写成 <!-- 注释 -->，别的请删去。`,
		apart: (written: string, count: number) =>
			`${short(written)} 不是链接，已按文字显示${times(count)}。请去掉 ] 和 ( 之间的空格。`,
		attributes: (written: string, count: number) =>
			`不支持在这里写属性 ${short(written)}，已按文字显示${times(count)}。请改用 HTML 标签，或删去；标题的编号写成 {#编号}。`,
		include: (written: string, count: number) =>
			`不支持 ${short(written)} 这样引入文件，已按文字显示${times(count)}。请写成 <!-- @include: ./文件.md -->，代码写成 <<< ./文件.js。`,
		formula: (written: string, count: number) =>
			`公式 ${short(written)} 没有画出来，已按文字显示${times(count)}。请写成 $公式$。`,
		table: (written: string, count: number) =>
			`${short(written)} 没有成为表格，已按文字显示${times(count)}。表头下面要有一行 | --- | --- |，格数和表头一样多，表头前面空一行。`,
		component: (written: string, count: number) =>
			`不支持组件 ${short(written)}，已按文字显示${times(count)}。请改用 Markdown 或 HTML；如果它只是文字，请放进反引号。`,
	},
	unknownAlert: (kind: string, nearest: string | undefined) =>
		`不认识提示框 [!${short(kind)}]，已按引用显示。${nearest === undefined ? '' : `是不是想写 [!${nearest.toUpperCase()}]？`}请写成 [!NOTE]、[!TIP]、[!IMPORTANT]、[!WARNING] 或 [!CAUTION]；如果它只是文字，请写成 \\[!${short(kind)}]。`,
	unusedNote: (label: string) =>
		`脚注 [${short(label)}] 没有起作用，读者看不到它的内容。请在正文里写 [${short(label)}]；脚注的名字里不能有空格、公式、网址和标签。`,
	unusedDefinition: (label: string) =>
		`[${short(label)}]: 开头的这一行是链接的定义，没有地方用到它，读者看不到。如果它是正文，请把 : 写成：，或在 [ 前面加 \\；用不到就删去。`,
	repeatedDefinition: (label: string) =>
		`[${short(label)}] 定义了两次，只有前一次起作用，读者看不到这一次。请给它另起名字，或删去。`,
	longRow: (cells: number, columns: number) =>
		`表格的这一行有 ${cells} 格，表头只有 ${columns} 格，多出来的读者看不到。单元格里的 | 请写成 \\|（反引号里也要），或补上表头。`,
	formerLink: (address: string) =>
		`链接 ${short(address)} 指向本站从前的网址，在这里找不到对应的文章，仍链到原处。请改成现在的链接，或在那一篇的 frontmatter 里用 aliases 写上这个旧网址。`,
	emptyAddress: (words: string) =>
		`链接“${short(words)}”没有地址，已只保留文字。请在圆括号里写上地址：[文字](https://…)；不需要链接就去掉括号。`,
	emptyLink: (address: string) =>
		`链接 ${short(address)} 没有文字，页面上显示了它的地址。请在方括号里写上文字：[文字](${short(address)})。`,
	undrawn: (lines: readonly string[]) =>
		lines.length === 0
			? '这张 mermaid 图画不全，页面上按代码显示。请检查 subgraph、loop、{ 是不是都有对应的结尾，连线是不是连到了子图；er 图的字段说明也画不出。或者把它拆成几张图。'
			: `这张 mermaid 图画不出 ${lines.slice(0, 4).map(short).join('、')}${lines.length > 4 ? ` 等 ${lines.length} 行` : ''}，页面上按代码显示。请检查写法，或删去这样的行；还画不出的有 box、状态图的 note、A@{…}、结尾是 x 和 o 的连线。`,
	unknownLanguage: (language: string) =>
		`不认识代码语言“${language}”，这段代码按纯文本显示。请改成 yaml、bash、go、json 等语言名。`,
	plainLines: (lines: readonly number[], longest: number) =>
		`代码第 ${lines.slice(0, 8).join('、')}${lines.length > 8 ? ` 等 ${lines.length} ` : ' '}行超过 ${longest} 个字符，或者括号、标签一层套一层没有闭合，这些行不着色。请断开长行、补上闭合；不需要着色的，语言写 text。`,
	compatibilityCharacters: (characters: string) =>
		`正文里有 ${characters} 这样的部首或兼容字符（多半来自复制 PDF），页面上已显示成普通汉字。请在源文件里改掉，以便搜索。`,
});

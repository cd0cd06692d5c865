import { kinds } from './said.ts';

/** What authors read of files below `public/`, which are published as they are. */
export const publicFileStrings = kinds({
	ownFile: (address: string) =>
		`网址 /${address} 是本站自己的，会和构建写出的文件冲突。请给它改名，或换一个文件夹。`,
	compressedDrawing: '压缩的 SVG（.svgz）在很多服务器上打不开。请解压成 .svg。',
	notUtf8Drawing: '文件不是 UTF-8 编码。请另存为 UTF-8。',
	drawing: {
		address: (what: string) =>
			`${what} 指向文件之外，或者会运行脚本。SVG 里只能引用自己的部分（#id）和内嵌的位图（data:image/png;base64,…）；链接只能是 https、http 或 mailto。`,
		animation: (what: string) => `${what}：动画不能改变地址、样式和事件。请删去它。`,
		attribute: (what: string) => `不支持 HTML 属性 ${what}。请删去它，或把文字写成 <text>。`,
		declarations: () =>
			'DOCTYPE 里声明了实体，浏览器和图片工具的读法不一。请用绘图工具另存为普通 SVG，或删去 DOCTYPE。',
		depth: () => '元素一层套一层超过 250 层，浏览器和图片工具画不出来。请用绘图工具重新导出。',
		element: (what: string) =>
			`不能有 <${what}>：直接打开这张图时，它会在本站的网址下运行或加载别的内容。请删去它，用绘图工具另存为普通 SVG。`,
		encoding: (what: string) => `文件声明的编码是 ${what}。请另存为 UTF-8，并写 encoding="UTF-8"。`,
		handler: (what: string) =>
			`${what} 是脚本：直接打开这张图时，它会在本站的网址下运行。请删去这个属性。`,
		instruction: (what: string) => `不能有处理指令 <?${what} …?>，它会加载别的文件。请删去它。`,
		malformed: () =>
			'这里不是完整的 SVG：不是 SVG 文件，标签没有成对，或用了没有声明的名字。请检查文件，或用绘图工具重新导出。',
		noDrawing: (what: string) =>
			`最外层是 <${what}>，应是 <svg xmlns="http://www.w3.org/2000/svg">。请用绘图工具重新导出。`,
		style: (what: string) =>
			`样式 ${what} 会加载别的内容，或者无法判断。只能用 url(#id)、内嵌的位图和字体，不能有 @import 和反斜杠。`,
	},
});

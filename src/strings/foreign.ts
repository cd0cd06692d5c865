import { kinds } from './said.ts';

/** The beginning of what an author wrote, on one line. */
function short(written: string): string {
	const line = written.replace(/\s+/g, ' ').trim();
	return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** What authors are told of what only another generator knows, and of signs that surely meant something else. */
export const foreignStrings = kinds({
	hexoTag: (name: string, count: number) =>
		`不支持标签 {% ${name} %}${times(count)}，已按原文显示，成对的保留了里面的文字。请改用 Markdown；如果本来就是文字，请放进反引号。`,
	shortcode: (name: string, count: number) =>
		`不支持 Hugo 短代码 ${name}${times(count)}，已按原文显示，成对的保留了里面的文字。请改用 Markdown 或 ::: 容器；如果本来就是文字，请放进反引号。`,
	attributes: (written: string, count: number) =>
		`属性 ${short(written)}${times(count)} 在这里没有作用，已去掉。图片可以写 {width=200}，标题可以写 {#名字}。`,
	container: (name: string, count: number, nearest: string | undefined) =>
		`不认识容器 ::: ${short(name)}${times(count)}，只显示了里面的内容。${nearest === undefined ? '' : `是不是想写 ::: ${nearest}？`}可以用 tip、note、info、warning、danger、caution、important、details、tabs、code-group；如果本来就是文字，请写成 \\:::。`,
	openContainer: (name: string, end: string) =>
		`容器 ${short(name)} 没有结束，一直到所在列表、引用或文章的结尾都在里面。请在它的内容后面另起一行写 ${end}。`,
	strayContainer: (written: string, nearest: string | undefined) =>
		`${short(written)} 既没有开始也没有结束一个容器，已按文字显示。${nearest === undefined ? '' : `是不是想写 ::: ${nearest}？`}请写成 ::: tip 标题 … :::，结束的 ::: 不能多；如果本来就是文字，请写成 \\:::。`,
	openFence: (fence: string) =>
		`代码块 ${fence} 没有结束，一直到所在列表、引用或文章的结尾都成了代码。请在代码后面另起一行写 ${fence}。`,
	fenceInside: (fence: string, inside: string, below: number) =>
		`代码块 ${fence} 里又开始了一个代码块（往下第 ${below} 行的 ${short(inside)}），多半是这一个没有结束，中间的正文都成了代码。请在它的代码后面另起一行写 ${fence}；如果里面那一行本来就是代码，请把外面的 ${fence} 加长一个字符。`,
	openDetails:
		'<details> 没有结束，一直到所在列表、引用或文章的结尾都折叠在里面。请在它的内容后面另起一行写 </details>。',
	openFormula:
		'单独一行的 $$ 没有成对，已按文字显示。请在公式前后各写一行 $$，中间不要有空行；如果本来就是文字，请写成 \\$\\$。',
	openTag: (name: string) =>
		`标签 {% ${name} %} 没有结束。请在它的内容后面另起一行写 {% end${name} %}；如果本来就是文字，请放进反引号。`,
	openShortcode: (name: string) =>
		`短代码 ${name} 没有结束，已按原文显示。请在它的内容后面另起一行写 {{< /${name} >}}；如果本来就是文字，请放进反引号。`,
	styleSheet: (count: number) =>
		`<style>${times(count)} 在文章里不起作用，没有显示。样式写在 src/styles/；如果它是要给读者看的代码，请放进代码块。`,
	program: (count: number) =>
		`<script>${times(count)} 不会运行，也没有显示：文章只读不运行。如果它是要给读者看的代码，请放进代码块。`,
	fullWidthLink: (written: string) =>
		`${short(written)} 用了中文括号，不是链接，已按文字显示。请写成 [文字](地址)。`,
	brokenLink: (written: string) =>
		`${short(written)} 没有成为链接，已按文字显示。请检查方括号是否成对、圆括号里有没有空格，写成 [文字](地址)；如果本来就是文字，请写成 \\[。`,
	component: (name: string, count: number) =>
		`不认识组件 <${name}>${times(count)}，已按文字显示，成对的保留了里面的内容。请改用 Markdown 或 ::: 容器；如果本来就是文字，请放进反引号。`,
	literalStars: (written: string) =>
		`${short(written)} 里的 ** 没有起作用，星号会显示给读者。请去掉 ** 与文字之间的空格；如果本来就是文字，请写成 \\*\\*。`,
	emptyToc: '这里要显示目录，但文章没有小标题，所以没有显示。请加上小标题，或删去这一行。',
});

function times(count: number): string {
	return count > 1 ? `（共 ${count} 处）` : '';
}

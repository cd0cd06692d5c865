import { kinds } from './said.ts';

/** What keeps addresses and feed ids: the file of what was published, and what authors are told of renamed posts. */

const fix = 'npm run check:posts -- --fix';

/** What stands above the lines of the file. */
export const publishedHead = `# 已经发布的文章：文件、订阅 id（id）和网址（address）。文章改名或换文件夹以后，靠它保住这两样。
# title 和 text（正文的指纹）只用来认出是哪一篇。
# 由 ${fix} 和 npm run new 写，平时不用手改；真的撤下一篇文章时，请删去它的那一行。
`;

/** The lines of a frontmatter that keep an id and an address. */
function keys(id: string | undefined, alias: string | undefined): string {
	return [
		...(id === undefined ? [] : [`id: ${id}`]),
		...(alias === undefined ? [] : ['aliases:', `  - ${alias}`]),
	].join('\n');
}

/** What of the two is another one by now. */
function changed(id: string | undefined, alias: string | undefined): string {
	if (id === undefined) return '网址';
	return alias === undefined ? '订阅 id ' : '订阅 id 和网址';
}

export const publishedStrings = kinds({
	renamed: (former: string, id: string | undefined, alias: string | undefined) =>
		`这一篇发布时是 ${former}，改名以后${changed(id, alias)}变了。运行 ${fix} 会在 frontmatter 里补上下面几行（aliases 里已有的保留），也可以自己写：\n${keys(id, alias)}`,
	changedId: (id: string) =>
		`这一篇的订阅 id 变了，订阅者会再收到它一次。运行 ${fix} 会在 frontmatter 里写回，也可以自己写：\n${keys(id, undefined)}`,
	takenId: (id: string, other: string) =>
		`这一篇发布时的订阅 id 是“${id}”，现在 ${other} 用着它，订阅者会把那一篇当成这一篇。请在 ${other} 里换一个 id，再运行 ${fix}。`,
	takenAddress: (address: string, other: string) =>
		`这一篇从前的网址 ${address} 现在是 ${other} 的，不能再写进 aliases，旧链接会打开那一篇。请把两篇改成不冲突的文件名；确实不再保留旧网址的，运行 ${fix} 后把 src/content/published.yaml 里这一篇的 address 改成现在的网址。`,
	sameButCase: (address: string) =>
		`这一篇从前的网址 ${address} 和现在的只有大小写不同，不能写进 aliases，在区分大小写的主机上旧链接会打不开。请把文件名改回原来的大小写；确实不再保留旧网址的，运行 ${fix} 后把 src/content/published.yaml 里这一篇的 address 改成现在的网址。`,
	lost: (file: string, id: string, address: string) =>
		`发布过的 ${file} 不见了，也没有哪一篇像它。改了名又重写的，请在新文件的 frontmatter 写：\n${keys(id, address)}\n然后运行 ${fix}。确实撤下的，请删去这一行。`,
	unclear: (file: string, others: readonly string[], [id, address]: readonly [string, string]) =>
		`发布过的 ${file} 不见了，可能改名成了 ${others.join('、')}，程序分不清。是改名的，请在那一篇的 frontmatter 写：\n${keys(id, address)}\n然后运行 ${fix}。确实撤下的，请删去这一行。`,
	malformed: (file: string) =>
		`读不懂“${file}”这一行。请用 git 取回原来的样子；或写成 文件名: { id: 订阅 id, address: /posts/网址/, title: 标题, text: 16 位指纹 }；或删去这一行，再运行 ${fix}。`,
	noPost: (file: string) =>
		`“${file}”不是文章的文件名。请写从 src/content/posts/ 起的路径，例如 guides/a.md；或删去这一行，再运行 ${fix}。`,
	notLines: `这里应是一篇文章一行。请用 git 取回原来的样子，或删去这个文件，再运行 ${fix}。`,
	conflict: `这里有 git 合并时留下的冲突。两边的行都留下，只删去 <<<<<<<、=======、>>>>>>> 这几行，再运行 ${fix}。`,
	sameId: (id: string, other: string) =>
		`订阅 id“${id}”在 ${other} 那一行已经写了，一个 id 只能是一篇文章的。请删去多出来的一行。`,
});

/** What `check:posts` says of what it wrote, and of what it would write. */
export const keepStrings = {
	written: (file: string, written: string) => `  ${file}  已写入 frontmatter：${written}`,
	notWritten: (file: string) => `  ${file}  frontmatter 的写法特殊，没有改，请照下面的报告自己写。`,
	moved: (former: string, now: string) => `  src/content/published.yaml  ${former} 改记为 ${now}`,
	remembered: (count: number) => `  src/content/published.yaml  记下了 ${count} 篇新发布的文章。`,
	fresh: (files: readonly string[]) =>
		`还有 ${files.length} 篇发布的文章没有记进 src/content/published.yaml（${files.slice(0, 3).join('、')}${files.length > 3 ? ' 等' : ''}）。运行 ${fix} 会记下，以后改名就能保住网址和订阅 id。`,
} as const;

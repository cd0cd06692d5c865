import { kinds } from './said.ts';

/** Stands in a scaffold where its author has something to write; no published post may hold it. */
export const toWrite = '【待写】';

/** What stands around the problems of a report. */
export const reportStrings = {
	errors: (count: number) => `${count} 个错误`,
	warnings: (count: number) => `${count} 个提醒`,
	stopped: '构建已停止，上一次的输出没有改动。改好上面各处再来一次。',
	overlayTitle: '文章有问题，其他页面照常',
	overlayHint: '改好并保存后，这里会自动消失；按 Esc 可以先看页面，它保持上一次的样子。',
	kept: '改好之前，页面保持上一次的样子。',
	many: (count: number, message: string) => `${count} × ${message}`,
	/** Of problems of one kind whose words differ. */
	manySuch: (count: number, message: string) => `${count} × 例如 ${message}`,
	places: (places: readonly string[], others: number) =>
		`${places.join('、')}${others > 0 ? `，另有 ${others} 处` : ''}`,
	all: '多次出现的同类问题只列前三处。全部列出：npm run check:posts -- --all；给程序读：npm run check:posts -- --format json',
	draft: (message: string) => `（草稿）${message}`,
	leftOut: (files: readonly string[]) =>
		`这次构建没有收 ${files.length} 篇有错误的文章：\n${files.map((file) => `  ${file}`).join('\n')}`,
	fieldMessage: (field: string, message: string) => `${field}：${message}`,
} as const;

/** What a value should be instead, where a schema has no words of its own for it. */
export const valueStrings = {
	missing: '缺少这一项。',
	/** What a value of another type should be, by the name of the type. */
	types: {
		string: '请写一行文字；像数字、日期或 true 的请加引号。',
		number: '请写一个整数，不加引号。',
		int: '请写一个整数，不加引号。',
		boolean: '请写 true 或 false。',
		array: '请写成列表：\n  - 第一个\n  - 第二个',
		object: '请写成“键: 值”，每个键一行，比上一行多缩进两格。',
		record: '请写成“键: 值”，每个键一行，比上一行多缩进两格。',
	},
	tooSmall: '这个值太小或太短，请重写。',
	tooBig: '这个值太大或太长，请重写。',
	unknownInside: (keys: string) => `不认识“${keys}”，请删掉它。`,
	wrongValue: '这个值不合要求，请重写。',
} as const;

/** What authors are told of posts, records and the files of both. */
export const problemStrings = kinds({
	unknownKey: (key: string, nearest: string | undefined) =>
		nearest === undefined
			? `不认识“${key}”，它不起作用。`
			: `不认识“${key}”，它不起作用；是不是想写“${nearest}”？`,
	yaml: {
		quote:
			'YAML 里的 *、&、!、%、@、` 另有用处，不能用来开头；请给整个值加引号，例如 title: "*新特性*"。',
		colon: 'YAML 的值里不能直接写“: ”；请给整个值加引号，例如 title: "v1.38: 新特性"。',
		wideColon:
			'键的后面是全角冒号，YAML 读不出这一项；请改成半角冒号和一个空格，例如 title: 标题。',
		backslash: 'YAML 的双引号里反斜杠另有用处；请改用单引号，或写成 \\\\。',
		unclosed: 'YAML 里有引号或括号没有成对，或者键后面少了冒号；请补全这一项。',
		several: '只能有一段 YAML，中间不能单独写一行 --- 或 ...。',
		key: 'YAML 的键只能是普通的词；请给整个值加引号，例如 title: "{{ 标题 }}"。',
		placeholder:
			'这是模板的占位符，新建文章时没有换成内容；请写上实际的值，例如 date: 2024-08-14；确实要写 {{ }} 的，请给整个值加引号。',
		deep: 'YAML 的括号或列表套得太深，读不了；请改成一行一个“键: 值”。',
		other:
			'YAML 写法有误：请检查这一行的缩进和冒号后的空格；值以 [、{、引号开头而不止于此的，请给整个值加引号。',
	},
	toml: 'TOML 写法有误：每行写“键 = 值”，文字要加引号，同一个键只写一次，例如 title = "标题"、date = 2024-08-14。',
	control: (character: string) => `含有看不见的控制字符（${character}），请删掉它。`,
	duplicateKey: '这一项写了两次，请只留一个。',
	tabs: 'YAML 的缩进不能用制表符，请改成空格。',
	frontmatterFlaws: {
		unclosed: 'frontmatter 没有结束：请在最后一项下面单独写一行和开头相同的 ---、;;; 或 +++。',
	},
	oldAddress: {
		pattern: (address: string) =>
			`旧网址“${address}”含有占位符、? 或 #，没有跳转页；请写实际的网址。`,
		foreign: (address: string) =>
			`旧网址“${address}”不在本站里。请从网站根写起，例如 /2024/08/old.html。`,
		encoding: (address: string) =>
			`旧网址“${address}”里的 % 不是 UTF-8 的编码；请直接写汉字，例如 /中文/。`,
		malformed: (address: string) =>
			`旧网址“${address}”不能做成网址：每一级都要有名字，不能有换行、控制字符、反斜杠、%、引号和尖括号，也不能太长。请写成 /2024/08/old.html 这样。`,
	},
	fileAddress: (address: string, file: string) =>
		`“${address}”和文件 ${file} 的网址相同（大小写不论），不能当作旧网址；请删掉它，或给那个文件改名。`,
	ownAddress: (address: string) => `“${address}”是本站自己的网址，不能当作旧网址；请删掉它。`,
	postAddress: (address: string) =>
		`“${address}”是文章现在的网址，不能当作旧网址；请删掉它，或给那一篇改文件名。`,
	sameOldAddress: (address: string, other: string) =>
		`旧网址“${address}”在 ${other} 里也写了，请只留一处。`,
	deadAnchor: (id: string, nearest: string | undefined) =>
		nearest === undefined
			? `链接指向的标题“#${id}”不存在。`
			: `链接指向的标题“#${id}”不存在；是不是想写“#${nearest}”？`,
	deadRow: (page: string, id: string, nearest: string | undefined) =>
		`${page} 里没有“#${id}”这一行${nearest === undefined ? '。' : `；是不是想写“#${nearest}”？`}`,
	deadLink: (url: string) =>
		`链接 ${url} 在本站里找不到对应的页面或文件。请改成文章的文件名（./v1.31.0.md）、本站有的网址，或 public/ 里的文件。`,
	linkWithoutScheme: (url: string) =>
		`链接 ${url} 没有写 https://，读者的浏览器会在本站里找它。请写成 https://${url}。`,
	linkToDraft: (url: string) =>
		`链接 ${url} 指向一篇草稿，构建里没有它。请先发布那一篇，或去掉链接。`,
	linkAhead: (url: string, day: string) =>
		`链接 ${url} 指向 ${day} 才发布的文章。在那以前读者只看到文字，到那天自动成为链接；不想这样，请改日期或去掉链接。`,
	linkToWaiting: (url: string) =>
		`链接 ${url} 指向的文章还在 import-quarantine/ 里，读者打不开。请按那里的 report.md 改好它，再运行 npm run import。`,
	titleWithoutRelease: (release: string) =>
		`标题没有写是哪个版本，读者在列表里认不出来。建议写成“v${release}.0版本内容”这样。`,
	frontmatterNotMap: 'frontmatter 应是一行一个“键: 值”。',
	recordNotMap: '记录应是一行一个“键: 值”。',
	fileFlaws: {
		notUtf8: '文件不是 UTF-8 编码，请另存为 UTF-8。',
		unreadable: '没有读取它的权限。请改权限（文件用 chmod a+r，文件夹用 chmod a+rx）。',
		large: '文件超过 4 MB，请分成几篇，把数据放进 public/。',
		special: '不是普通文件（可能是文件夹、管道、套接字或设备）。请移走，或换成普通文件。',
		broken: '这个符号链接指向的文件不存在。请删去它，或换成文件本身。',
		outside: '这个符号链接指向项目之外。请换成文件本身，或指向项目里的文件。',
		circle: '这个符号链接指向包含它自己的文件夹，没有尽头。请删去它。',
		folder: '这是文件夹，名字却像文件。请去掉它名字里的扩展名。',
		unnamed: '名字里有控制字符，或不是 UTF-8 编码。请改用普通文字起名。',
	},
	tooNested:
		'这篇文章嵌套得太深（列表、引用、容器或标签一层套一层），程序处理不了。请减少层数，或拆成几篇。',
	failed: (reason: string, place: string | undefined) =>
		`程序处理这篇文章时自己出错了（${reason}${place === undefined ? '' : `，在 ${place}`}）。请把这一行和这篇文章一起报告给维护者；去掉文章里最不寻常的写法，多半能先绕过去。`,
	linkToLeftOut: '链接指向的文章或页面有错误，这次构建没有收，读者打不开。',
	emptyPost: '这篇文章没有正文。',
	unwritten: `这一行还留着骨架的${toWrite}，读者会看到它。请写好，不要的删掉整行；还没写完，就在 frontmatter 里留着 draft: true。`,
	noTitle: '没有标题：请在 frontmatter 写 title，或在正文写一个一级标题（# 标题）。',
	noDate: {
		uncommitted:
			'没有日期：请在 frontmatter 写 date: 2024-08-14，或把日期写进文件名（2024-08-14-标题.md），或先把文件提交到 git（日期取第一次提交的那天）。',
		shallow:
			'没有日期，git 的历史又不完整（浅克隆），查不出文件是哪天写的：请运行 git fetch --unshallow（CI 里取完整历史，如 fetch-depth: 0），或在 frontmatter 写 date: 2024-08-14。',
		untrusted:
			'没有日期，git 又不肯读这个仓库（所有者是别的用户）：请按 git status 的提示设置 safe.directory，或在 frontmatter 写 date: 2024-08-14。',
	},
	bothSpellings: (a: string, b: string) => `同时写了 ${a} 和 ${b}，两者会合并；请只留一个。`,
	updatedBeforeDate: (field: string) => `更新日期早于发布日期，请检查 date 和 ${field}。`,
	releaseConflict: (versions: readonly string[]) =>
		`标题、标签和文件名说的不是同一个版本（${versions.join('、')}）。请改成一致，或在 frontmatter 写明 release: "${versions[0]}"。`,
	noSuchRelease: (version: string) =>
		`目录里没有 v${version}。文章讲这个版本的，请写 src/content/releases/${version}.yaml（还没有发布的写 planned: true）；不讲这个版本的，请删掉这一行。`,
	strangeReleases: (versions: readonly string[]) =>
		`标签、标题或文件名里有 ${versions.map((version) => `v${version}`).join('、')}，目录里没有，文章不算讲它的。要算的话，请写 src/content/releases/${versions[0]}.yaml。`,
	reachedNowhere: (version: string) =>
		`目录里没有 v${version}，不能说已经到了。请写 src/content/releases/${version}.yaml；还没有发布的，请把这一项移到 planned 下面。`,
	reachedInPlan: (version: string) =>
		`v${version} 还没有发布，不能说已经到了。请把这一项移到 planned 下面；已经发布的，请在 src/content/releases/${version}.yaml 里删去 planned。`,
	longName: '名字太长，做不成网址：请缩短到 80 个汉字以内。',
	longTerm: (name: string) => `“${name.slice(0, 20)}…”太长，做不成网址：请缩短到 80 个汉字以内。`,
	strangeAuthor: (name: string, nearest: string | undefined) =>
		`作者名单（src/site.ts 的 authors）里没有“${name}”${nearest === undefined ? '；' : `，是不是想写“${nearest}”？`}文章照常署这个名字；是新作者的，请加进名单。`,
	skipped: (count: number, others: string) =>
		count === 1
			? '名字以 _ 开头的文件不算文章，没有读；要发布请改名。'
			: `名字以 _ 开头的文件不算文章，没有读；要发布请改名。这样的文件共 ${count} 个，另有 ${others}。`,
	misnamed: (count: number, others: string) => {
		const words =
			'名字像文章，却不以 .md、.mdx 或 .markdown 结尾，没有读；要发布请改名，扩展名后面不能再有别的字符。';
		return count === 1 ? words : `${words}这样的文件共 ${count} 个，另有 ${others}。`;
	},
	noRecord:
		'这里只放记录，这个文件没有读；记录的名字应是“编号.yaml”“版本.yaml”“门控.yaml”“组_版本_类型.yaml”或“术语.yaml”。',
	termWithoutKep: (number: number) =>
		`目录里没有 KEP-${number}，术语不能指向它。请改正编号，或写 src/content/keps/${number}.yaml。`,
	termWithoutPage: (page: string) =>
		`本站没有 ${page} 这一页，因为目录里没有它要列的东西。请删掉 page，或先写出那些记录。`,
	sameWord: (word: string, other: string) =>
		`“${word}”在 ${other} 里已经有了（大小写、空格和连字符不算不同），一个词只能指一个术语。请留下读者最常指的那一处。`,
	ownWord: (word: string) => `“${word}”已经是它自己的名字，不用再写成别名，请删掉它。`,
	sameRecord: (other: string) => `和 ${other} 是同一个记录，请只留一个。`,
	sameAddress: (other: string) => `和 ${other} 会用同一个网址，请给其中一个改文件名。`,
	sameFeedId: (other: string) => `和 ${other} 的 id 相同，订阅者只会看到一篇；请改成不同的 id。`,
	coverMissing: (file: string) =>
		`找不到封面图片 ${file}。请把图片放到那里，或改正 cover；封面可以写 public/ 里的路径（/img/a.svg），也可以写从文章算起的路径（./a.png）。`,
	coverUnreadable: (file: string) => `封面图片 ${file} 读不出来，请用图片工具重新导出。`,
	coverUndrawn: (file: string) =>
		`封面 ${file} 画不成分享图：它不是完整的 SVG，没有尺寸，或者太大。请用绘图工具重新导出，宽 1200、高 630。`,
	coverRemote: (address: string) =>
		`封面 ${address} 在别的网站上，只用在分享和订阅里，列表里不显示，免得向那里发出请求。运行 npm run check:posts -- --fix 会把它复制进 public/img/。`,
	lettersMissing: (letters: string) =>
		`分享图的字体里没有 ${letters}，图上画成 〓。可以换个写法，或把这些字加进 fonts/letters.txt 后运行 npm run font。`,
	fileName: (expected: string) => `文件名和记录不一致，应叫 ${expected}。`,
});

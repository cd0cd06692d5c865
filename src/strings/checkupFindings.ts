import { topic } from './topic.ts';

/** What the check says of files, in a file of its own because browsers download it; code stands between backticks. */

const onOff = (value: boolean) => (value ? '开' : '关');
const refused = '写着它的组件会报错退出，起不来。';

export const findingStrings = {
	effect: {
		breaks: '起不来',
		changes: '行为改变',
		later: '以后移除',
		hint: '提示',
	},
	effectNote: {
		breaks: '升级前必须改：组件起不来，或者请求被拒绝。',
		changes: '起得来，但和原来不一样。',
		later: '这次还能用，以后会移除，排进日程。',
		hint: '不影响升级，值得知道。',
	},
	count: (effect: string, things: number) => `${effect} ${things} 项`,
	nothing: (from: string, to: string) => `从 v${from} 到 v${to}，没有发现要改的地方。`,
	unread: `没有认出 ${topic.name} 的配置。`,
	looked: (lines: string, what: readonly string[]) =>
		`看了 ${lines} 行${what.length === 0 ? '' : `：${what.join('、')}`}。`,
	/** Behind that, where releases on the way have no post of ours. */
	untold: (releases: readonly string[]) =>
		`${releases.map((release) => `v${release}`).join('、')} 删掉的参数和改名的指标，本站没有文章记下，查不出来。`,
	lookedAt: {
		api: (count: string) => `${count} 处 API 版本`,
		gate: (count: string) => `${count} 处特性门控`,
		flag: (count: string) => `${count} 个参数`,
		name: (count: string) => `${count} 个其他名字`,
		version: (count: string) => `${count} 个版本号`,
	},
	place: (file: string, line: number) => (file === '' ? `第 ${line} 行` : `${file} 第 ${line} 行`),
	more: (lines: readonly number[], rest: number) =>
		`还有第 ${lines.join('、')} 行${rest > 0 ? `等 ${lines.length + rest} 处` : ''}`,
	instead: '怎么改',
	link: { gate: '门控的历程', api: 'API 的记录', post: (release: string) => `v${release} 的文章` },

	gate: {
		removed: (release: string) => `v${release} 起没有这个门控，${refused}`,
		absent: (release: string) => `v${release} 才有这个门控，${refused}`,
		locked: (release: string, value: boolean) =>
			`v${release} 起锁定为 \`${value}\`，写成 \`${!value}\` 的组件会报错退出，起不来。`,
		idle: (release: string) => `v${release} 起已经锁定，写不写都一样；门控本身以后会移除。`,
		goes: (release: string) => `v${release} 移除这个门控，到那时${refused}`,
		deprecated: '已经弃用，以后会移除；还没有定在哪个版本。',
		flips: (release: string, value: boolean) =>
			`正在运行的组件里它是${onOff(!value)}的，v${release} 起默认${onOff(value)}。`,
		chosen: (value: boolean) =>
			`正在运行的组件里它是${onOff(value)}的，那不是默认值，有人这样设过。`,
		unknown: '没有叫这个名字的门控。组件遇到不认识的名字会报错退出。',
	},
	gateInstead: {
		stays: '删掉这一项。功能已经一直开着，不会少什么。',
		contrary: '删掉这一项。功能一直开着，不能再关，先看看会碰到什么。',
		lost: '删掉这一项；升级前先确认没有东西还依赖它。',
		wait: (release: string) => `升到 v${release} 之前不要写。`,
		keep: (name: string, value: boolean) => `想保持原样，明写 \`${name}=${value}\`。`,
		firm: '到那时不能再改回来，升级前先看看会碰到什么。',
		nearest: (name: string) => `是不是 \`${name}\`？别的项目自己的门控不用管。`,
	},
	gone: {
		title: (count: number) => `指标里的 ${count} 个门控会消失`,
		means: (release: string, names: readonly string[]) =>
			`v${release} 不再有：${names.map((name) => `\`${name}\``).join('、')}。`,
		instead: '指标只说它们在运行，没说谁写过：再把组件的参数和配置贴进来，写着它们的行要删掉。',
	},

	api: {
		removed: (release: string) => `v${release} 起不再提供，用它的对象、配置和请求会被拒绝。`,
		absent: (release: string) => `v${release} 才开始提供，在那之前会被拒绝。`,
		goes: (release: string) => `v${release} 不再提供，到那时用它的会被拒绝。`,
		deprecated: '已经弃用，没有公布移除的版本。',
		applied: (said: string) =>
			`集群里的对象不受影响，但上次 \`kubectl apply\` 用的文件还这样写。${said}`,
		metric: (said: string) => `还有客户端在请求它。${said}`,
		setting: (said: string) => `参数里点名要它。${said}`,
		replacement: (version: string, kind: string) =>
			kind === '' ? `改用 \`${version}\`。` : `改用 \`${version}\` 的 \`${kind}\`。`,
		none: '没有换个版本就能用的替代。',
		finder: '审计日志里的 `userAgent` 能告诉你是谁。',
	},
	action: {
		past: (release: string) => `早在 v${release} 就这样了，文件里还写着。`,
		ahead: (release: string) => `从 v${release} 开始：`,
		also: (release: string, said: string) => `v${release} 也动了它：${said}`,
	},
	skew: {
		title: (version: string) => `节点还在 v${version}`,
		means: (to: string, oldest: string) => `v${to} 的控制面最多带到 v${oldest} 的 kubelet。`,
		instead: (to: string, oldest: string) =>
			`控制面升到 v${to} 之前，先把这些节点升到 v${oldest} 或更新。`,
	},

	markdown: {
		title: (from: string, to: string) => `${topic.name} v${from} → v${to} 升级体检`,
		by: (address: string) => `由 ${address} 在浏览器里得出。`,
	},
} as const;

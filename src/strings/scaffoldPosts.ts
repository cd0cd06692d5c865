import { site } from '../site.ts';
import { componentStrings } from './components.ts';
import { toWrite } from './problems.ts';
import { sources } from './sources.ts';
import { milestoneNames } from './stages.ts';
import { topic } from './topic.ts';

/** The words of the posts that `npm run new` writes. */

export const scaffoldPosts = {
	releaseTitle: (release: string) => `v${release}.0版本内容`,
	/** Beside what an author may leave out: a key without a value is not written. */
	headline: `${toWrite}一句话说这一版最要紧的变化，页面和列表里代替标题；不写就删掉这一行`,
	author: `${toWrite}署谁的名；删掉这一行，就署本站默认的“${site.defaultAuthor}”`,
	description: `${toWrite}一两句话，给列表、订阅源和搜索引擎；不写就删掉这一行`,
	draft: '写好以后删掉这一行，文章才会发布',
	releaseCategories: ['changelog'],
	guideCategories: ['指南'],
	hint: (words: string) => `${toWrite}${words}`,
	/** Before what is said of a release that is not out. */
	stillPlanned: '（计划，发布后核对）',
	note: (words: string) => ` <!-- ${words} -->`,

	theme: '发布主题',
	codename: (release: string, codename: string, note: string) =>
		`${topic.name} v${release} 的名字是“${codename}”。${note}`,
	aboutTheme: '名字和主题看官方公告；用一两句话说这一版的性格。',
	counts: (isPlanned: boolean, counts: readonly string[]) =>
		`${toWrite}官方公告计多少项增强，和目录里的数目对一对：${isPlanned ? '上游瞄准这一版的' : '本站目录里'}${counts.join('，')}。`,
	count: (stage: string, count: number) => `${stage}${/[a-z]$/i.test(stage) ? ' ' : ''}${count} 项`,

	upgrade: '升级前必看',
	aboutUpgrade:
		'先说这一版要动手的多不多。下面是目录知道的，逐条写清楚谁会感觉到、要做什么，不要紧的删掉；再补上目录不知道的：参数、指标、默认行为，看官方的 Urgent Upgrade Notes 和 CHANGELOG。',
	etcd: (from: string, to: string) => `**默认的 etcd 从 ${from} 升到 ${to}。**`,
	aboutEtcd: '每个成员要先到哪个补丁，怎么退回去',
	ending: (name: string, milestone: keyof typeof milestoneNames) =>
		`**${name}：${milestoneNames[milestone]}。**`,
	aboutEnding: '谁还在用，换成什么',
	removedGates: (count: number) =>
		`**${count} 个门控删除，** 参数或 kubelet 配置里还写着的组件起不来：`,
	aboutRemovedGates: '哪几个最常见',
	removals: '移除清单',
	lockedGates: (count: number) => `**${count} 个门控锁死，写成相反的值就起不来：**`,
	lockedTo: (names: string, isOn: boolean) => `${names} 只能是${isOn ? '开' : '关'}`,
	endedApi: (apiVersion: string) => `**\`${apiVersion}\` 不再提供。**`,
	deprecatedApi: (apiVersion: string) => `**\`${apiVersion}\` 弃用。**`,
	replaced: (kinds: string, by: string | undefined) =>
		by === undefined ? kinds : `${kinds} 换成 \`${by}\``,
	behaviour: '默认行为变了的',
	flippedGate: (gate: string, isOn: boolean) => `**\`${gate}\` 默认${isOn ? '打开' : '关闭'}。**`,
	aboutFlippedGate: '会感觉到什么，怎么退回去',
	deprecations: '弃用，早作打算',
	sources: (links: readonly string[]) => `（${links.join('、')}）。`,
	/** What a link is called that leads to where a fact was read: a pull request by its number. */
	source: (address: string) => {
		const pull = /\/pull\/(\d+)$/.exec(address)?.[1];
		return pull === undefined ? '依据' : `#${pull}`;
	},
	components: componentStrings.title,
	installed: (release: string) => `kubeadm v${release}.0 默认安装的版本：`,
	table: `| ${componentStrings.component} | 版本 | 说明 |\n| --- | --- | --- |`,
	sameVersion: '不变',
	wasVersion: (release: string, version: string) => `v${release} 是 ${version}`,
	noComponents: '版本记录里写上 components 以后，在这里列成表。',

	changes: '我认为很 cool 的变更',
	stages: {
		stable: { heading: 'GA 和稳定的功能', others: '同一版转为稳定的还有：' },
		beta: { heading: '进入 Beta 阶段的功能', others: '同一版进入 Beta 的还有：' },
		alpha: { heading: '进入 Alpha 阶段的功能', others: '同一版进入 Alpha 的还有：' },
	},
	aboutStage:
		'挑几个细说：一行 `- **KEP-编号 名字**：KEP 的网址`，下一行写以前怎样、现在怎样、怎么试、我们怎么看；其余的留在下面，一行一个。',
	noStage: '目录里这一版没有，核对以后删掉这一节。',
	kepFacts: (sig: string, gates: readonly string[]) => [`SIG ${sig}`, ...gates].join('；'),
	gate: (name: string, state: string) => `${name} ${state}`,
	aboutKep: '半句话。',
	unconfirmed: '上游登记了、还没有确认的',
	aboutUnconfirmed:
		'上游说瞄准这一版，目录里还没有资料证实。查证以后，到了的在记录里从 planned 移到 milestones，写到上面去；没到的删掉。',
	next: '接下来看什么',
	aboutNext: '下一版值得等的两三件事，和这一版没赶上的。',
	changelog: '官方 changelog',
	announcement: (address: string) => `英文(${address})`,
	aboutAnnouncement: '官方公告的中英文网址。',
	fullChangelog: (release: string) => `CHANGELOG(${sources.changelog(release)})`,

	guide: [
		'开头一两段：读者半夜遇到的是什么事，读完能做什么。',
		'第一节：先认清问题，命令和输出各来一段。',
		'第二节：怎么做，一步一步，怎么退回去。',
	],
	guideHeadings: ['先看清楚', '怎么做'],
} as const;

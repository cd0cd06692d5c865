import type { Api } from '../schemas/api.ts';
import type { Gate, GateStage } from '../schemas/gate.ts';
import type { correctable, Kep, KepStatus } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';
import type { Term } from '../schemas/term.ts';
import { catalogueStrings } from './catalogue.ts';
import { glossaryStrings } from './glossary.ts';
import { stageNames } from './stages.ts';

/** What an editor tells of each field of the catalogue’s records: what it is, and an example. */

/** The fields of a record and those inside of them: `latestPatch.day`; lists do not count as a step. */
type FieldsOf<Value> = Value extends string | number | boolean | undefined
	? never
	: Value extends readonly (infer Item)[]
		? FieldsOf<Item>
		: {
				[Key in keyof Value & string]-?: Key | `${Key}.${FieldsOf<NonNullable<Value[Key]>>}`;
			}[keyof Value & string];

const source = '在哪里读到的：完整的网址，最好带提交号或版本，以后还能对上。';
const read = '哪天读到的，例如 2026-11-28。';
const note = '读者还该知道的，一两句中文；没有就不写。';
const gateNote = '读者还该知道的，一两句中文，例如补丁版本里的变化；没有就不写。';

/** The milestones of a KEP, below `milestones` and `planned`. */
const reached = {
	alpha: '从哪个小版本起是 Alpha，加引号，例如 "1.25"。',
	beta: '从哪个小版本起是 Beta，加引号，例如 "1.26"。',
	stable: '从哪个小版本起稳定（GA），加引号，例如 "1.31"。',
	deprecated: '从哪个小版本起弃用，加引号，例如 "1.31"。',
	disabled: '从哪个小版本起默认关闭（代码还在，要自己打开），加引号，例如 "1.33"。',
	removed: '从哪个小版本起没有了，加引号，例如 "1.35"。',
} as const;

export const releaseFields = {
	version: '小版本，和文件名相同，加引号，例如 "1.31"。',
	codename: '代号，照发布团队的写法，例如 Elli；还没有发布的可以不写。',
	note: '代号是什么意思，一两句中文，用我们自己的话。',
	released: '第一个补丁版本（如 v1.31.0）发布的日子，例如 2024-08-13；还没有发布的写计划的日子。',
	maintenance: '从哪天起只修最要紧的问题（维护期），例如 2025-08-28；不知道就不写。',
	endOfLife: '支持的最后一天，例如 2025-10-28；不知道就不写。',
	announcement: '官方公告的完整网址。',
	planned: '还没有发布的写 true，发布以后删掉这一行。',
	latestPatch: '已知最新的补丁版本；停止支持的写最后一个。',
	'latestPatch.version': '补丁版本，例如 1.37.1。',
	'latestPatch.day': '它发布的日子，例如 2026-09-15；不知道就不写。',
	components: '和这个版本配套的部件；没有出处的不写。',
	'components.name': '部件的名字。',
	'components.version': 'kubeadm 的第一个补丁版本默认装的版本，例如 3.5.15。和 minimums 只写一样。',
	'components.minimums': '部件自己建议的最低补丁版本，每个小版本一个，例如 ["1.7.28", "2.0.5"]。',
	'components.source': '在哪里能核对，完整的网址。',
	source: `各个日子${source}`,
	read,
} as const satisfies Record<FieldsOf<Release>, string>;

export const kepFields = {
	number: 'KEP 的编号，和文件名相同，例如 3329。',
	title: '官方的英文标题，照抄。',
	name: '我们起的中文名，最多 20 个汉字；v1.29 以来有动静的 KEP 都要有。\n例如 Job 的 Pod 失败策略',
	aliases:
		'工程师还会用哪些叫法找它：中文的说法、英文简称、字段名、参数名，两到七个，每个 2 到 40 个字符。只写专指它的，不写谁都能用的词。',
	summary: '它对读者有什么用，一句中文，用我们自己的话。文章讲到的 KEP 要有。',
	sig: '负责的 SIG，不带 sig- 前缀，例如 node。',
	participating: '一起参与的 SIG，例如 [scheduling, node]；没有就不写。',
	status: '上游记的状态，用 KEP 流程的词。',
	change:
		'带来新东西的不写（feature）；把东西拿掉的写 removal，它没有阶段，只有弃用、默认关闭和移除。',
	milestones: '已经到达的阶段，各在哪个小版本；没有资料证实的写到 planned 里。',
	'milestones.alpha': reached.alpha,
	'milestones.beta': reached.beta,
	'milestones.stable': reached.stable,
	'milestones.deprecated': reached.deprecated,
	'milestones.disabled': reached.disabled,
	'milestones.removed': reached.removed,
	planned: '上游计划到达的阶段；发布并证实之后，移到 milestones 里。',
	'planned.alpha': reached.alpha,
	'planned.beta': reached.beta,
	'planned.stable': reached.stable,
	'planned.deprecated': reached.deprecated,
	'planned.disabled': reached.disabled,
	'planned.removed': reached.removed,
	gates: '它的特性门控，照源码写名字，例如 [JobPodFailurePolicy]。',
	corrections: '上游写错、我们有意不同的地方；读者看得到，导入时不会改动这一项。',
	'corrections.field': '改正的是哪一项，或哪个阶段。',
	'corrections.upstream': "上游怎么写的；上游没写的写 ''。",
	'corrections.reason': '为什么上游不对，一句中文，给读者看。',
	'corrections.source': '在哪里能核对，完整的网址。',
	gateDifferences: '阶段和特性门控对不上、又确实没错的地方；读者看得到。',
	'gateDifferences.milestone': '哪个阶段。',
	'gateDifferences.reason': '为什么没错，一句中文，给读者看。',
	'gateDifferences.source': '在哪里能核对，完整的网址。',
	source,
	read,
} as const satisfies Record<FieldsOf<Kep>, string>;

export const gateFields = {
	name: '特性门控的名字，照源码写，和文件名相同，例如 SidecarContainers。',
	changes: '每个小版本改了它什么，从旧到新；没有变化的版本不写。',
	'changes.release': '从哪个小版本起，加引号，例如 "1.28"。',
	'changes.stage': '这时的阶段。',
	'changes.default': '没有人设置时开不开：true 或 false。',
	'changes.locked': '默认值不能改的写 true；能改就不写。',
	orEarlier: '第一条变化可能更早就有的写 true；否则不写。',
	removed: '从哪个小版本起没有这个门控（组件启动参数里再写它就起不来），加引号，例如 "1.37"。',
	note: gateNote,
	source,
	read,
} as const satisfies Record<FieldsOf<Gate>, string>;

export const apiFields = {
	group: 'API 组，例如 apps；核心组不写这一项。',
	version: '组里的版本，例如 v1beta1。',
	kind: '类型，例如 CronJob。',
	introduced: '从哪个小版本起提供，加引号，例如 "1.6"。',
	deprecated: '从哪个小版本起弃用，加引号，例如 "1.8"。',
	removed: '从哪个小版本起不再提供，加引号，例如 "1.16"。',
	removalPlanned:
		'源码里声明到哪个小版本为止，还可能推迟，加引号，例如 "1.40"；已经停止提供的不写。',
	replacement:
		'代替它的版本，例如 apps/v1；类型换了名字的，后面再写类型，例如 policy/v1 Eviction。',
	note,
	source,
	read,
} as const satisfies Record<FieldsOf<Api>, string>;

export const termFields = {
	id: '术语的英文，小写，词间用连字符，和文件名相同，例如 taint；文章可以链接它：/glossary/#taint。',
	term: '英文术语，照官方文档的写法，例如 StatefulSet。',
	name: '中文名，照官方中文文档的叫法；那里不译的不写。',
	aliases: '人们还会打哪些字：缩写、旧称、口头的说法，每个 2 到 40 个字符，例如 [sts, 有状态集]。',
	explanation: '它是什么，一句生动的中文，用我们自己的话，最多 120 个字。',
	keps: '主要讲它的 KEP 的编号，读者最先想到的写在最前，例如 [3329]；没有就不写。',
	page: '本站的哪一页比 KEP 更能回答它；没有就不写。',
	source: '名字和意思在哪里能核对，完整的网址。',
	read,
} as const satisfies Record<FieldsOf<Term>, string>;

const stages = { ...stageNames, deprecated: '弃用' } as const satisfies Record<GateStage, string>;

/** What the values of a field mean that has only certain ones, by the field and the value. */
export const recordValues = {
	kep: {
		status: catalogueStrings.status satisfies Record<KepStatus, string>,
		change: { feature: '带来新东西', removal: '把东西拿掉' } satisfies Record<
			Kep['change'],
			string
		>,
		'corrections.field': catalogueStrings.field satisfies Record<
			(typeof correctable)[number],
			string
		>,
		'gateDifferences.milestone': stageNames,
	},
	gate: { 'changes.stage': stages },
	term: { page: glossaryStrings.pages },
} as const;

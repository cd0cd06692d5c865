import type { Effect } from '../rules.ts';
import { mark, marks } from './markedWords.ts';
import { programWords } from './programs.ts';

/**
 * How actions say of names that they end or change. A phrase has to stand right beside the names, with
 * no more between than what is listed here: a warning about a file that is right is worse than none.
 *
 * Of what may repeat, no two alternatives read the same words in two ways, so that a long row costs no more
 * than its length: blanks are an alternative of their own and stand in no other.
 */

const number = '[一二三四五六七八九十两几\\d]+';
const future =
	'以后|将来|将(?!来)会?|计划|预计|(?<!将)会|下一?版|下个版本|will be|to be|scheduled for removal';
const release = 'v?1\\.\\d+(?:\\.\\d+)?';
const noun =
	'参数|标志|选项|插件|准入插件|准入控制器|存储插件|卷类型|卷|字段|注解|标签|指标|直方图|开头的|事件|状况|子?阶段|环境变量|控制器|特性|门控|配置|支持|代码|flags?|fields?|annotations?|plugins?|metrics?|options?';

/** What may stand between a name and what is said of it. */
const between = `(?:\\s|这|那|该|的(?=${noun}|支持)|${number}[个种项处条]|${noun}|${future}|一起|一并|一族|一类|等|全部|都|均|也|就|又|已经?|早已|默认|彻底|正式|永久|整个|随之|最终|被|去掉(?:的(?!${noun}|支持))?|转正了?，|写成[开关]的不再起作用，|[在从自于](?=\\s*${release})|${release}|(?<=\\d\\s*)版本?|(?<=[\\d版本]\\s*)[里中起]|从\\s*${programWords}(?:里|中)?|was|were|is|are|has been|have been|now|flags?)*?`;

const end = '(?=\\s*(?:[，。；、,.;）]|了|$))';
const gone = `(?:移除|删除|删掉|拿掉|去掉|(?<=下一?版(?:也|就)*)删|没有了|没了|撤回|下线|消失|不复存在|(?:不能|不可)再?用|不再(?:被)?(?:接受|支持|识别|认|提供|有效|可用|存在|生效|使用|用|输出|露面|采集|报)${end}|就?不认|removed|dropped|deleted)`;
const deprecated = '(?:弃用|废弃|淘汰|deprecated)';
const changed = `(?:(?:改名|更名|改叫|重命名)(?:[为成到作叫]|(?=[，。；\\s]|${mark}))|(?:换成|改成|改为|[并合]并?[成进入为到]|renamed)[为成到\\s]*(?:to )?(?:带[^，。；]{0,16}的\\s*)?(?=${mark})|隐藏|失效|停用|(?:不再|已经?不)起作用|被\\s*${mark}\\s*(?:取代|替代|代替|替换)|(?:的?(?:意思|含义|语义|口径)也?(?:变|改))|hidden|renamed)`;

/** A phrase behind names, or before them, and what it means. */
export interface Phrase {
	readonly pattern: RegExp;
	readonly effect: Effect;
	/** The words say that files have the name, so that no noun has to tell what it is. */
	readonly isCertain?: true;
}

function behind(words: string, effect: Effect): Phrase {
	return { pattern: new RegExp(`(?<names>${marks})(?<between>${between})${words}`, 'gu'), effect };
}

const ended = '移除|删除|去掉|拿掉|弃用|废弃|deprecated';
const object = `(?:\\s|：|:|任何|以下|命令行|已?经?(?:弃用|废弃)的|这|那|${number}[个种项]|旧|老|${programWords}|(?<!${ended})[里中]?的|树内|PV 的|${noun}|回收策略|the )*`;

function before(words: string, effect: Effect): Phrase {
	// Advice, and what happens in passing, say nothing of what the release did.
	const told = '(?<![先请要把再可以需手工必须应该会了]\\s*)';
	const whole = '(?!\\s*(?:之?后|以后|时|之?前|会|导致))';
	const source = `${told}(?:${words})(?<between>)${object}(?<names>${marks})${whole}`;
	return { pattern: new RegExp(source, 'giu'), effect };
}

const stops =
	'(?:起不来|(?:启动)?(?:就|都|会|直接|启动时|\\s)*(?:报错|拒绝启动|拒绝)|不收|通不过|fails? to start|refuses? to start)';

/** The phrases, those that say the most first. */
export const phrases: readonly Phrase[] = [
	behind(gone, 'breaks'),
	before(
		'不再(?:接受|支持|识别|认|收|提供)|(?:不认|不接受|不识别)|(?:移除|删除|去掉|拿掉)了?|removes?d?|dropped',
		'breaks',
	),
	{
		pattern: new RegExp(
			`(?:不能|不许|不得|不可以?)再?写(?<between>)\\s*(?<names>${marks})${end}`,
			'gu',
		),
		effect: 'breaks',
		isCertain: true,
	},
	behind(changed, 'changes'),
	before('不再(?:发|采集|输出|报|填写)', 'changes'),
	behind(deprecated, 'later'),
	before('弃用了?|废弃了?|deprecated?', 'later'),
	{
		pattern: new RegExp(
			`写(?:着|了|有)\\s*(?<names>${marks})(?<between>)\\s*(?:的|它的|，)?\\s*(?:${programWords})?\\s*(?:组件|节点|都|就|会|直接|的|\\s)*${stops}`,
			'gu',
		),
		effect: 'breaks',
		isCertain: true,
	},
];

/** Words before a colon that tell what all names behind it meet. */
export const heads: readonly { readonly pattern: RegExp; readonly effect: Effect }[] = [
	{ pattern: new RegExp(`${gone}|不再(?:接受|支持|识别|认)|不认`, 'iu'), effect: 'breaks' },
	{ pattern: new RegExp(deprecated, 'iu'), effect: 'later' },
];

/** What takes back what a sentence seems to say. */
export const takenBack =
	/还在|还要留着|放了?回来|没有(?:被)?(?:移除|删除)(?!的)|不会(?:被)?(?:移除|删除)|原定|原说|记成/u;

/** Words right before names that a reader is to use, to watch or to set, or that only say from what. */
export const instead = new RegExp(
	`(?:(?:改用|换用|改看|改读|改走|改认|换成|换回|换上|改成|[并合]并?[成进]|搬到)[^，。；：\\uE000-\\uF8FF]{0,12}(?:带[^，。；]{0,16}的)?：?\\s*|[，；]\\s*[和与同]\\s*|(?:改叫|改名|更名|改为|用|看|盯着|参考|加上?|补上?|写上?|显式写|打开|开|关掉?|设成?|设置|叫作?|从|由|把|将|只留下?|只剩下?|只认|留着|→|=>|->|\\b(?:use|with|by|to))\\s*[为成到上]?\\s*(?:(?:${programWords}(?:\\s*配置)?\\s*的?|指标|参数|字段|门控|新的?)\\s*)?)$`,
	'iu',
);

/** A place that names only say the way to: `--enable-admission-plugins` 里. */
export const isPlace =
	/^\s*(?:参数|配置|文件|字段)?\s*(?:里|中(?!的?指标)|上(?![游一])|下(?=[的面]))/u;

export const futureWords = new RegExp(`(?:${future.replace('|(?<!将)会', '')})|^\\s*会`, 'iu');

/** What a word names, said right before or behind it. */
export const nounBefore =
	/(?<noun>插件|字段|注解|卷|事件|状况|子?阶段|策略|取值|模式|环境变量|控制器|门控|feature gates?|plugins?|fields?)\s*(?:的\s*)?$/iu;
export const nounBehind = new RegExp(
	`^\\s*(?:(?:这|那)?${number}?[个种项]?)?\\s*(?<noun>(?:准入|存储|调度器?|树内|示例)?插件|准入控制器|卷|字段|注解|事件|状况|子?阶段|环境变量|控制器|(?:特性)?门控|plugins?|fields?|feature gates?)`,
	'iu',
);

/** Words of an action whose changes are ends: what still stands in a file stops something. */
export const isFatal = /起不来|报错退出|拒绝启动|fails? to start|refuses? to start/iu;

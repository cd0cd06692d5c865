import { topicNames } from '../../strings/topic.ts';

/** How authors head what has to be known before an upgrade, and what such a section may say besides. */

/** Numbers, emoji and the names of releases, which say nothing of what a section is about. */
const beside = /^[\d.\s]+|[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十\d]+[章节部分]+/gu;
const product = new RegExp(
	String.raw`\b(?:${topicNames})\b|\bv?\d+(?:\.[\dx]+)+(?:\s*版本?)?`,
	'giu',
);
const signs = /\ufe0f|\u20e3|[\p{Extended_Pictographic}“”"'「」『』【】[\]*_`~!！?？。.…]/gu;
const between = /[、，,；;：:/&|·（）()]|[与和及或]|\s[-–—]+\s|——|\b(?:and|or|in|for)\b/iu;

const ends = '移除|删除|去除|下线|停用|弃用|废弃|淘汰';
const things =
	'功能|特性|API|接口|参数|字段|指标|组件|插件|门控|内容|项|项目|事项|变更|清单|列表|部分|东西|的';
/** What a heading on the upgrade is made of, and which of it says that readers have to know something. */
const around =
	'[之前时的你我们大家要该需必须应先知道晓注意提示醒警告说明影响检查准备事项点重看读做处理了解留这些什么哪一二三四五六七八九十几\\d件清单工作变更问题目]';
const must =
	'必[看读知做检]|[须需]知|注意|提[示醒]|警[告示]|说明|影响|检查|准备|事项|要点|[要该先](?:先|看|读|做|知|检|处|留)|前$';

/** A part of a heading, without blanks, that says it by itself. */
const chinese = [
	new RegExp(`^(?:必[看读]|重要|特别)?从?升级[到至]?(?=.*(?:${must}))${around}+$`, 'u'),
	/^(?:重[大要]的?)?(?:(?:不|非)(?:向[后下前])?兼容性?|破坏性)的?(?:变[更化]|改[动变]|更新|修改)(?:清单|列表|说明)?$/u,
	/^(?:默认)?(?:行为|值)的?(?:变[更化]|改变)$/u,
	new RegExp(
		`^(?:已经?|被|即将|计划|将|开始|可能)*(?:的?API)?(?:${ends})(?:${things})*(?:说明|汇总|一览|公告|预告|计划)?$`,
		'iu',
	),
];

const english =
	/^(?:(?:the|all|api|important|urgent|major|notable|known)\s+)*(?:(?:breaking|incompatible)\s+changes?|upgrad(?:e|ing)\s+(?:notes?|notices?|warnings?|considerations|checklist)|before\s+(?:you\s+)?upgrad(?:e|ing)|actions?\s+required|(?:deprecat|remov)(?:ions?|als?|ed)(?:\s+(?:apis?|features?|flags?|items?|notices?|warnings?))?)$/iu;

/** Whether a heading announces what has to be known before an upgrade; one of a KEP never does. */
export function isUpgradeHeading(words: string): boolean {
	if (words.length > 80 || /\bKEP[-\s]?#?\d/i.test(words)) return false;
	const plain = words.replace(product, ' ').replace(signs, ' ').trim().replace(beside, '');
	return plain.split(between).some((part) => {
		const said = part.trim();
		const joined = said.replace(/\s/g, '');
		return chinese.some((pattern) => pattern.test(joined)) || english.test(said);
	});
}

const other =
	/新(?:功能|特性|增)|已知问题|升级(?:步骤|流程|过程|方法|操作|之?后)|(?:怎么|如何)升级|回[滚退]|降级(?:步骤|方法)|配套的?(?:版本|组件|部件)|参考|相关(?:链接|阅读)|致谢|常见问题|\b(?:new features?|what['’]?s new|known issues?|references?|further reading|faq|rollback|upgrade steps)\b/iu;

/** Whether a heading below such a one goes on to something else, as what is new, how to upgrade or what goes along. */
export function isOtherHeading(words: string): boolean {
	return other.test(words) && !isUpgradeHeading(words);
}

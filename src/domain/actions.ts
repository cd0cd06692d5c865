import type { ActionKind, PlacedAction } from '../schemas/action.ts';

/** What posts tell readers to do before they upgrade. */

/** Words of what goes later, but not of what has gone: `弃用的指标删除` tells of an end. */
const deprecation = /(?:弃用|废弃|淘汰)(?!的|了)|维护模式|倒计时|有了日程|deprecat(?:ed?|es|ion)/iu;
const end =
	/移除|删除|去掉|下线|隐藏|失效|没了|remov(?:ed|als?)\b|no longer|不再|不能用|默认(?:关闭|停用|禁用|打开|开启)/iu;

/** An end that is announced: it tells when, or comes behind the word of the deprecation. */
const announced =
	/(?:计划|预计|将|以后|下一版)[^，。；]{0,16}(?:移除|删除|下线|不再)|\bv?1\.\d+(?:\.\d+)?\s*(?:起|会|将|版)*(?:移除|删除|下线|停止|不再)|(?:will|to) be removed|be removed in/giu;

const isEnd = (words: string) => end.test(words.replace(announced, ''));

/**
 * Whether an action can wait: a nearest heading that speaks of deprecations alone says so. Elsewhere the
 * words of the action itself do, if they deprecate and nothing ends or changes in the same breath.
 */
function kindOf(headings: readonly string[], lead: string): ActionKind {
	const nearest = headings.findLast((words) => deprecation.test(words) || end.test(words)) ?? '';
	if (deprecation.test(nearest) && !end.test(nearest)) return 'deprecation';
	return deprecation.test(lead) && !isEnd(lead) ? 'deprecation' : 'required';
}

/** An action as it was read below headings, with the kind that those tell. */
export function actionOf({
	headings,
	...read
}: Omit<PlacedAction, 'kind' | 'sources'> & {
	readonly headings: readonly string[];
	readonly sources: readonly string[];
}): PlacedAction {
	return { ...read, sources: [...read.sources], kind: kindOf(headings, read.lead) };
}

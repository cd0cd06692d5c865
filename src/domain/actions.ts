import type { Action, ActionKind } from '../schemas/action.ts';

/** What posts tell readers to do before they upgrade. */

const deprecation = /弃用|废弃|淘汰|deprecat/iu;
const end = /移除|删除|去掉|下线|removed?\b|removals?\b|不再(?:提供|支持)|不能用/iu;

/**
 * Whether an action can wait: the nearest heading that speaks of deprecations alone says so, and where it
 * speaks of removals as well, the words of the action itself.
 */
function kindOf(headings: readonly string[], lead: string): ActionKind {
	const nearest = headings.findLast((words) => deprecation.test(words) || end.test(words)) ?? '';
	if (!deprecation.test(nearest)) return 'required';
	if (!end.test(nearest)) return 'deprecation';
	return deprecation.test(lead) && !end.test(lead) ? 'deprecation' : 'required';
}

/** An action as it was read below headings, with the kind that those tell. */
export function actionOf({
	headings,
	...read
}: Omit<Action, 'kind' | 'sources'> & {
	readonly headings: readonly string[];
	readonly sources: readonly string[];
}): Action {
	return { ...read, sources: [...read.sources], kind: kindOf(headings, read.lead) };
}

import type { Milestone, Outcome } from '../schemas/milestone.ts';
import type { Stage } from '../schemas/stage.ts';

/** What the stages are called. */
export const stageNames = {
	alpha: 'Alpha',
	beta: 'Beta',
	stable: '稳定（GA）',
} as const satisfies Record<Stage, string>;

/** What the milestones are called. */
export const milestoneNames = {
	...stageNames,
	deprecated: '弃用',
	disabled: '默认关闭',
	removed: '移除',
} as const satisfies Record<Milestone, string>;

/** The same within pictures, where the words stand close together. */
export const shortMilestoneNames = { ...milestoneNames, stable: '稳定' } as const;

/** What becomes of KEPs. */
export const outcomeNames = {
	...milestoneNames,
	withdrawn: '撤回',
} as const satisfies Record<Outcome, string>;

/** Signs for the stages, so that colour is never all that tells them apart. */
export const stageMarks = { alpha: '○', beta: '◐', stable: '●' } as const satisfies Record<
	Stage,
	string
>;

export const milestoneMarks = {
	...stageMarks,
	deprecated: '△',
	disabled: '▽',
	removed: '✕',
} as const satisfies Record<Milestone, string>;

/** A name as it stands behind a Chinese word: a Latin one has a space before it. */
export function beside(name: string): string {
	return /^[a-z]/i.test(name) ? ` ${name}` : name;
}

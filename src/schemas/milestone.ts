import { stages } from './stage.ts';

/** What may become of a KEP, in the order in which it does. */
export const milestones = [...stages, 'deprecated', 'removed'] as const;
export type Milestone = (typeof milestones)[number];

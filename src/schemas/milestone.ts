import { stages } from './stage.ts';

/**
 * What may become of a KEP, in the order in which it does. `disabled` is what a removal does first: the
 * code is there and off where nobody turns it on.
 */
export const milestones = [...stages, 'deprecated', 'disabled', 'removed'] as const;
export type Milestone = (typeof milestones)[number];

/** What an upgrade finds of a KEP, the most urgent first: a milestone, or that it was given up. */
export const outcomes = [
	'removed',
	'disabled',
	'deprecated',
	'withdrawn',
	'stable',
	'beta',
	'alpha',
] as const;
export type Outcome = (typeof outcomes)[number];

import type { OutcomeGroups } from '../domain/milestones.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Milestone } from '../schemas/milestone.ts';

/** A milestone as a part of the bar, in KEPs from its beginning. */
export interface StandingPart {
	readonly stage: Milestone;
	readonly x: number;
	readonly width: number;
}

/** KEPs by where they stand as parts of one bar, in the order of the groups; it is as long as there are KEPs. */
export function standingParts(groups: OutcomeGroups<Kep, Milestone>): readonly StandingPart[] {
	let x = 0;
	return groups.map(({ outcome, items }) => {
		const part = { stage: outcome, x, width: items.length };
		x += items.length;
		return part;
	});
}

import type { Release } from '../schemas/release.ts';
import { daysBetween } from './days.ts';
import { type DayScale, placeOf } from './supportChart.ts';

/** The support of one release as a picture of its own, from its first day to its last one. */
export interface SupportSpan {
	readonly scale: DayScale;
	/** Where maintenance begins, in percent of the width; at the end where that is not known. */
	readonly late: number;
}

/** The support of a release; none while an end of it is not known, or it is not out. */
export function supportSpan({
	released,
	maintenance,
	endOfLife,
	planned,
}: Release): SupportSpan | undefined {
	if (planned || endOfLife === undefined || endOfLife <= released) return undefined;
	const scale = { from: released, length: daysBetween(released, endOfLife) };
	return { scale, late: placeOf(maintenance ?? endOfLife, scale) };
}

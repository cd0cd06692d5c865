import type { Release } from '../schemas/release.ts';
import { daysBetween } from './days.ts';
import { type DayScale, placeOf } from './supportChart.ts';

/** The support of one release as a picture of its own, from its first day to its last one. */
export interface SupportSpan {
	readonly scale: DayScale;
	/** Where maintenance begins; at the right end where that is not known. */
	readonly late: number;
}

/** The support of a release over `length` units; none while an end of it is not known, or it is not out. */
export function supportSpan(
	{ released, maintenance, endOfLife, planned }: Release,
	length: number,
): SupportSpan | undefined {
	if (planned || endOfLife === undefined || endOfLife <= released) return undefined;
	const days = daysBetween(released, endOfLife);
	const scale = { from: released, length: days, left: 0, right: length };
	return { scale, late: placeOf(maintenance ?? endOfLife, scale) };
}

/** How far a release's support is on a day. */
export type Support = 'coming' | 'supported' | 'maintenance' | 'ended';

/** The days of a release, `2024-08-14`; those that are not known are absent. */
export interface ReleaseDays {
	readonly released: string;
	readonly maintenance?: string | undefined;
	/** The last day of support. */
	readonly endOfLife?: string | undefined;
}

/**
 * The support of a release on a day, `2024-08-14`: the day of release is supported, the last day still
 * is. Where a day is not known the stage before it goes on.
 */
export function supportOn({ released, maintenance, endOfLife }: ReleaseDays, day: string): Support {
	if (day < released) return 'coming';
	if (endOfLife !== undefined && day > endOfLife) return 'ended';
	return maintenance !== undefined && day >= maintenance ? 'maintenance' : 'supported';
}

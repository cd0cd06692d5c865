import type { Release, releaseDays } from '../schemas/release.ts';

/** How far a release's support is on a day. */
export type Support = 'coming' | 'supported' | 'maintenance' | 'ended';

type Days = Pick<Release, (typeof releaseDays)[number]>;

/**
 * The support of a release on a day, `2024-08-14`: the day of release is supported, the last day still
 * is. Where a day is not known the stage before it goes on.
 */
export function supportOn({ released, maintenance, endOfLife }: Days, day: string): Support {
	if (day < released) return 'coming';
	if (endOfLife !== undefined && day > endOfLife) return 'ended';
	return maintenance !== undefined && day >= maintenance ? 'maintenance' : 'supported';
}

const dayLength = 86_400_000;

function dayNumber(day: string): number {
	return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** A release's support on an axis of days from `from`, day 0. */
export interface SupportBar {
	readonly version: string;
	readonly start: number;
	readonly maintenance: number | undefined;
	readonly end: number | undefined;
}

/** The support of all releases on one axis. */
export interface SupportAxis {
	/** The first day of the first year shown, `2022-01-01`. */
	readonly from: string;
	/** How many days are shown. */
	readonly length: number;
	/** Where each year begins. */
	readonly years: readonly { readonly year: string; readonly at: number }[];
	readonly bars: readonly SupportBar[];
}

/** Support windows as bars over whole years; `releases` in the order of the bars. */
export function supportAxis(releases: readonly Release[]): SupportAxis {
	const days = releases.flatMap(({ released, endOfLife }) => [released, endOfLife ?? released]);
	const years = days.map((day) => Number(day.slice(0, 4)));
	const first = Math.min(...years);
	const last = Math.max(...years);
	const from = `${first}-01-01`;
	const at = (day: string) => dayNumber(day) - dayNumber(from);
	return {
		from,
		length: at(`${last + 1}-01-01`),
		years: Array.from({ length: last - first + 1 }, (_, index) => ({
			year: String(first + index),
			at: at(`${first + index}-01-01`),
		})),
		bars: releases.map(({ version, released, maintenance, endOfLife }) => ({
			version,
			start: at(released),
			maintenance: maintenance === undefined ? undefined : at(maintenance),
			end: endOfLife === undefined ? undefined : at(endOfLife),
		})),
	};
}

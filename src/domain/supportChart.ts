import type { Release } from '../schemas/release.ts';
import { daysBetween } from './days.ts';

/** Whole years as a stretch of a picture; lengths are in the picture's own units. */
export interface DayScale {
	/** The first day, `2022-01-01`. */
	readonly from: string;
	/** How many days it holds. */
	readonly length: number;
	/** Where it begins and ends. */
	readonly left: number;
	readonly right: number;
}

/** Where a day stands in the picture; outside of the scale for a day that the scale does not hold. */
export function placeOf(day: string, { from, length, left, right }: DayScale): number {
	return Math.round(left + (daysBetween(from, day) / length) * (right - left));
}

/** Where today's line stands; none when the picture does not hold today. */
export function placeOfToday(today: string, scale: DayScale): number | undefined {
	const at = placeOf(today, scale);
	return at < scale.left || at > scale.right ? undefined : at;
}

/** A stretch of time in the picture. */
interface Span {
	readonly x: number;
	readonly width: number;
}

/** A release's support as a bar: full support, then maintenance, where its days are known. */
export interface SupportBar {
	readonly version: string;
	/** Whether the release is not out. */
	readonly isPlanned: boolean;
	readonly full: Span;
	readonly late: Span | undefined;
}

/** The support of all releases in one picture. */
export interface SupportChart {
	readonly scale: DayScale;
	/** Where each year begins. */
	readonly years: readonly { readonly year: string; readonly x: number }[];
	readonly bars: readonly SupportBar[];
}

function barOf(
	{ version, released, maintenance, endOfLife, planned }: Release,
	scale: DayScale,
): SupportBar {
	const start = placeOf(released, scale);
	const late = placeOf(maintenance ?? endOfLife ?? released, scale);
	const end = placeOf(endOfLife ?? maintenance ?? released, scale);
	return {
		version,
		isPlanned: planned === true,
		full: { x: start, width: late - start },
		late: end > late ? { x: late, width: end - late } : undefined,
	};
}

/** Support windows over whole years between `left` and `right`; `releases` in the order of the bars. */
export function supportChart(
	releases: readonly Release[],
	{ left, right }: { readonly left: number; readonly right: number },
): SupportChart {
	const days = releases.flatMap(({ released, endOfLife }) => [released, endOfLife ?? released]);
	const shown = days.map((day) => Number(day.slice(0, 4)));
	const first = Math.min(...shown);
	const count = Math.max(...shown) - first + 1;
	const newYear = (year: number) => `${year}-01-01`;
	const from = newYear(first);
	const scale = { from, length: daysBetween(from, newYear(first + count)), left, right };
	return {
		scale,
		years: Array.from({ length: count }, (_, index) => ({
			year: String(first + index),
			x: placeOf(newYear(first + index), scale),
		})),
		bars: releases.map((release) => barOf(release, scale)),
	};
}

import { daysBetween } from './days.ts';
import type { ReleaseDays } from './support.ts';

/** Whole years as the width of a picture. */
export interface DayScale {
	/** The first day, `2022-01-01`. */
	readonly from: string;
	/** How many days it holds. */
	readonly length: number;
}

/** Where a day stands, in percent of the width; beyond 0 to 100 for a day that the scale does not hold. */
export function placeOf(day: string, { from, length }: DayScale): number {
	return Number(((daysBetween(from, day) / length) * 100).toFixed(2));
}

/** Where today's line stands; none when the picture does not hold today. */
export function placeOfToday(today: string, scale: DayScale): number | undefined {
	const at = placeOf(today, scale);
	return at < 0 || at > 100 ? undefined : at;
}

/** A stretch of time in the picture, in percent of its width. */
interface Span {
	readonly x: number;
	readonly width: number;
}

/** A release's support as a bar: full support, then maintenance, where its days are known. */
export interface SupportBar<Of> {
	readonly release: Of;
	readonly full: Span;
	readonly late: Span | undefined;
	/** Where it ends, as far as its days are known. */
	readonly end: number;
	/** Where words have room beside it: from there on, or up to there. */
	readonly word: { readonly x: number; readonly isBefore: boolean };
}

/** The support of all releases in one picture. */
export interface SupportChart<Of> {
	readonly scale: DayScale;
	/** Where each year begins. */
	readonly years: readonly { readonly year: string; readonly x: number }[];
	readonly bars: readonly SupportBar<Of>[];
}

function spanOf(from: string, to: string, scale: DayScale): Span {
	const x = placeOf(from, scale);
	return { x, width: Number((placeOf(to, scale) - x).toFixed(2)) };
}

function barOf<Of extends ReleaseDays>(release: Of, scale: DayScale): SupportBar<Of> {
	const { released, maintenance, endOfLife } = release;
	const late = maintenance ?? endOfLife ?? released;
	const last = endOfLife ?? maintenance ?? released;
	const [start, end] = [placeOf(released, scale), placeOf(last, scale)];
	// The words are as wide as a quarter of the picture on a phone.
	const isBefore = start > (start === end ? 90 : 30);
	return {
		release,
		full: spanOf(released, late, scale),
		late: last > late ? spanOf(late, last, scale) : undefined,
		end,
		word: { x: isBefore ? start : end, isBefore },
	};
}

/** Support windows over whole years; `releases` in the order of the bars. */
export function supportChart<Of extends ReleaseDays>(releases: readonly Of[]): SupportChart<Of> {
	const days = releases.flatMap(({ released, endOfLife }) => [released, endOfLife ?? released]);
	const shown = days.map((day) => Number(day.slice(0, 4)));
	const first = Math.min(...shown);
	const count = Math.max(...shown) - first + 1;
	const newYear = (year: number) => `${year}-01-01`;
	const from = newYear(first);
	const scale = { from, length: daysBetween(from, newYear(first + count)) };
	return {
		scale,
		years: Array.from({ length: count }, (_, index) => ({
			year: String(first + index),
			x: placeOf(newYear(first + index), scale),
		})),
		bars: releases.map((release) => barOf(release, scale)),
	};
}

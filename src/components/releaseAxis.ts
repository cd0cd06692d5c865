import type { Step } from '../domain/milestones.ts';
import type { Release } from '../schemas/release.ts';
import { compareVersions } from '../schemas/versionOrder.ts';
import { percentOf, type StripRelease } from './releaseStrip.ts';

/** A release on the axis of a KEP's life. */
export interface AxisRelease extends StripRelease {
	/** Whether the catalogue knows it. */
	readonly isKnown: boolean;
}

/**
 * All releases of the catalogue, and beyond its ends those in which the KEP has steps: each at the same
 * distance from the next, so that a picture may hold what is ten releases older.
 */
export function releaseAxis(
	steps: readonly Step[],
	releases: readonly StripRelease[],
): readonly AxisRelease[] {
	const known = releases.map(({ version, planned }) => ({ version, planned, isKnown: true }));
	const versions = new Set(releases.map(({ version }) => version));
	const newest = releases.at(-1)?.version;
	const others = [...new Set(steps.map(({ release }) => release))]
		.filter((version) => !versions.has(version))
		.map((version): AxisRelease => {
			const isBeyond = newest !== undefined && compareVersions(version, newest) > 0;
			return { version, isKnown: false, ...(isBeyond && { planned: true, isBeyond }) };
		});
	return [...known, ...others].sort((a, b) => compareVersions(a.version, b.version));
}

/** What stands behind the whole picture, by its places on the axis. */
export interface AxisRules {
	/** Where the first release of a year stands. */
	readonly years: readonly { readonly year: string; readonly x: string }[];
	/** Between two releases of which the newer one is not the next: others are left out. */
	readonly breaks: readonly string[];
}

const minorOf = ({ version }: StripRelease) => Number(version.split('.')[1]);

/** The years and breaks of an axis; `days` are those of the releases that the catalogue knows, by version. */
export function axisRules(
	axis: readonly AxisRelease[],
	days: ReadonlyMap<string, string>,
): AxisRules {
	const places = axis.map((release, at) => ({ release, at, x: percentOf(at, axis.length) }));
	const yearAt = (at: number) => days.get(axis[at]?.version ?? '')?.slice(0, 4);
	return {
		years: places.flatMap(({ at, x }) => {
			const year = yearAt(at);
			return year === undefined || year === yearAt(at - 1) ? [] : [{ year, x }];
		}),
		breaks: places.flatMap(({ release, at, x }) => {
			const before = axis[at - 1];
			return before && minorOf(release) - minorOf(before) > 1 ? [x] : [];
		}),
	};
}

/** The days of releases by their versions. */
export function daysOf(
	releases: readonly Pick<Release, 'version' | 'released'>[],
): ReadonlyMap<string, string> {
	return new Map(releases.map(({ version, released }) => [version, released]));
}

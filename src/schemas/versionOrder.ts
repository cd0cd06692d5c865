import type { ReleaseVersion } from './releaseVersion.ts';

/**
 * Orders minor releases by their numbers, so that 1.9 comes before 1.10.
 * @returns a negative number if `a` is older, positive if it is newer, 0 if they are the same.
 */
export function compareVersions(a: ReleaseVersion, b: ReleaseVersion): number {
	return minorOf(a) - minorOf(b);
}

/** The number behind the point: 31 of 1.31. */
export function minorOf(version: ReleaseVersion): number {
	return Number(version.slice(version.indexOf('.') + 1));
}

/** Whether each release of a list is newer than the one before it. */
export function areAscending(versions: readonly ReleaseVersion[]): boolean {
	return versions.every((version, at) => {
		const before = versions[at - 1];
		return before === undefined || compareVersions(before, version) < 0;
	});
}

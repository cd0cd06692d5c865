import type { Release } from '../schemas/release.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';

/**
 * Orders minor releases by their numbers, so that 1.9 comes before 1.10.
 * @returns a negative number if `a` is older, positive if it is newer, 0 if they are the same.
 */
export function compareVersions(a: ReleaseVersion, b: ReleaseVersion): number {
	return minorOf(a) - minorOf(b);
}

function minorOf(version: ReleaseVersion): number {
	return Number(version.slice(version.indexOf('.') + 1));
}

/** The releases from the newest to the oldest. */
export function newestReleaseFirst<Versioned extends Pick<Release, 'version'>>(
	releases: readonly Versioned[],
): Versioned[] {
	return [...releases].sort((a, b) => compareVersions(b.version, a.version));
}

import type { Release } from '../schemas/release.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { compareVersions } from '../schemas/versionOrder.ts';

/** The releases from the newest to the oldest. */
export function newestReleaseFirst<Versioned extends Pick<Release, 'version'>>(
	releases: readonly Versioned[],
): Versioned[] {
	return [...releases].sort((a, b) => compareVersions(b.version, a.version));
}

/** Whether a release is out; one that is not is planned. */
export function isOut({ planned }: Pick<Release, 'planned'>): boolean {
	return planned !== true;
}

/** The newest release that is out. */
export function newestOut(
	releases: readonly Pick<Release, 'version' | 'planned'>[],
): ReleaseVersion | undefined {
	return newestReleaseFirst(releases.filter(isOut))[0]?.version;
}

/** Two releases to compare. */
export interface Pair {
	/** The older one. */
	readonly from: ReleaseVersion;
	readonly to: ReleaseVersion;
}

/** Whether a release comes after the older one of a pair, up to the newer one. */
export function isBetween({ from, to }: Pair, release: ReleaseVersion): boolean {
	return compareVersions(release, from) > 0 && compareVersions(release, to) <= 0;
}

/** Two versions as a pair, whichever was chosen first; none for one version twice. */
export function pairOf(a: ReleaseVersion, b: ReleaseVersion): Pair | undefined {
	const order = compareVersions(a, b);
	if (order === 0) return undefined;
	return order < 0 ? { from: a, to: b } : { from: b, to: a };
}

/** A version and each of the others as a pair, in the order of the others. */
export function pairsWith(
	version: ReleaseVersion,
	others: readonly Pick<Release, 'version'>[],
): readonly Pair[] {
	return others.flatMap((other) => pairOf(version, other.version) ?? []);
}

/** Each release that there are older ones of, with the pairs that it is the newer one of. */
export function pairsByNewer(
	releases: readonly Pick<Release, 'version'>[],
): readonly { readonly to: ReleaseVersion; readonly pairs: readonly Pair[] }[] {
	return placed(newestReleaseFirst(releases))
		.map(({ release: { version: to }, older }) => ({
			to,
			pairs: older.map(({ version: from }) => ({ from, to })),
		}))
		.filter(({ pairs }) => pairs.length > 0);
}

/** A release to upgrade to, and those that one may come from, the newest first. */
export interface UpgradeChoice {
	readonly to: ReleaseVersion;
	readonly older: readonly ReleaseVersion[];
}

/** The upgrades to the newest release; none if there is no older one. */
export function upgradesToNewest(
	releases: readonly Pick<Release, 'version'>[],
): UpgradeChoice | undefined {
	const [newest] = pairsByNewer(releases);
	return newest && { to: newest.to, older: newest.pairs.map(({ from }) => from) };
}

/**
 * The upgrade that readers of a release have before them: from it to the newest, or from the one before
 * to the newest itself. None for a release that is not among these, which are newest first.
 */
export function upgradeAround(
	release: ReleaseVersion | undefined,
	releases: readonly Pick<Release, 'version'>[],
): Pair | undefined {
	const [newest, before] = releases;
	if (newest === undefined || !releases.some(({ version }) => version === release))
		return undefined;
	const from = newest.version === release ? before?.version : release;
	return from && { from, to: newest.version };
}

/** A release among the others: those before it and after it. */
export interface Placed<Versioned> {
	readonly release: Versioned;
	/** The releases before it, the newest first. */
	readonly older: readonly Versioned[];
	/** The releases after it, the newest first. */
	readonly newer: readonly Versioned[];
}

/** Each release among the others; `newestFirst` is their order. */
export function placed<Versioned>(newestFirst: readonly Versioned[]): Placed<Versioned>[] {
	return newestFirst.map((release, index) => ({
		release,
		older: newestFirst.slice(index + 1),
		newer: newestFirst.slice(0, index),
	}));
}

/** Every pair of a release and an older one; `newestFirst` is their order. */
export function pairsOf<Versioned>(
	newestFirst: readonly Versioned[],
): { readonly from: Versioned; readonly to: Versioned }[] {
	return placed(newestFirst).flatMap(({ release, older }) =>
		older.map((from) => ({ from, to: release })),
	);
}

import type { ReleaseVersion } from '../../schemas/releaseVersion.ts';
import { compareVersions } from '../../schemas/versionOrder.ts';
import { comparisonPage } from './comparison.ts';

/** Under which key the reader's browser keeps the release that the reader runs. */
export const ownVersionKey = 'version:from';

/** The kept version, if it is one of those that a page lists. */
export function ownVersion<Version extends string>(
	kept: string | undefined,
	listed: readonly Version[],
): Version | undefined {
	return listed.find((version) => version === kept);
}

/** The plans of upgrades from a release below `folder`, to the newest of the listed ones first. */
export function plansFrom(
	folder: string,
	from: ReleaseVersion,
	listed: readonly ReleaseVersion[],
): readonly { readonly to: ReleaseVersion; readonly page: string }[] {
	return listed
		.filter((version) => compareVersions(version, from) > 0)
		.sort((a, b) => compareVersions(b, a))
		.map((to) => ({ to, page: comparisonPage(folder, { from, to }) }));
}

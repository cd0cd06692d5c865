import {
	type ReleaseSummary,
	type StageCounts,
	stageDifferences,
	totalOf,
} from '../domain/keps.ts';
import { supportOn } from '../domain/support.ts';
import type { Release } from '../schemas/release.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';

/** How many KEPs the release before had, and how many more or fewer of each stage this one has. */
export function comparedWithBefore(counts: StageCounts, before: ReleaseSummary): string {
	const differences = stageDifferences(counts, before.counts).map(({ stage, more }) =>
		strings.release.difference(strings.milestone[stage], more),
	);
	const { version } = before.release;
	return strings.release.previousCounts(version, totalOf(before.counts), differences);
}

/**
 * What the newest patch that is known is called: the last one where support was over on the day on which
 * the record was read. The clock of a build is in no page.
 */
export function patchLabel(release: Release): string {
	const isEnded = supportOn(release, release.read) === 'ended';
	return isEnded ? strings.release.lastPatch : strings.release.newestPatch;
}

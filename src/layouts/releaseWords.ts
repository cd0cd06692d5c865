import {
	type ReleaseSummary,
	type StageCounts,
	stageDifferences,
	totalOf,
} from '../domain/keps.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';

/** How many KEPs the release before had, and how many more or fewer of each stage this one has. */
export function comparedWithBefore(counts: StageCounts, before: ReleaseSummary): string {
	const differences = stageDifferences(counts, before.counts).map(({ stage, more }) =>
		strings.release.difference(strings.milestone[stage], more),
	);
	const { version } = before.release;
	return strings.release.previousCounts(version, totalOf(before.counts), differences);
}

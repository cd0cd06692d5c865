import type { Kep } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { type Stage, stages } from '../schemas/stage.ts';

/** How many KEPs reached each stage in one release. */
export type StageCounts = Readonly<Record<Stage, number>>;

/** Counts the KEPs that reached a stage in `release`; planned milestones do not count. */
export function stageCounts(keps: readonly Kep[], release: ReleaseVersion): StageCounts {
	const reached = (stage: Stage) => keps.filter((kep) => kep.milestones[stage] === release).length;
	return { alpha: reached('alpha'), beta: reached('beta'), stable: reached('stable') };
}

/** The SIGs that own any of the KEPs with these numbers, each once, by name. */
export function sigsOf(numbers: readonly number[], keps: readonly Kep[]): readonly string[] {
	const wanted = new Set(numbers);
	const owning = keps.filter(({ number }) => wanted.has(number)).map(({ sig }) => sig);
	return [...new Set(owning)].sort();
}

/** A release and how many KEPs reached each stage in it. */
export interface ReleaseSummary {
	readonly release: Release;
	readonly counts: StageCounts;
}

/** All KEPs that a release moved, whatever the stage. */
export function totalOf(counts: StageCounts): number {
	return stages.reduce((sum, stage) => sum + counts[stage], 0);
}

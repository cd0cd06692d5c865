import type { StageCounts } from '../domain/keps.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { type Stage, stages } from '../schemas/stage.ts';
import { urls } from '../urls.ts';

/** Where the page of a release lists the KEPs of each stage: as many as are counted, so none for 0. */
export function stageLinks(
	release: ReleaseVersion,
	counts: StageCounts,
): Readonly<Partial<Record<Stage, string>>> {
	const listed = stages.filter((stage) => counts[stage] > 0);
	return Object.fromEntries(listed.map((stage) => [stage, `${urls.release(release)}#${stage}`]));
}

import type { apiMovesIn } from '../domain/apis.ts';
import type { gateGroups } from '../domain/gates.ts';
import {
	type ReleaseSummary,
	type StageCounts,
	stageDifferences,
	totalOf,
} from '../domain/keps.ts';
import { type Change, isGivenUp, type OutcomeGroups } from '../domain/milestones.ts';
import { supportOn } from '../domain/support.ts';
import type { Release } from '../schemas/release.ts';
import type { Stage } from '../schemas/stage.ts';
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

/** A section of the page of a release, with the number of things in it. */
export interface ReleaseSection {
	readonly id: string;
	readonly text: string;
	readonly count: number;
}

/** What the page of a release lists below its facts, in the order of the page. */
export function sectionsOf({
	moved,
	planned,
	apis,
	gates,
}: {
	readonly moved: OutcomeGroups<unknown>;
	readonly planned: readonly unknown[];
	readonly apis: ReturnType<typeof apiMovesIn>;
	readonly gates: ReturnType<typeof gateGroups>;
}): readonly ReleaseSection[] {
	return [
		...moved.map(({ outcome, items }) => ({
			id: outcome,
			text: strings.outcome[outcome],
			count: items.length,
		})),
		{ id: 'planned', text: strings.release.planned, count: planned.length },
		...apis.map(({ move, apis: ofMove }) => ({
			id: `apis-${move}`,
			text: strings.apis.move[move],
			count: ofMove.length,
		})),
		{
			id: 'gates',
			text: strings.gates.title,
			count: gates.reduce((sum, group) => sum + group.gates.length, 0),
		},
	].filter(({ count }) => count > 0);
}

/** How many KEPs a planned release is aimed at to bring to each stage. */
export function countsOfGoals(goals: OutcomeGroups<unknown>): StageCounts {
	const of = (stage: Stage) => goals.find(({ outcome }) => outcome === stage)?.items.length ?? 0;
	return { alpha: of('alpha'), beta: of('beta'), stable: of('stable') };
}

/** Says which of the KEPs that reached a stage were given up later; nothing if none was. */
export function givenUpNote(moves: readonly Pick<Change, 'kep'>[]): string | undefined {
	const givenUp = moves.map(({ kep }) => kep).filter(isGivenUp);
	if (givenUp.length === 0) return undefined;
	return strings.release.givenUp(givenUp.map(({ number }) => number));
}

import type { Kep } from '../schemas/kep.ts';
import { type Milestone, milestones, type Outcome, outcomes } from '../schemas/milestone.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { stages } from '../schemas/stage.ts';
import { compareVersions } from '../schemas/versionOrder.ts';
import { remembered } from './remembered.ts';

/** A milestone and the release of it; `reached` is false for one that upstream only aims at. */
export interface Step {
	readonly milestone: Milestone;
	readonly release: ReleaseVersion;
	readonly reached: boolean;
}

/**
 * All milestones of a KEP, the oldest release first; of those in one release the earlier milestone.
 * One that was reached is not planned again. Comparisons ask for each pair of releases.
 */
export const stepsOf = remembered(({ milestones: reached, planned }: Kep): readonly Step[] => {
	const steps = milestones.flatMap((milestone): Step[] => {
		const release = reached[milestone] ?? planned[milestone];
		if (release === undefined) return [];
		return [{ milestone, release, reached: reached[milestone] !== undefined }];
	});
	return steps.sort((a, b) => compareVersions(a.release, b.release));
});

/** The last milestone that a KEP has reached, if any. */
export function lastStepOf(kep: Kep): Step | undefined {
	return stepsOf(kep).findLast(({ reached }) => reached);
}

/** Where a KEP stood in a release: the last milestone that it had reached by then, if any. */
export function stateIn(kep: Kep, release: ReleaseVersion): Milestone | undefined {
	return stepsOf(kep).findLast(
		(step) => step.reached && compareVersions(step.release, release) <= 0,
	)?.milestone;
}

/** A KEP that stands elsewhere in the newer release than in the older one. */
export interface Change {
	readonly kep: Kep;
	readonly before: Milestone | undefined;
	readonly after: Milestone | undefined;
}

/**
 * The net effect of going from one release to a newer one: one change a KEP, however many steps lie
 * between; none for a KEP that stands where it stood.
 */
export function changesBetween(
	keps: readonly Kep[],
	from: ReleaseVersion,
	to: ReleaseVersion,
): readonly Change[] {
	return keps
		.map((kep) => ({ kep, before: stateIn(kep, from), after: stateIn(kep, to) }))
		.filter(({ before, after }) => before !== after);
}

function isStage(milestone: Milestone): boolean {
	return (stages as readonly Milestone[]).includes(milestone);
}

/** Statuses of proposals that nobody goes on with; upstream records no release for them. */
const givenUp: ReadonlySet<string> = new Set(['withdrawn', 'rejected', 'replaced']);

/** Whether nobody goes on with a proposal. */
export function isGivenUp({ status }: Pick<Kep, 'status'>): boolean {
	return givenUp.has(status);
}

/** What became of a KEP by a change: a stage of a proposal that was given up is no promise. */
export function outcomeOf({ kep, after }: Change): Outcome | undefined {
	return after !== undefined && isStage(after) && givenUp.has(kep.status) ? 'withdrawn' : after;
}

/** Where upstream's status and the milestones that a KEP has reached part. */
export interface StatusDifference {
	/** The status is behind, says more than the milestones, or gave up what has a stage. */
	readonly kind: 'behind' | 'ahead' | 'givenUp';
	/** The last milestone that it has reached. */
	readonly step: Step;
}

/** How upstream's status of a KEP and its last milestone part; `undefined` where both fit. */
export function statusDifference(kep: Kep): StatusDifference | undefined {
	const step = lastStepOf(kep);
	if (step === undefined) return undefined;
	const { status } = kep;
	const isStage = step.milestone === 'alpha' || step.milestone === 'beta';
	const isDone = step.milestone === 'stable' || step.milestone === 'removed';
	if (status === 'provisional' || status === 'deferred') return { kind: 'behind', step };
	if (status === 'implementable') return isDone ? { kind: 'behind', step } : undefined;
	if (status === 'implemented') return isStage ? { kind: 'ahead', step } : undefined;
	const isKept = isStage || step.milestone === 'stable';
	return givenUp.has(status) && isKept ? { kind: 'givenUp', step } : undefined;
}

/** Items by what became of them, the most urgent first, without empty groups. */
export type OutcomeGroups<T, Of extends Outcome = Outcome> = readonly {
	readonly outcome: Of;
	readonly items: readonly T[];
}[];

/** How many items there are in all groups. */
export function countIn(groups: OutcomeGroups<unknown>): number {
	return groups.reduce((sum, { items }) => sum + items.length, 0);
}

/** `items` by what became of each. */
export function groupedByOutcome<T, Of extends Outcome>(
	items: readonly T[],
	outcome: (item: T) => Of | undefined,
): OutcomeGroups<T, Of> {
	const groups = Map.groupBy(items, outcome);
	return outcomes.flatMap((wanted) => {
		const group = groups.get(wanted as Of);
		return group === undefined ? [] : [{ outcome: wanted as Of, items: group }];
	});
}

/** Changes by owning SIG and number, as lists show them. */
export function bySig<Of extends { readonly kep: Kep }>(changes: readonly Of[]): readonly Of[] {
	return [...changes].sort(
		({ kep: a }, { kep: b }) => (a.sig < b.sig ? -1 : a.sig > b.sig ? 1 : 0) || a.number - b.number,
	);
}

/** Changes by what became of the KEPs, as pages list them. */
export function changeGroups(changes: readonly Change[]): OutcomeGroups<Change> {
	return groupedByOutcome(bySig(changes), outcomeOf);
}

/**
 * What a release did, by the milestones that KEPs reached with it. A proposal that was given up later is
 * among them: as many stand below each stage as are counted.
 */
export function moveGroups(moves: readonly Change[]): OutcomeGroups<Change> {
	return groupedByOutcome(bySig(moves), ({ after }) => after);
}

/**
 * The KEPs that reached a milestone in a release, with that milestone. What was deprecated and is off or
 * gone in the same release is that alone.
 */
export function movesIn(keps: readonly Kep[], release: ReleaseVersion): readonly Change[] {
	return keps.flatMap((kep) =>
		stepsOf(kep)
			.filter((step) => step.reached && step.release === release)
			.filter(({ milestone }, at, { length }) => isStage(milestone) || at === length - 1)
			.map((step) => ({ kep, before: undefined, after: step.milestone })),
	);
}

/** The newest release in which any of these KEPs moved, with what moved in it; none if none has. */
export function newestMoves(
	keps: readonly Kep[],
): { readonly release: ReleaseVersion; readonly moves: readonly Change[] } | undefined {
	const releases = keps.flatMap((kep) => lastStepOf(kep)?.release ?? []);
	const release = releases.sort((a, b) => compareVersions(b, a))[0];
	return release && { release, moves: movesIn(keps, release) };
}

/**
 * The KEPs that upstream aims at a milestone for in a release, with that milestone; none that was given
 * up.
 */
export function plansFor(keps: readonly Kep[], release: ReleaseVersion): readonly Change[] {
	const wanted = keps.filter(({ status }) => !givenUp.has(status));
	return wanted.flatMap((kep) =>
		stepsOf(kep)
			.filter((step) => !step.reached && step.release === release)
			.map((step) => ({ kep, before: undefined, after: step.milestone })),
	);
}

/**
 * KEPs by where they stand, as lists show them, and those that have reached nothing yet. A proposal that
 * was given up stays under the stage that it had: whoever runs that release still has it.
 */
export function standings(keps: readonly Kep[]): {
	readonly groups: OutcomeGroups<Kep, Milestone>;
	readonly unreached: readonly Kep[];
} {
	const last = (kep: Kep) => lastStepOf(kep)?.milestone;
	return {
		groups: groupedByOutcome(keps, last),
		unreached: keps.filter((kep) => last(kep) === undefined),
	};
}

import type { Kep } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { type Stage, stages } from '../schemas/stage.ts';

/** KEPs in the order of their numbers, whatever the order of their files. */
export function byNumber(keps: readonly Kep[]): Kep[] {
	return [...keps].sort((a, b) => a.number - b.number);
}

/** How many KEPs reached each stage in one release. */
export type StageCounts = Readonly<Record<Stage, number>>;

/** Counts the KEPs that reached a stage in `release`; planned milestones do not count. */
export function stageCounts(keps: readonly Kep[], release: ReleaseVersion): StageCounts {
	const reached = (stage: Stage) => keps.filter((kep) => kep.milestones[stage] === release).length;
	return { alpha: reached('alpha'), beta: reached('beta'), stable: reached('stable') };
}

/** The SIGs that own any of the KEPs, each once, by name. */
export function sigsOf(keps: readonly Kep[]): readonly string[] {
	return [...new Set(keps.map(({ sig }) => sig))].sort();
}

/** A release and how many KEPs reached each stage in it. */
export interface ReleaseSummary {
	readonly release: Release;
	readonly counts: StageCounts;
}

/** How many KEPs reached a stage in a release; what it deprecated or removed is not among them. */
export function totalOf(counts: StageCounts): number {
	return stages.reduce((sum, stage) => sum + counts[stage], 0);
}

/** The stages as readers see them, the highest first. */
export const highestFirst: readonly Stage[] = [...stages].reverse();

/** The stages of a release as parts of one bar, the highest first; `start` counts the KEPs before. */
export function stageSegments(
	counts: StageCounts,
): readonly { readonly stage: Stage; readonly count: number; readonly start: number }[] {
	return highestFirst.map((stage, index) => ({
		stage,
		count: counts[stage],
		start: highestFirst.slice(0, index).reduce((sum, before) => sum + counts[before], 0),
	}));
}

/** How many KEPs more (below zero: fewer) reached each stage than in the release before. */
export function stageDifferences(
	counts: StageCounts,
	before: StageCounts,
): readonly { readonly stage: Stage; readonly more: number }[] {
	return highestFirst.map((stage) => ({ stage, more: counts[stage] - before[stage] }));
}

/** What a KEP is called: our name in Chinese, or else the official title. */
export function nameOf({ name, title }: Pick<Kep, 'name' | 'title'>): string {
	return name ?? title;
}

/** `text` with at most `limit` characters, the last of which says if there was more. */
export function shortened(text: string, limit: number): string {
	const characters = [...text];
	return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text;
}

/** The `count` KEPs of the same SIG whose numbers are next to a KEP's, on both sides where it can be. */
export function nearestOfSig(kep: Kep, keps: readonly Kep[], count: number): readonly Kep[] {
	const ofSig = keps.filter(({ sig }) => sig === kep.sig);
	const at = ofSig.indexOf(kep);
	const first = Math.max(0, Math.min(at - count / 2, ofSig.length - count - 1));
	return ofSig.slice(first, first + count + 1).filter((other) => other !== kep);
}

/** The KEPs that a release was planned to move, and that no source has confirmed. */
export function plannedFor(keps: readonly Kep[], release: ReleaseVersion): readonly Kep[] {
	return keps.filter(({ planned }) => Object.values(planned).includes(release));
}

/** The KEPs that name each feature gate, by the name of the gate. */
export function kepsByGate(keps: readonly Kep[]): ReadonlyMap<string, readonly Kep[]> {
	const named = keps.flatMap((kep) => [...new Set(kep.gates)].map((name) => ({ name, kep })));
	const byGate = Map.groupBy(named, ({ name }) => name);
	return new Map([...byGate].map(([name, pairs]) => [name, pairs.map(({ kep }) => kep)]));
}

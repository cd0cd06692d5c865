import { lastStepOf, standings } from '../domain/milestones.ts';
import type { Kep } from '../schemas/kep.ts';
import { type Milestone, outcomes } from '../schemas/milestone.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { compareVersions } from '../schemas/versionOrder.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';
import { urls } from '../urls.ts';

/** KEPs of a table below one heading. */
export interface VoyageGroup {
	/** What the filter knows it by: the facet that its rows share, '' where they have none. */
	readonly key: string;
	readonly id: string;
	readonly title: string;
	/** What is drawn in the place of the title. */
	readonly numeral?: string;
	/** The sign and the colour before the title. */
	readonly stage?: Milestone;
	/** What the title leads to. */
	readonly href?: string;
	readonly keps: readonly Kep[];
}

/**
 * KEPs by the release of their newest move, the newest first; in a release by what they reached, the most
 * urgent first, then by number. Those that have reached nothing come last. `known` are the releases that have a
 * page.
 */
export function byNewestMove(
	keps: readonly Kep[],
	known: ReadonlySet<string>,
): readonly VoyageGroup[] {
	const releaseOf = (kep: Kep) => lastStepOf(kep)?.release;
	const urgency = (kep: Kep) => outcomes.indexOf(lastStepOf(kep)?.milestone ?? 'alpha');
	const moved = Map.groupBy(
		[...keps].sort((a, b) => urgency(a) - urgency(b) || a.number - b.number),
		releaseOf,
	);
	const releases = [...moved.keys()].filter((release) => release !== undefined);
	const named = (release: ReleaseVersion): VoyageGroup => ({
		...{ key: release, id: strings.version(release), title: strings.version(release) },
		numeral: release,
		...(known.has(release) && { href: urls.release(release) }),
		keps: moved.get(release) ?? [],
	});
	const rest = moved.get(undefined) ?? [];
	return [...releases.sort((a, b) => compareVersions(b, a)).map(named), ...unreachedGroup(rest)];
}

function unreachedGroup(keps: readonly Kep[]): readonly VoyageGroup[] {
	return keps.length > 0 ? [{ key: '', id: 'planned', title: strings.unreached, keps }] : [];
}

/** KEPs by where they stand, the newest move first in each group, then by number. */
export function byStanding(keps: readonly Kep[]): readonly VoyageGroup[] {
	const { groups, unreached } = standings(keps);
	const newestFirst = (all: readonly Kep[]) =>
		byNewestMove(all, new Set()).flatMap((group) => group.keps);
	return [
		...groups.map(({ outcome, items }) => ({
			...{ key: outcome, id: outcome, title: strings.outcome[outcome], stage: outcome },
			keps: newestFirst(items),
		})),
		...unreachedGroup(unreached),
	];
}

import type { Gate } from '../schemas/gate.ts';
import type { Kep } from '../schemas/kep.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { type Stage, stages } from '../schemas/stage.ts';
import { compareVersions } from '../schemas/versionOrder.ts';

/** A KEP's milestones held against the stages of its feature gates, which are read from the source. */

/** Where a KEP and its gates part. */
export interface GateConflict {
	readonly stage: Stage;
	/** The release of the KEP's milestone; absent if the gates have a stage that the KEP has not reached. */
	readonly reached: ReleaseVersion | undefined;
	/** The releases in which gates reached that stage, the oldest first; none if no gate ever did. */
	readonly gates: readonly ReleaseVersion[];
}

/** The release in which a gate reached a stage; `orEarlier` if it may have been an older one. */
interface Arrival {
	readonly release: ReleaseVersion;
	readonly orEarlier: boolean;
}

/** A gate may come back to a stage: the first time counts. */
function arrivalsAt(stage: Stage, gates: readonly Gate[]): readonly Arrival[] {
	return gates.flatMap(({ changes, orEarlier = false }): Arrival[] => {
		const at = changes.findIndex((change) => change.stage === stage);
		const change = changes[at];
		return change === undefined
			? []
			: [{ release: change.release, orEarlier: orEarlier && at === 0 }];
	});
}

/** Whether a milestone may be older than all that is known of a gate. */
function isBeforeRecords(release: ReleaseVersion, gates: readonly Gate[]): boolean {
	return gates.some(
		({ changes: [first], orEarlier = false }) =>
			orEarlier && first !== undefined && compareVersions(release, first.release) <= 0,
	);
}

/**
 * Where the milestones of a KEP and the stages of its gates part. A milestone agrees with the gates if
 * one of them reached the stage in its release, and a removed gate with the one at its removal. Gates
 * without a record, and releases after `newest`, say nothing.
 */
function conflictsIn(
	kep: Kep,
	records: ReadonlyMap<string, Gate>,
	newest: ReleaseVersion,
): readonly GateConflict[] {
	const gates = kep.gates.flatMap((name) => records.get(name) ?? []);
	// What a removal goes through are no stages of its gate.
	if (gates.length === 0 || kep.change === 'removal') return [];
	return stages.flatMap((stage): GateConflict[] => {
		const reached = kep.milestones[stage];
		const arrivals = arrivalsAt(stage, gates).filter(
			({ release }) => compareVersions(release, newest) <= 0,
		);
		const conflict = {
			stage,
			reached,
			gates: arrivals.map(({ release }) => release).sort(compareVersions),
		};
		if (reached === undefined) return arrivals.length > 0 ? [conflict] : [];
		const agrees =
			arrivals.some(
				({ release, orEarlier }) =>
					release === reached || (orEarlier && compareVersions(reached, release) < 0),
			) ||
			(arrivals.length === 0 && isBeforeRecords(reached, gates)) ||
			gates.some(({ removed }) => stage === 'stable' && removed === reached);
		return agrees ? [] : [conflict];
	});
}

/** What is wrong between a KEP and its gates. */
export interface GateFindings {
	/** Conflicts for which the record has neither a correction nor a reason. */
	readonly conflicts: readonly GateConflict[];
	/** Milestones with a reason although they agree with the gates; none where no gate has a record. */
	readonly idle: readonly Stage[];
}

/** A KEP held against its gates; `records` are those of gates by name, `newest` is the release that is out. */
export function gateFindings(
	kep: Kep,
	records: ReadonlyMap<string, Gate>,
	newest: ReleaseVersion,
): GateFindings {
	const all = conflictsIn(kep, records, newest);
	const parting = new Set(all.map(({ stage }) => stage));
	const reasoned = kep.gateDifferences.map(({ milestone }) => milestone);
	const areKnown = kep.gates.some((name) => records.has(name));
	const settled = new Set<string>([...kep.corrections.map(({ field }) => field), ...reasoned]);
	return {
		conflicts: all.filter(({ stage }) => !settled.has(stage)),
		idle: reasoned.filter((stage) => areKnown && !parting.has(stage)),
	};
}

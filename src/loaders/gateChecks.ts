import { type GateConflict, gateFindings } from '../domain/gateChecks.ts';
import type { Problem } from '../domain/problems.ts';
import { newestOut } from '../domain/releases.ts';
import type { Gate } from '../schemas/gate.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';
import { gateCheckStrings as strings } from '../strings/claims.ts';
import type { Said } from '../strings/said.ts';
import { milestoneNames } from '../strings/stages.ts';

/** The records of KEPs held against those of their feature gates. */

/** A KEP's record and where it stands. */
export interface KepRecordFile {
	readonly kep: Kep;
	/** From the project's root. */
	readonly file: string;
	/** The line of a field of the record. */
	readonly lineOf: (field: string) => number;
}

function wordsOf({ stage, reached, gates }: GateConflict): Said {
	const name = milestoneNames[stage];
	if (reached === undefined) return strings.gap(name, gates);
	return gates.length === 0 ? strings.never(name, reached) : strings.release(name, reached, gates);
}

/** Everything in which KEPs and their gates differ without a reason, and reasons that nothing needs. */
export function gateProblems(
	files: readonly KepRecordFile[],
	gates: ReadonlyMap<string, Gate>,
	releases: readonly Release[],
): readonly Problem[] {
	const newest = newestOut(releases);
	if (newest === undefined) return [];
	return files.flatMap(({ kep, file, lineOf }) => {
		const { conflicts, idle } = gateFindings(kep, gates, newest);
		const problem = (field: string, severity: Problem['severity'], said: Said): Problem => {
			return { file, line: lineOf(field), field, ...said, severity };
		};
		return [
			...conflicts.map((conflict) => problem('milestones', 'error', wordsOf(conflict))),
			...idle.map((stage) => problem('gateDifferences', 'warning', strings.idle(stage))),
		];
	});
}

import type { Gate, GateStage } from '../schemas/gate.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { compareVersions } from '../schemas/versionOrder.ts';

/** The stages of gates as readers see them, the firmest first. */
const firmestFirst = [
	'stable',
	'beta',
	'alpha',
	'deprecated',
] as const satisfies readonly GateStage[];

/**
 * Gates by the stage that they have in a release, the firmest first, without empty groups. One that is gone
 * counts as what it was last, and one that the record knows only from later on as what it was first.
 */
export function byStageIn(
	gates: readonly Gate[],
	release: ReleaseVersion,
): readonly { readonly stage: GateStage; readonly gates: readonly Gate[] }[] {
	const stageOf = ({ changes }: Gate) =>
		(changes.findLast((change) => compareVersions(change.release, release) <= 0) ?? changes[0])
			?.stage;
	return firmestFirst
		.map((stage) => ({ stage, gates: gates.filter((gate) => stageOf(gate) === stage) }))
		.filter((group) => group.gates.length > 0);
}

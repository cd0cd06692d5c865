import { apiMovesIn } from '../../src/domain/apis.ts';
import { byName, flipsOf, lockedSince } from '../../src/domain/gates.ts';
import { highestFirst } from '../../src/domain/keps.ts';
import { bySig, type Change, movesIn, plansFor } from '../../src/domain/milestones.ts';
import { isOut } from '../../src/domain/releases.ts';
import type { ReadCatalogue } from '../../src/loaders/catalogue.ts';
import type { Api } from '../../src/schemas/api.ts';
import type { Gate } from '../../src/schemas/gate.ts';
import type { Kep } from '../../src/schemas/kep.ts';
import type { Release } from '../../src/schemas/release.ts';
import type { ReleaseVersion } from '../../src/schemas/releaseVersion.ts';
import type { Stage } from '../../src/schemas/stage.ts';
import { minorOf } from '../../src/schemas/versionOrder.ts';

/** What the catalogue is asked for. */
export type Catalogue = Pick<ReadCatalogue, 'releases' | 'keps' | 'gates' | 'apis'>;

/** What the catalogue knows of a release that a post about it should tell. */
export interface ReleaseFacts {
	readonly release: Release;
	/** Whether it is not out: the KEPs are those that upstream aims at it. */
	readonly isPlanned: boolean;
	/** The release before, if there is a record of it. */
	readonly before: Release | undefined;
	/** The KEPs by the last stage that they reach in it, the highest stage first. */
	readonly stages: readonly { readonly stage: Stage; readonly keps: readonly Kep[] }[];
	/** The KEPs that it deprecates, switches off or removes. */
	readonly endings: readonly Change[];
	/** Of a release that is out: the KEPs that aim at it still, which no source has confirmed. */
	readonly unconfirmed: readonly Kep[];
	readonly removedGates: readonly Gate[];
	readonly lockedGates: readonly Gate[];
	/** The gates whose default it turns round. */
	readonly flippedGates: readonly Gate[];
	readonly endedApis: readonly Api[];
	readonly deprecatedApis: readonly Api[];
	/** The KEPs of each gate by its name. */
	readonly kepsOfGate: (name: string) => readonly Kep[];
	/** The gates of a KEP that have a record. */
	readonly gatesOf: (kep: Kep) => readonly Gate[];
}

/** One change a KEP, the last of those that it makes in one release. */
function lastOfEach(changes: readonly Change[]): readonly Change[] {
	return bySig([...new Map(changes.map((change) => [change.kep.number, change])).values()]);
}

/** What the catalogue knows of a release; nothing is added to it. */
export function releaseFacts(release: Release, catalogue: Catalogue): ReleaseFacts {
	const { version } = release;
	const keps = [...catalogue.keps.values()];
	const gates = byName([...catalogue.gates.values()]);
	const plans = lastOfEach(plansFor(keps, version));
	const moves = isOut(release) ? lastOfEach(movesIn(keps, version)) : plans;
	const isStage = ({ after }: Change) => highestFirst.some((stage) => stage === after);
	const apis = new Map(
		apiMovesIn(catalogue.apis, version).map((moved) => [moved.move, moved.apis]),
	);
	const before = `1.${minorOf(version) - 1}` as ReleaseVersion;
	return {
		release,
		isPlanned: !isOut(release),
		before: catalogue.releases.get(before),
		stages: highestFirst.map((stage) => ({
			stage,
			keps: moves.filter(({ after }) => after === stage).map(({ kep }) => kep),
		})),
		endings: moves.filter((move) => !isStage(move)),
		unconfirmed: isOut(release) ? plans.map(({ kep }) => kep) : [],
		removedGates: gates.filter(({ removed }) => removed === version),
		lockedGates: gates.filter((gate) => lockedSince(gate, version) === version),
		flippedGates: gates.filter((gate) => flipsOf(gate).includes(version)),
		endedApis: apis.get('ended') ?? [],
		deprecatedApis: apis.get('deprecated') ?? [],
		kepsOfGate: (name) => keps.filter((kep) => kep.gates.includes(name)),
		gatesOf: (kep) => kep.gates.flatMap((name) => catalogue.gates.get(name) ?? []),
	};
}

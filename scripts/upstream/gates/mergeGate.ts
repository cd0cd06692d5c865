import { type GateState, gateIn } from '../../../src/domain/gates.ts';
import { type Gate, type GateChange, gateSchema } from '../../../src/schemas/gate.ts';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../../src/schemas/versionOrder.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import type { FieldChange } from '../report.ts';
import { isSame, type ToldGate, withoutRepeats } from './toldGate.ts';

/** Puts what a source says of a feature gate together with what our record says. */

/** Where gates were read. */
export interface GateOrigin {
	/** The newest release of which the source speaks. */
	readonly upTo: ReleaseVersion;
	/** Whether it is the source of Kubernetes, which knows locks and lacks what is gone; pages need not. */
	readonly isCode: boolean;
	/** Whether a release was out on a day: a record stands for all that were when it was read. */
	readonly isOut: (release: ReleaseVersion, day: string) => boolean;
	/** The address of the source. */
	readonly source: string;
	/** The day to which it belongs. */
	readonly read: string;
}

/** What an import makes of one gate. */
export interface MergedGate {
	/** Absent where what is told makes no sound record. */
	readonly record?: Gate | undefined;
	readonly changes: readonly FieldChange[];
	/** Where the source says otherwise than the record, which stands. */
	readonly differences: readonly string[];
}

const isBefore = (a: ReleaseVersion, b: ReleaseVersion) => compareVersions(a, b) < 0;

function shown(state: GateState | undefined): string {
	return state === undefined || typeof state === 'string' ? '' : strings.gateState(state);
}

/** Every release at which one of two gates changes. */
function releasesOf(...gates: readonly ToldGate[]): ReleaseVersion[] {
	const all = gates.flatMap(({ changes }) => changes.map(({ release }) => release));
	return [...new Set(all)].sort(compareVersions);
}

function changesBetween(old: ToldGate, fresh: ToldGate): FieldChange[] {
	const at = ({ changes }: ToldGate, release: ReleaseVersion) =>
		shown(changes.find((change) => change.release === release));
	const changes = releasesOf(old, fresh).map((release) => ({
		...{ field: `v${release}`, before: at(old, release), after: at(fresh, release) },
	}));
	const gone = ({ removed }: ToldGate) => (removed === undefined ? '' : `v${removed}`);
	return [...changes, { field: 'removed', before: gone(old), after: gone(fresh) }].filter(
		({ before, after }) => before !== after,
	);
}

/** One gate while what is told of it is held against its record. */
class Merging {
	readonly #told: ToldGate;
	readonly #old: Gate;
	readonly #origin: GateOrigin;

	constructor(told: ToldGate, old: Gate, origin: GateOrigin) {
		this.#told = told;
		this.#old = old;
		this.#origin = origin;
	}

	/** Whether the record stands for a release, whatever the source says. */
	#isSettled(release: ReleaseVersion): boolean {
		return this.#origin.isOut(release, this.#old.read);
	}

	/** What is told of the time before a first change that may be older than the record knows. */
	#earlier(): readonly GateChange[] {
		const [first] = this.#old.changes;
		if (this.#old.orEarlier === undefined || first === undefined) return [];
		return this.#told.changes.filter(({ release }) => isBefore(release, first.release));
	}

	/** The record's part: what is settled, and what comes after all that the source speaks of. */
	#ours(): readonly GateChange[] {
		return this.#old.changes.filter(
			({ release }) => this.#isSettled(release) || isBefore(this.#origin.upTo, release),
		);
	}

	#removed(): ReleaseVersion | undefined {
		const { removed } = this.#old;
		const told = this.#told.removed;
		if (removed !== undefined && this.#isSettled(removed)) return removed;
		if (told !== undefined && !this.#isSettled(told)) return told;
		const isBack = this.#origin.isCode && removed !== undefined && told === undefined;
		return isBack && !isBefore(this.#origin.upTo, removed) ? undefined : removed;
	}

	/** The facts of the record after the import. */
	merged(): ToldGate {
		const earlier = this.#earlier();
		const fresh = this.#told.changes.filter(({ release }) => !this.#isSettled(release));
		const changes = withoutRepeats([...earlier, ...this.#ours(), ...fresh]);
		const { orEarlier } = earlier.length > 0 ? this.#told : this.#old;
		const removed = this.#removed();
		return {
			changes,
			...(orEarlier && { orEarlier }),
			...(removed !== undefined && { removed }),
		};
	}

	#isAlike(ours: GateState, theirs: GateState): boolean {
		if (typeof ours === 'string' || typeof theirs === 'string') return ours === theirs;
		const { isCode } = this.#origin;
		return isSame(
			ours,
			isCode || theirs.locked || !ours.locked ? theirs : { ...theirs, locked: true },
		);
	}

	/** Whether both know what a gate was in a release: each may be open at its beginning. */
	#isKnown(release: ReleaseVersion): boolean {
		return [this.#old, this.#told].every(({ changes: [first], orEarlier }) => {
			return orEarlier === undefined || first === undefined || !isBefore(release, first.release);
		});
	}

	/** What the source says otherwise of releases for which the record stands. */
	differences(): string[] {
		const told = { ...this.#old, changes: [...this.#told.changes] };
		const moments = releasesOf(this.#old, this.#told).filter(
			(release) =>
				this.#isSettled(release) && !isBefore(this.#origin.upTo, release) && this.#isKnown(release),
		);
		const different = moments.flatMap((release) => {
			const [ours, theirs] = [gateIn(this.#old, release), gateIn(told, release)];
			if (this.#isAlike(ours, theirs)) return [];
			return [strings.notes.gateDiffers(release, shown(ours), shown(theirs))];
		});
		return [...different, ...this.#removedOtherwise()];
	}

	#removedOtherwise(): string[] {
		const { removed } = this.#old;
		const told = this.#told.removed;
		const isGone = removed !== undefined && !isBefore(this.#origin.upTo, removed);
		if (told === undefined && !(isGone && this.#origin.isCode && this.#isSettled(removed)))
			return [];
		if (told === removed || (told !== undefined && !this.#isSettled(told))) return [];
		return [strings.notes.removedDiffers(removed, told)];
	}
}

/**
 * The record of a gate after an import. A record stands for all releases that were out when it was read,
 * and a source speaks of the later ones; where they differ before, that is told.
 */
export function mergeGate(
	[name, told]: readonly [string, ToldGate],
	old: Gate | undefined,
	origin: GateOrigin,
): MergedGate {
	const { source, read } = origin;
	const merging = old && new Merging(told, old, origin);
	const facts = merging?.merged() ?? told;
	const { note } = old ?? {};
	const { data } = gateSchema.safeParse({ name, ...facts, ...(note && { note }), source, read });
	const differences = merging?.differences() ?? [];
	if (data === undefined) {
		return { changes: [], differences: [...differences, strings.notes.unsoundGate] };
	}
	if (old === undefined) return { record: data, changes: [], differences };
	const changes = changesBetween(old, data);
	return { record: changes.length === 0 ? old : data, changes, differences };
}

import type { Gate, GateChange } from '../../../src/schemas/gate.ts';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../../src/schemas/versionOrder.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import type { FeatureList } from './featureList.ts';
import { beforeGates, nextRelease } from './specs.ts';

/** Makes of what sources say of a gate what a record can hold. */

/** A gate as sources tell it. */
export type ToldGate = Pick<Gate, 'changes' | 'orEarlier' | 'removed'>;

/** The list of one release. */
export interface ReleaseList {
	readonly release: ReleaseVersion;
	readonly gates: FeatureList['gates'];
}

/** Whether two changes leave a gate the same. */
export function isSame(a: GateChange, b: GateChange): boolean {
	return a.stage === b.stage && a.default === b.default && a.locked === b.locked;
}

/** The changes without those that change nothing. */
export function withoutRepeats(changes: readonly GateChange[]): GateChange[] {
	return changes.filter((change, at) => {
		const before = changes[at - 1];
		return before === undefined || !isSame(before, change);
	});
}

/**
 * The changes of a gate itself: what a source says of v1.0 is what held before there was the gate, if
 * anything follows.
 */
export function ownChanges(written: readonly GateChange[]): GateChange[] {
	const [first, ...later] = written;
	const isBefore = first?.release === beforeGates && later.length > 0;
	return withoutRepeats(isBefore ? later : written);
}

/** A gate of which sources know no first release: it is in the lists from `release` on. */
function since(change: GateChange, release: ReleaseVersion, isFirstList: boolean): ToldGate {
	const changes = [{ ...change, release }];
	return isFirstList ? { changes, orEarlier: true } : { changes };
}

/** What several lists say together, and what they leave open. */
export interface ToldByLists {
	readonly gates: ReadonlyMap<string, ToldGate>;
	readonly notes: readonly string[];
}

/** Puts lists together, the oldest first: a later one tells more, and what it lacks was removed. */
export function togetherIn(lists: readonly ReleaseList[]): ToldByLists {
	const gates = new Map<string, ToldGate>();
	const notes: string[] = [];
	for (const [at, { release, gates: listed }] of lists.entries()) {
		const before = lists[at - 1];
		const isNext = before !== undefined && nextRelease(before.release) === release;
		for (const [name, written] of listed) {
			const [first, ...later] = ownChanges(written);
			if (first === undefined) continue;
			const old = gates.get(name);
			const older = (old?.changes ?? []).filter(
				(change) => compareVersions(change.release, first.release) < 0,
			);
			const changes = withoutRepeats([...older, first, ...later]);
			const orEarlier = older.length > 0 && old?.orEarlier === true;
			if (first.release === beforeGates) {
				gates.set(name, old ?? since(first, release, !isNext));
			} else gates.set(name, { changes, ...(orEarlier && { orEarlier }) });
		}
		for (const name of before?.gates.keys() ?? []) {
			const told = gates.get(name);
			if (told === undefined || listed.has(name)) continue;
			if (isNext) gates.set(name, { ...told, removed: release });
			else notes.push(strings.gate(name, strings.notes.removedBy(release)));
		}
	}
	return { gates, notes };
}

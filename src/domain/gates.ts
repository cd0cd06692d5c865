import type { Gate, GateChange } from '../schemas/gate.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { compareVersions } from '../schemas/versionOrder.ts';

/** Feature gates over the releases. */

/** Gates by name, whatever the case. */
export function byName<Named extends Pick<Gate, 'name'>>(gates: readonly Named[]): Named[] {
	const key = ({ name }: Named) => name.toLowerCase();
	return [...gates].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** What a gate is in a release: not there yet, gone, or what was last changed of it. */
export type GateState = 'absent' | 'removed' | GateChange;

/**
 * A gate in a release. Before a first change that may be older than the record knows, the gate may have
 * been there already: it is `absent` all the same, since nothing is known.
 */
export function gateIn({ changes, removed }: Gate, release: ReleaseVersion): GateState {
	if (removed !== undefined && compareVersions(removed, release) <= 0) return 'removed';
	return changes.findLast((change) => compareVersions(change.release, release) <= 0) ?? 'absent';
}

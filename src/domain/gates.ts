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
export function gateIn(
	{ changes, removed }: Pick<Gate, 'changes' | 'removed'>,
	release: ReleaseVersion,
): GateState {
	if (removed !== undefined && compareVersions(removed, release) <= 0) return 'removed';
	return changes.findLast((change) => compareVersions(change.release, release) <= 0) ?? 'absent';
}

/** The releases in which a gate that was there already was switched on or off, the oldest first. */
export function flipsOf({ changes }: Pick<Gate, 'changes'>): readonly ReleaseVersion[] {
	return changes
		.filter((change, at) => at > 0 && changes[at - 1]?.default !== change.default)
		.map(({ release }) => release);
}

/** The release since which a gate is locked that is locked in `release`. */
export function lockedSince(
	{ changes }: Pick<Gate, 'changes'>,
	release: ReleaseVersion,
): ReleaseVersion | undefined {
	const reached = changes.filter((change) => compareVersions(change.release, release) <= 0);
	return reached[reached.findLastIndex(({ locked }) => locked !== true) + 1]?.release;
}

/** What an upgrade finds of a gate, the most urgent first: naming one that is gone stops a component. */
const gateMoves = ['removed', 'switchedOff', 'switchedOn', 'locked', 'added'] as const;

type GateMove = (typeof gateMoves)[number];

/** What a release did to a gate; the most urgent, if it did several things at once. */
export function gateMoveIn(gate: Gate, release: ReleaseVersion): GateMove | undefined {
	const { changes, removed, orEarlier = false } = gate;
	if (removed === release) return 'removed';
	const at = changes.findIndex((change) => change.release === release);
	const change = changes[at];
	if (change === undefined) return undefined;
	if (at === 0) return orEarlier ? undefined : 'added';
	if (flipsOf(gate).includes(release)) return change.default ? 'switchedOn' : 'switchedOff';
	const wasLocked = changes[at - 1]?.locked === true;
	return change.locked === true && !wasLocked ? 'locked' : undefined;
}

/** The gates that a release changed, by what it did to them, without empty groups. */
export function gateGroups(
	gates: readonly Gate[],
	release: ReleaseVersion,
): readonly { readonly move: GateMove; readonly gates: readonly Gate[] }[] {
	return gateMoves
		.map((move) => ({ move, gates: gates.filter((gate) => gateMoveIn(gate, release) === move) }))
		.filter((group) => group.gates.length > 0);
}

import { flipsOf, gateIn } from '../domain/gates.ts';
import { newestOut } from '../domain/releases.ts';
import type { Facets } from '../domain/tableFilter.ts';
import type { Gate } from '../schemas/gate.ts';
import type { Kep } from '../schemas/kep.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';
import { gateStrip, type Strip, type StripRelease } from './releaseStrip.ts';

/** A feature gate as lists show it. */
export interface NamedGate {
	readonly name: string;
	/** Without it, a KEP alone names the gate. */
	readonly gate: Gate | undefined;
}

/** A feature gate with the KEPs that name it. */
export interface GateWithKeps extends NamedGate {
	readonly keps: readonly Kep[];
}

/**
 * What is said in the place of the strip of a name without a record: kubectl has no gates, and KEPs list
 * the environment variables that take their place.
 */
export function withoutStrip(name: string): string {
	return name.startsWith('KUBECTL_') ? strings.gates.variable : strings.gates.named;
}

/** A row of the table of feature gates. */
export interface GateRow extends GateWithKeps {
	readonly strip: Strip | undefined;
	readonly facets: Facets;
}

/** What becomes known of a gate where a reader chooses; `now` is the newest release that is out. */
function gateFacets(gate: Gate | undefined, now: ReleaseVersion | undefined): Facets {
	if (gate === undefined) return { state: 'named' };
	const state = now === undefined ? 'absent' : gateIn(gate, now);
	const last = gate.removed ?? gate.changes.at(-1)?.release;
	const facets = { flipped: flipsOf(gate).join(' '), removed: gate.removed, release: last };
	if (state === 'absent') return { ...facets, state: 'planned' };
	if (state === 'removed') return { ...facets, state };
	const isOn = state.default ? 'on' : 'off';
	return { ...facets, state: state.stage, default: state.locked ? `${isOn} locked` : isOn };
}

/** The rows of the table of gates; `releases` are those of the strips, the oldest first. */
export function gateRows(
	gates: readonly GateWithKeps[],
	releases: readonly StripRelease[],
): readonly GateRow[] {
	const now = newestOut(releases);
	return gates.map((named) => ({
		...named,
		strip: named.gate && gateStrip(named.gate, releases),
		facets: {
			...gateFacets(named.gate, now),
			sig: [...new Set(named.keps.map(({ sig }) => sig))].join(' '),
		},
	}));
}

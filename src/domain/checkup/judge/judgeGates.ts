import type { ReleaseVersion } from '../../../schemas/releaseVersion.ts';
import { compareVersions } from '../../../schemas/versionOrder.ts';
import { flipsOf, gateIn, lockedSince } from '../../gates.ts';
import type { Finding, GateReason, Upgrade } from '../findings.ts';
import type { Effect, GateRule } from '../rules.ts';
import type { Seen } from '../seen.ts';
import { nearestName } from './distance.ts';

/** What becomes of the feature gates that files name and that running components tell of. */

type Place = Extract<Seen, { what: 'gate' }>;

type Verdict = {
	readonly effect: Effect;
	readonly why: GateReason;
	readonly release: ReleaseVersion | undefined;
};

/** They stand for many, and every release knows them. */
const groups = new Set(['AllAlpha', 'AllBeta']);

/** Programs whose gates no record tells of: other ones have the same names. */
const others = new Set(['kubectl', 'etcd']);

const isBy = (when: ReleaseVersion, release: ReleaseVersion) => compareVersions(when, release) <= 0;

/** What a setting of a gate means in the release that the reader goes to. */
function ofSetting(
	gate: GateRule,
	value: boolean | undefined,
	to: ReleaseVersion,
): Verdict | undefined {
	const state = gateIn(gate, to);
	if (state === 'removed') return { effect: 'breaks', why: 'removed', release: gate.removed };
	if (state === 'absent') {
		// Before what the record knows first, the gate may have been there.
		if (gate.orEarlier === true) return undefined;
		return { effect: 'breaks', why: 'absent', release: gate.changes[0]?.release };
	}
	if (state.locked === true && value !== undefined && value !== state.default) {
		return { effect: 'breaks', why: 'locked', release: lockedSince(gate, to) };
	}
	if (gate.removed !== undefined) return { effect: 'later', why: 'goes', release: gate.removed };
	if (state.stage === 'deprecated') return { effect: 'later', why: 'goes', release: undefined };
	if (state.locked !== true) return undefined;
	return { effect: 'hint', why: 'idle', release: lockedSince(gate, to) };
}

/**
 * What becomes of a gate that runs with a value that nobody need have written. One that is not the
 * default of the older release was set by somebody, and stays unless it cannot.
 */
function ofRunning(
	gate: GateRule,
	value: boolean | undefined,
	{ from, to }: Upgrade,
): Verdict | undefined {
	const after = gateIn(gate, to);
	if (value === undefined || after === 'absent') return undefined;
	const last = after === 'removed' ? gate.changes.at(-1) : after;
	if (last === undefined || last.default === value) return undefined;
	const before = gateIn(gate, from);
	const isDefault = typeof before === 'object' && before.default === value;
	const release =
		flipsOf(gate).findLast((flip) => isBy(flip, to)) ??
		(after === 'removed' ? gate.removed : last.release);
	if (isDefault) return { effect: 'changes', why: 'flips', release };
	if (after === 'removed') return { effect: 'breaks', why: 'removed', release: gate.removed };
	if (last.locked !== true) return undefined;
	return { effect: 'breaks', why: 'locked', release: lockedSince(gate, to) };
}

/** A name that no gate has; other projects have gates of their own, so nothing is said without a likeness. */
function ofUnknown(seen: Place, nearest: string | undefined): readonly Finding[] {
	if (nearest === undefined) return [];
	const found = { of: 'gate', why: 'unknown', gate: undefined, release: undefined } as const;
	return [{ ...found, effect: 'hint', line: seen.line, seen, nearest }];
}

function settingsIn(
	settings: readonly Place[],
	known: ReadonlyMap<string, GateRule>,
	{ to }: Upgrade,
): readonly Finding[] {
	const names = [...known.keys()];
	const unknown = new Set(settings.map(({ name }) => name).filter((name) => !known.has(name)));
	const nearest = new Map([...unknown].map((name) => [name, nearestName(name, names)]));
	return settings.flatMap((seen) => {
		const gate = known.get(seen.name);
		if (gate === undefined) return ofUnknown(seen, nearest.get(seen.name));
		const verdict = ofSetting(gate, seen.value, to);
		return verdict === undefined ? [] : [{ of: 'gate', seen, gate, line: seen.line, ...verdict }];
	});
}

function metricsIn(
	metrics: readonly Place[],
	known: ReadonlyMap<string, GateRule>,
	upgrade: Upgrade,
): readonly Finding[] {
	const each = [...new Map(metrics.toReversed().map((seen) => [seen.name, seen])).values()];
	const inOrder = each.sort((a, b) => a.line - b.line);
	const changed = inOrder.flatMap((seen): Finding[] => {
		const gate = known.get(seen.name);
		const verdict = gate && ofRunning(gate, seen.value, upgrade);
		return gate === undefined || verdict === undefined
			? []
			: [{ of: 'gate', seen, gate, line: seen.line, ...verdict }];
	});
	const gone = inOrder.filter(({ name }) => {
		const gate = known.get(name);
		return gate !== undefined && gateIn(gate, upgrade.to) === 'removed';
	});
	const [first] = gone;
	if (first === undefined) return changed;
	const names = gone.map(({ name }) => name).sort();
	return [...changed, { of: 'goneGates', names, effect: 'hint', line: first.line }];
}

/**
 * @param seen the lines of one text, with everything else that they hold
 * @returns a finding for each setting that matters, for each gate of the metrics that will be otherwise,
 * and one for all of those that will be gone
 */
export function judgeGates(
	seen: readonly Seen[],
	gates: readonly GateRule[],
	upgrade: Upgrade,
): readonly Finding[] {
	const known = new Map(gates.map((gate) => [gate.name, gate]));
	const places = seen.filter(
		(one): one is Place =>
			one.what === 'gate' && !groups.has(one.name) && !others.has(one.component ?? ''),
	);
	const settings = places.filter(({ how }) => how === 'set');
	const written = new Set(settings.map(({ name }) => name));
	// What a file sets is judged as it is written there.
	const metrics = places.filter(({ how, name }) => how === 'metric' && !written.has(name));
	return [...settingsIn(settings, known, upgrade), ...metricsIn(metrics, known, upgrade)];
}

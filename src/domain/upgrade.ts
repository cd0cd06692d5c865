import type { Action } from '../schemas/action.ts';
import type { Api } from '../schemas/api.ts';
import type { Gate } from '../schemas/gate.ts';
import type { Post } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { compareVersions } from '../schemas/versionOrder.ts';
import { type ClusterPart, clusterParts, partOf } from './actionParts.ts';
import { apiIn } from './apis.ts';
import { type ComponentChange, componentChanges } from './components.ts';
import { flipsOf, gateIn, lockedSince } from './gates.ts';
import { isBetween, type Pair } from './releases.ts';
import { remembered } from './remembered.ts';

/** What lies between two releases for whoever goes from the older one to the newer one. */

/** An action with the post that tells of it. */
export interface PlannedAction {
	readonly action: Action;
	readonly post: Pick<Post, 'id' | 'title'>;
	/** The release that brings it. */
	readonly release: ReleaseVersion;
	readonly part: ClusterPart;
}

/** The actions of one part of the cluster; the oldest release first, then in the order of its posts. */
export interface PartActions {
	readonly part: ClusterPart;
	readonly actions: readonly PlannedAction[];
}

/** What an upgrade finds of gates that were there already, the most urgent first. */
export const gateEffects = ['removed', 'locked', 'switchedOff', 'switchedOn'] as const;

export type GateEffect = (typeof gateEffects)[number];

/** A gate with the release that did it. */
export interface GateBetween {
	readonly gate: Gate;
	readonly release: ReleaseVersion;
	/** Whether it was on in the older release where nobody set it. */
	readonly before: boolean;
	/** The same in the newer release; of a removed gate what its feature is for good. */
	readonly after: boolean;
}

export interface UpgradePlan extends Pair {
	/** The releases on the way, the oldest first: those after `from` up to `to`. */
	readonly releases: readonly Release[];
	/** Those of them that no post tells of. */
	readonly gaps: readonly ReleaseVersion[];
	/** What goes with the newer release and is another than with the older one. */
	readonly components: readonly ComponentChange[];
	/** What has to be done before the upgrade, without empty parts. */
	readonly required: readonly PartActions[];
	/** What can wait, without empty parts. */
	readonly deprecations: readonly PartActions[];
	/** The kinds of the API that the older release served and the newer one does not, in their order. */
	readonly endedApis: readonly Api[];
	/** Those that the newer release still serves and that are deprecated, and were not in the older one. */
	readonly deprecatedApis: readonly Api[];
	/** The gates by what became of them, by name, without empty groups. */
	readonly gates: readonly {
		readonly effect: GateEffect;
		readonly gates: readonly GateBetween[];
	}[];
}

/** What plans are made of; `posts` are newest first. */
export interface UpgradeSources {
	readonly releases: readonly Release[];
	readonly posts: readonly Post[];
	readonly gates: readonly Gate[];
	readonly apis: readonly Api[];
}

/** The actions of a post about a release; every pair around that release asks for them. */
const plannedIn = remembered((post: Post): readonly PlannedAction[] =>
	post.actions.flatMap((action) =>
		post.release === undefined
			? []
			: [{ action, post, release: post.release, part: partOf(action) }],
	),
);

function byPart(actions: readonly PlannedAction[]): readonly PartActions[] {
	return clusterParts
		.map((part) => ({ part, actions: actions.filter((one) => one.part === part) }))
		.filter((group) => group.actions.length > 0);
}

/** What became of a gate that the older release has, or may have; `undefined` if it is the same. */
function gateBetween(
	gate: Gate,
	pair: Pair,
): (GateBetween & { readonly effect: GateEffect }) | undefined {
	const found = gateIn(gate, pair.from);
	const start = found === 'absent' && gate.orEarlier === true ? gate.changes[0] : found;
	if (start === undefined || start === 'absent' || start === 'removed') return undefined;
	const last = gateIn({ ...gate, removed: undefined }, pair.to);
	// A gate that may be older than its first change can be the same to the end.
	if (last === 'absent' || last === 'removed') return undefined;
	const known = { gate, before: start.default, after: last.default };
	if (gateIn(gate, pair.to) === 'removed') {
		return { ...known, release: gate.removed ?? pair.to, effect: 'removed' };
	}
	if (last.locked === true && start.locked !== true) {
		return { ...known, release: lockedSince(gate, pair.to) ?? last.release, effect: 'locked' };
	}
	if (known.before === known.after) return undefined;
	const flip = flipsOf(gate).findLast((release) => isBetween(pair, release));
	const effect = known.after ? 'switchedOn' : 'switchedOff';
	return { ...known, release: flip ?? last.release, effect };
}

/** What has to be known and done to go from one release to a newer one. */
export function upgradePlan(sources: UpgradeSources, pair: Pair): UpgradePlan {
	const { from, to } = pair;
	const releases = sources.releases
		.filter(({ version }) => isBetween(pair, version))
		.sort((a, b) => compareVersions(a.version, b.version));
	const record = (wanted: ReleaseVersion) =>
		sources.releases.find(({ version }) => version === wanted) ?? {};
	const told = releases.map(({ version }) => ({
		version,
		posts: sources.posts.filter(({ release, preview }) => release === version && !preview),
	}));
	const actions = told.flatMap(({ posts }) => posts.flatMap(plannedIn));
	const ofKind = (kind: Action['kind']) =>
		byPart(actions.filter(({ action }) => action.kind === kind));
	const served = sources.apis.filter(
		(api) =>
			!['absent', 'removed'].includes(apiIn(api, from)) && apiIn(api, from) !== apiIn(api, to),
	);
	const gates = sources.gates.flatMap((gate) => gateBetween(gate, pair) ?? []);
	return {
		from,
		to,
		releases,
		gaps: told.filter(({ posts }) => posts.length === 0).map(({ version }) => version),
		components: componentChanges(record(from), record(to)),
		required: ofKind('required'),
		deprecations: ofKind('deprecation'),
		endedApis: served.filter((api) => apiIn(api, to) === 'removed'),
		deprecatedApis: served.filter((api) => apiIn(api, to) === 'deprecated'),
		gates: gateEffects
			.map((effect) => ({ effect, gates: gates.filter((one) => one.effect === effect) }))
			.filter((group) => group.gates.length > 0),
	};
}

/** How many things a plan has of each kind. */
export interface PlanCounts {
	readonly required: number;
	readonly endedApis: number;
	readonly removedGates: number;
	readonly lockedGates: number;
	readonly flippedGates: number;
	readonly deprecations: number;
}

/** Counts what a plan has: actions, kinds of the API and gates. */
export function planCounts(plan: UpgradePlan): PlanCounts {
	const inParts = (parts: readonly PartActions[]) =>
		parts.reduce((sum, { actions }) => sum + actions.length, 0);
	const gatesOf = (...wanted: readonly GateEffect[]) =>
		plan.gates
			.filter(({ effect }) => wanted.includes(effect))
			.reduce((sum, { gates }) => sum + gates.length, 0);
	return {
		required: inParts(plan.required),
		endedApis: plan.endedApis.length,
		removedGates: gatesOf('removed'),
		lockedGates: gatesOf('locked'),
		flippedGates: gatesOf('switchedOff', 'switchedOn'),
		deprecations: inParts(plan.deprecations) + plan.deprecatedApis.length,
	};
}

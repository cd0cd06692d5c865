import { groupedByApiVersion } from '../domain/apis.ts';
import { byNumber } from '../domain/keps.ts';
import type { Change } from '../domain/milestones.ts';
import type { GateBetween, PlannedAction } from '../domain/upgrade.ts';
import type { Api } from '../schemas/api.ts';
import type { Kep } from '../schemas/kep.ts';
import { type Milestone, milestones } from '../schemas/milestone.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { compareVersions } from '../schemas/versionOrder.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';

/** Things with their release by release, the oldest first. */
export function byRelease<Of extends { readonly release: ReleaseVersion }>(
	things: readonly Of[],
): readonly { readonly release: ReleaseVersion; readonly things: readonly Of[] }[] {
	return [...Map.groupBy(things, ({ release }) => release)]
		.map(([release, of]) => ({ release, things: of }))
		.sort((a, b) => compareVersions(a.release, b.release));
}

/** An action as a list shows it. */
export interface ActionRow extends PlannedAction {
	/** Whether it is the first one of its release. */
	readonly isTurn: boolean;
	/** What stands between lead and text: a space where the lead ends without a sign. */
	readonly joint: '' | ' ';
}

/** The rows of actions that stand in the order of their releases. */
export function actionRows(actions: readonly PlannedAction[]): readonly ActionRow[] {
	return actions.map((one, at) => ({
		...one,
		isTurn: one.release !== actions[at - 1]?.release,
		joint: /\p{P}$/u.test(one.action.lead) ? '' : ' ',
	}));
}

/** Kinds of one version of the API that a release treats alike. */
export interface ApiLine {
	readonly release: ReleaseVersion;
	readonly apiVersion: string;
	readonly kinds: readonly string[];
	readonly replacements: readonly string[];
	readonly note: string | undefined;
}

/** Kinds of the API in lines by release, version and note; `releaseOf` says when it happened. */
export function apiLines(
	apis: readonly Api[],
	releaseOf: (api: Api) => ReleaseVersion | undefined,
): readonly ApiLine[] {
	const dated = apis.flatMap((api) => {
		const release = releaseOf(api);
		return release === undefined ? [] : [{ ...api, release }];
	});
	return byRelease(dated).flatMap(({ release, things }) =>
		groupedByApiVersion(things).flatMap(({ apiVersion, apis: ofVersion }) =>
			[...Map.groupBy(ofVersion, ({ note }) => note)].map(([note, alike]) => ({
				...{ release, apiVersion, note },
				kinds: alike.map(({ kind }) => kind),
				replacements: [...new Set(alike.flatMap(({ replacement }) => replacement ?? []))],
			})),
		),
	);
}

/** Gates that the same KEPs name, and those KEPs. */
export interface GateLine {
	readonly keps: readonly Kep[];
	readonly gates: readonly GateBetween[];
}

/** Gates in lines, each at the place of its first one; those that no KEP names stand alone. */
export function gateLines(
	gates: readonly GateBetween[],
	kepsByGate: ReadonlyMap<string, readonly Kep[]>,
): readonly GateLine[] {
	const kepsOf = ({ gate }: GateBetween) => kepsByGate.get(gate.name) ?? [];
	const lines = Map.groupBy(gates, (one) => {
		const numbers = kepsOf(one).map(({ number }) => number);
		return numbers.join() || one.gate.name;
	});
	return [...lines.values()].map((together) => ({
		keps: together.slice(0, 1).flatMap(kepsOf),
		gates: together,
	}));
}

/** KEPs that stood at the same milestone before, and how that is said. */
export interface KepsBefore {
	readonly label: string;
	readonly keps: readonly Kep[];
}

/** The KEPs of changes by where they stood before, the firmest first, those that are new last. */
export function byBefore(changes: readonly Change[]): readonly KepsBefore[] {
	const groups = [...milestones.toReversed(), undefined].map((wanted) => ({
		label: wanted === undefined ? strings.compare.isNew : before(wanted),
		keps: byNumber(changes.filter((change) => change.before === wanted).map(({ kep }) => kep)),
	}));
	return groups.filter(({ keps }) => keps.length > 0);
}

function before(milestone: Milestone): string {
	return strings.compare.before(strings.milestone[milestone]);
}

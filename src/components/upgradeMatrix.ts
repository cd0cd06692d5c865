import { newestReleaseFirst, type Pair } from '../domain/releases.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';

/** The plan of an upgrade in short: how many things have to be done before it. */
export interface PlanInShort extends Pair {
	readonly required: number;
	/** Whether posts tell of every release on the way; where they do not, there may be more to do. */
	readonly isWhole: boolean;
}

/** How many steps of the ground tell more from less. */
const levels = 5;

/** A plan in its cell; the more there is to do, the higher its `level`, from 0 to 4. */
export interface MatrixCell extends PlanInShort {
	readonly level: number;
}

/** A release that upgrades begin at, with its plans, those to the newest release first. */
export interface MatrixRow {
	readonly from: ReleaseVersion;
	readonly cells: readonly MatrixCell[];
}

/** All plans as a triangle: a column for each release that they lead to, both ways the newest first. */
export function upgradeMatrix(plans: readonly PlanInShort[]): {
	readonly columns: readonly ReleaseVersion[];
	readonly rows: readonly MatrixRow[];
} {
	const most = Math.max(1, ...plans.map(({ required }) => required));
	const inOrder = (versions: readonly ReleaseVersion[]) =>
		newestReleaseFirst([...new Set(versions)].map((version) => ({ version }))).map(
			({ version }) => version,
		);
	const columns = inOrder(plans.map(({ to }) => to));
	return {
		columns,
		rows: inOrder(plans.map(({ from }) => from)).map((from) => ({
			from,
			cells: columns.flatMap((to) =>
				plans
					.filter((plan) => plan.from === from && plan.to === to)
					.map((plan) => ({
						...plan,
						level: Math.min(levels - 1, Math.floor((plan.required / most) * levels)),
					})),
			),
		})),
	};
}

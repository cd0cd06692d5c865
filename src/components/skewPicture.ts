import { isSupported, type NodeRound } from '../domain/upgradePath.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';

interface Point {
	readonly x: number;
	readonly y: number;
}

/** Where the control plane stands in turn, from its top left corner. */
interface Column extends Point {
	/** What stands below it: `1.31`, or `31` where columns are narrow. */
	readonly label: string;
	/** How far the allowed kubelets reach down. */
	readonly band: number;
}

/** An upgrade as a picture: a column for each place of the control plane, a row for each release. */
export interface SkewPicture {
	readonly width: number;
	readonly height: number;
	readonly columnWidth: number;
	readonly columns: readonly Column[];
	/** The way of the nodes as points of a line: along while they wait, up where they follow. */
	readonly nodes: readonly Point[];
	/** Where the nodes begin, and where each round leaves them. */
	readonly stations: readonly Point[];
}

export const rowHeight = 18;

/** The picture of these rounds, of which there is one at least. */
export function skewPicture(rounds: readonly NodeRound[]): SkewPicture {
	const start = rounds.slice(0, 1).map(({ from }) => from);
	const versions = [...start, ...rounds.flatMap(({ stops }) => stops)];
	const count = versions.length;
	// Fourteen columns fit on a phone at full size only if they are narrow.
	const isDense = count > 7;
	const columnWidth = isDense ? 22 : 44;
	const cornerOf = (at: number) => ({ x: at * columnWidth, y: (count - 1 - at) * rowHeight });
	const centreOf = (version: ReleaseVersion) => {
		const { x, y } = cornerOf(versions.indexOf(version));
		return { x: x + columnWidth / 2, y: y + rowHeight / 2 };
	};
	return {
		width: count * columnWidth,
		height: count * rowHeight + 20,
		columnWidth,
		columns: versions.map((version, at) => ({
			...cornerOf(at),
			label: version.slice(isDense ? 2 : 0),
			band: versions.filter((kubelet) => isSupported(kubelet, version)).length * rowHeight,
		})),
		nodes: rounds.flatMap(({ from, to }) => {
			const [before, after] = [centreOf(from), centreOf(to)];
			return [before, { x: after.x, y: before.y }, after];
		}),
		stations: [...start, ...rounds.map(({ to }) => to)].map(centreOf),
	};
}

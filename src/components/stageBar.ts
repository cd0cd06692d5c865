import { type StageCounts, stageSegments, totalOf } from '../domain/keps.ts';
import type { Stage } from '../schemas/stage.ts';

/** How long the bar is, in the units of its picture. */
export const barLength = 1000;

/** No stage that has any KEP is drawn shorter: on a phone that is 12 px. */
const least = 40;

/** A stage as a part of the bar; one without a KEP has no length. */
export interface BarPart {
	readonly stage: Stage;
	readonly count: number;
	readonly x: number;
	readonly width: number;
}

/** The stages of a release as parts of one bar, the highest first, which fill it. */
export function barParts(counts: StageCounts): readonly BarPart[] {
	const total = totalOf(counts);
	const segments = stageSegments(counts);
	const shares = segments.map(({ count }) =>
		count === 0 ? 0 : Math.max(least, (count / total) * barLength),
	);
	const sum = shares.reduce((all, share) => all + share, 0);
	const widths = shares.map((share) => (sum === 0 ? 0 : (share / sum) * barLength));
	let x = 0;
	return segments.map(({ stage, count }, at) => {
		const part = { stage, count, x: Math.round(x), width: Math.round(widths[at] ?? 0) };
		x += widths[at] ?? 0;
		return part;
	});
}

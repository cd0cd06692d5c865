import { isGivenUp, type Step, stepsOf } from '../domain/milestones.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Milestone } from '../schemas/milestone.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { compareVersions } from '../schemas/versionOrder.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';
import { percentOf, type StripRelease } from './releaseStrip.ts';

/** A milestone of a KEP on the axis of releases, and the line from it to what comes next. */
export interface Leg {
	/** For the colour, the sign and the weight of the line. */
	readonly stage: Milestone;
	readonly isPlanned: boolean;
	/** Where the sign stands; absent where the release is not on the axis. */
	readonly at: string | undefined;
	/** Where the line runs; absent where none does. */
	readonly line: { readonly x1: string; readonly x2: string } | undefined;
}

/** A KEP over the releases, as a line with signs and in words. */
export interface Voyage {
	/** In order; of the milestones of one release the last. */
	readonly legs: readonly Leg[];
	/** The stage in which the line comes in from the releases before the axis. */
	readonly enters: Milestone | undefined;
	/** `Alpha v1.27，Beta v1.33，稳定（GA）v1.38（计划）`. */
	readonly words: string;
}

/** The milestones of a KEP with their releases, in one sentence. */
export function voyageWords(steps: readonly Step[]): string {
	const told = steps.map(({ milestone, release, reached }) => {
		const stage = strings.milestone[milestone];
		const name = `${stage}${stage.endsWith('）') ? '' : ' '}${strings.version(release)}`;
		return reached ? name : `${name}（${strings.planned}）`;
	});
	return told.join('，');
}

/** Steps without those after which another one comes in the same release. */
function lastOfEach(steps: readonly Step[]): readonly Step[] {
	return steps.filter(({ release }, index) => steps[index + 1]?.release !== release);
}

/**
 * A KEP over these releases, the oldest first. Its line runs from each milestone to the next one, after the
 * last one to the newest release that is out, and ends with a removal; that of a proposal that was given up
 * ends at its last milestone, for no source says when. What is planned beyond is a line of its own.
 */
export function voyageLine(kep: Kep, releases: readonly StripRelease[]): Voyage {
	const count = releases.length;
	const steps = stepsOf(kep);
	const first = releases[0]?.version;
	/** In releases from the left edge: at the edge what came before, at the other what comes after. */
	const placeOf = (release: ReleaseVersion) => {
		const at = releases.findIndex(({ version }) => version === release);
		if (at >= 0) return at + 0.5;
		return first !== undefined && compareVersions(release, first) < 0 ? 0 : count;
	};
	const lineBetween = (from: number, to: number): Leg['line'] =>
		to > from ? { x1: percentOf(from, count), x2: percentOf(to, count) } : undefined;
	const signAt = (place: number) =>
		place > 0 && place < count ? percentOf(place, count) : undefined;

	const reached = lastOfEach(steps.filter((step) => step.reached));
	const out = releases.filter(({ planned = false }) => !planned).length;
	const last = reached.at(-1);
	const ends = last?.milestone === 'removed' || isGivenUp(kep);
	const end = last === undefined ? 0 : ends ? placeOf(last.release) : out;
	const sailed = reached.map((step, index): Leg => {
		const place = placeOf(step.release);
		const next = reached[index + 1];
		const line = lineBetween(place, next === undefined ? end : placeOf(next.release));
		return { stage: step.milestone, isPlanned: false, at: signAt(place), line };
	});
	const planned = lastOfEach(steps.filter((step) => !step.reached));
	const coming = planned.map((step, index): Leg => {
		const place = placeOf(step.release);
		const before = planned[index - 1];
		const from = Math.max(before === undefined ? end : placeOf(before.release), end);
		const line = last === undefined && before === undefined ? undefined : lineBetween(from, place);
		return { stage: step.milestone, isPlanned: true, at: signAt(place), line };
	});
	const isSeen = ({ at, line }: Leg) => at !== undefined || line !== undefined;
	return {
		legs: [...sailed, ...coming].filter(isSeen),
		enters: reached.findLast(({ release }) => placeOf(release) === 0)?.milestone,
		words: voyageWords(steps),
	};
}

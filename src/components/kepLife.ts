import type { Step } from '../domain/milestones.ts';
import type { Milestone } from '../schemas/milestone.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';
import { shortMilestoneNames } from '../strings/stages.ts';
import { percentOf, type StripRelease } from './releaseStrip.ts';

/** A milestone in the table of a KEP's life. */
export interface Station extends Step {
	/** `v1.31`. */
	readonly version: string;
	/** Whether the release has a page. */
	readonly isKnown: boolean;
	/** The day of the release, for a milestone that was reached; absent where it is not known. */
	readonly day: string | undefined;
}

/** The milestones of a KEP; `days` are those of the releases that the catalogue knows, by version. */
export function stationsOf(
	steps: readonly Step[],
	days: ReadonlyMap<string, string>,
): readonly Station[] {
	return steps.map((step) => ({
		...step,
		version: strings.version(step.release),
		isKnown: days.has(step.release),
		day: step.reached ? days.get(step.release) : undefined,
	}));
}

/** The name of a station in the picture, above or below its sign. */
export interface StationName {
	readonly text: string;
	/** For the colour. */
	readonly stage: Milestone;
	readonly x: string;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly row: 'above' | 'below';
	/** From where to where it reaches in the narrowest picture, in pixels. */
	readonly span: readonly [number, number];
}

/** The narrowest that the picture becomes, in pixels: a window of 320 without its margins. */
export const narrowest = 288;

/** How far a name may reach into the margins of the page. */
export const overhang = 12;

/** What stands between two names in a row. */
const apart = 3;

/** About how wide a name is at 12 pixels. */
function widthOf(text: string): number {
	return [...text].reduce((sum, sign) => sum + (/[a-z·]/i.test(sign) ? 6.8 : 12), 0);
}

/** Where a name of some width stands that belongs to the release at a place among `count`. */
function placed(
	at: number,
	count: number,
	width: number,
): Pick<StationName, 'x' | 'anchor' | 'span'> {
	const toPixels = (place: number) => (place / count) * narrowest;
	const middle = toPixels(at + 0.5);
	if (middle - width / 2 < -overhang) {
		const from = toPixels(at);
		return { x: percentOf(at, count), anchor: 'start', span: [from, from + width] };
	}
	if (middle + width / 2 > narrowest + overhang) {
		const to = toPixels(at + 1);
		return { x: percentOf(at + 1, count), anchor: 'end', span: [to - width, to] };
	}
	const span = [middle - width / 2, middle + width / 2] as const;
	return { x: percentOf(at + 0.5, count), anchor: 'middle', span };
}

/**
 * The names of a KEP's stations on the axis: one a release, above its sign, or below where the name before
 * it leaves no room in the narrowest picture. All steps are on the axis.
 */
export function stationNames(
	steps: readonly Step[],
	axis: readonly StripRelease[],
): readonly StationName[] {
	const ends = { above: Number.NEGATIVE_INFINITY, below: Number.NEGATIVE_INFINITY };
	return [...Map.groupBy(steps, ({ release }) => release)].flatMap(([release, group]) => {
		const stage = group.at(-1)?.milestone;
		if (stage === undefined) return [];
		const text = group.map(({ milestone }) => shortMilestoneNames[milestone]).join('·');
		const at = axis.findIndex(({ version }) => version === release);
		const place = placed(at, axis.length, widthOf(text));
		const [from, to] = place.span;
		const row = from >= ends.above + apart ? 'above' : 'below';
		ends[row] = to;
		return [{ text, stage, ...place, row }];
	});
}

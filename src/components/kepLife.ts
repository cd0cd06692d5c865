import type { Step } from '../domain/milestones.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';

/** A milestone in the picture and the table of a KEP's life. */
export interface Station extends Step {
	/** Where it stands in the picture. */
	readonly x: number;
	/** `v1.31`. */
	readonly version: string;
	/** Whether the release has a page. */
	readonly isKnown: boolean;
	/** The day of the release, for a milestone that was reached; absent where it is not known. */
	readonly day: string | undefined;
}

/** A KEP's life as a picture of a certain width, and the same in words. */
export interface KepLife {
	/** In order, at the same distance from one another and half as far from the ends of the path. */
	readonly stations: readonly Station[];
	readonly path: { readonly from: number; readonly to: number };
	/** `Alpha v1.25，Beta v1.26（计划）`. */
	readonly words: string;
}

/** `days` are those of the releases that the catalogue knows, by version. */
export function kepLife(
	steps: readonly Step[],
	days: ReadonlyMap<string, string>,
	width: number,
): KepLife {
	const gap = width / (steps.length + 1);
	const name = ({ milestone, release, reached }: Step) =>
		`${strings.milestone[milestone]} ${strings.version(release)}${reached ? '' : `（${strings.planned}）`}`;
	return {
		stations: steps.map((step, index) => ({
			...step,
			x: gap * (index + 1),
			version: strings.version(step.release),
			isKnown: days.has(step.release),
			day: step.reached ? days.get(step.release) : undefined,
		})),
		path: { from: gap / 2, to: width - gap / 2 },
		words: steps.map(name).join('，'),
	};
}

import type { Facets } from '../domain/tableFilter.ts';
import { milestones } from '../schemas/milestone.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';

/** How many rows of a table stand alike now. */
export interface StateCount {
	/** What the filter of the table calls it. */
	readonly state: string;
	readonly label: string;
	/** The sign of a milestone; '' for what is none. */
	readonly mark: string;
	readonly count: number;
}

/** The rows by where they stand, in the order of the filter, without states that no row is in. */
export function stateCounts(rows: readonly Facets[]): readonly StateCount[] {
	return Object.entries(strings.state)
		.map(([state, label]) => {
			const milestone = milestones.find((one) => one === state);
			const mark = milestone === undefined ? '' : strings.milestoneMark[milestone];
			return { state, label, mark, count: rows.filter((row) => row['state'] === state).length };
		})
		.filter(({ count }) => count > 0);
}

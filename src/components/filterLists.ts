import { milestones } from '../schemas/milestone.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';

/** A list of the filter: what a row may be narrowed to, as value and text. */
export interface FilterList {
	readonly name: 'state' | 'sig' | 'release';
	readonly label: string;
	readonly values: readonly (readonly [value: string, text: string])[];
}

/** The lists of the filter, without those that have nothing to choose. */
export function filterLists(
	sigs: readonly string[],
	releases: readonly string[],
): readonly FilterList[] {
	const lists: readonly FilterList[] = [
		{
			name: 'state',
			label: strings.columns.state,
			values: milestones.map((milestone) => [milestone, strings.milestone[milestone]]),
		},
		{ name: 'sig', label: strings.columns.sig, values: sigs.map((sig) => [sig, sig]) },
		{
			name: 'release',
			label: strings.columns.release,
			values: releases.map((release) => [release, strings.version(release)]),
		},
	];
	return lists.filter(({ values }) => values.length > 0);
}

/** The orders of the rows, the first of which is the one on the page and asks for nothing: `''`. */
export function orderChoices(
	orders: Readonly<Record<string, string>>,
): readonly (readonly [value: string, text: string])[] {
	return Object.entries(orders).map(([value, text], index) => [index === 0 ? '' : value, text]);
}

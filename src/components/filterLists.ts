import { newestReleaseFirst } from '../domain/releases.ts';
import type { Facets } from '../domain/tableFilter.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { catalogueStrings as strings } from '../strings/catalogue.ts';

/** What a row gives the filter to look at: client/tableFilter.ts reads it. */
export function rowAttributes(facets: Facets): Readonly<Record<string, string | undefined>> {
	const named = Object.entries(facets).map(([name, value]) => [`data-${name}`, value || undefined]);
	return Object.fromEntries(named);
}

/** A list of the filter: what a row may be narrowed to, as value and text. */
export interface FilterList {
	/** The facet. */
	readonly name: string;
	readonly label: string;
	readonly values: readonly (readonly [value: string, text: string])[];
}

type Values = FilterList['values'];

/** Values with their words, in the order of the words. */
function listed(words: Readonly<Record<string, string>>, values: Iterable<string>): Values {
	const held = new Set(values);
	return Object.entries(words).filter(([value]) => held.has(value));
}

/** Releases, the newest first. */
function releasesListed(values: Iterable<string>): Values {
	const versions = [...new Set(values)].map((version) => ({ version: version as ReleaseVersion }));
	return newestReleaseFirst(versions).map(({ version }) => [version, strings.version(version)]);
}

/** All that any of the rows has in a facet. */
function held(rows: readonly Facets[], facet: string): readonly string[] {
	return rows.flatMap((facets) => facets[facet]?.split(' ').filter((value) => value !== '') ?? []);
}

/** How the values of facets are called and ordered; what is not here is called by its name. */
const listers: Readonly<Record<string, (values: readonly string[]) => Values>> = {
	state: (values) => listed(strings.state, values),
	default: (values) => listed(strings.gates.defaults, values),
	release: releasesListed,
	removed: releasesListed,
	flipped: releasesListed,
};

/** Lists of what rows can be narrowed to, without those that have nothing to choose. */
export function filterLists(
	rows: readonly Facets[],
	labels: Readonly<Record<string, string>>,
): readonly FilterList[] {
	const byName: (values: readonly string[]) => Values = (values) =>
		[...new Set(values)].sort().map((value) => [value, value]);
	return Object.entries(labels)
		.map(([name, label]) => ({
			...{ name, label },
			values: (listers[name] ?? byName)(held(rows, name)),
		}))
		.filter(({ values }) => values.length > 0);
}

/** The orders of the rows, the first of which is the one on the page and asks for nothing: `''`. */
export function orderChoices(
	orders: Readonly<Record<string, string>>,
): readonly (readonly [value: string, text: string])[] {
	return Object.entries(orders).map(([value, text], index) => [index === 0 ? '' : value, text]);
}

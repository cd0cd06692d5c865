import { closest } from 'fastest-levenshtein';
import { apiVersionOf } from '../domain/apis.ts';
import { byLetter, type LetterGroup } from '../domain/glossary.ts';
import { problemStrings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';
import type { ReadCatalogue } from './catalogue.ts';

/** The rows of the pages that list gates, kinds of the API and terms, which links may name. */

/** The ids of the rows by the page's path from the site's root, without its closing slash. */
export type CatalogueRows = ReadonlyMap<string, ReadonlySet<string>>;

/** The heading of a letter and the rows below it. */
function rowsOf({ id, terms }: LetterGroup): readonly string[] {
	return [id, ...terms.map(({ term }) => term.id)];
}

/** All rows that the catalogue gives its pages. */
export function catalogueRows({
	keps,
	gates,
	apis,
	glossary,
}: Pick<ReadCatalogue, 'keps' | 'gates' | 'apis' | 'glossary'>): CatalogueRows {
	const planned = [...keps.values()].flatMap((kep) => kep.gates);
	const kinds = apis.flatMap((api) => {
		const version = apiVersionOf(api);
		return [version, `${version}/${api.kind}`];
	});
	return new Map([
		['/gates', new Set([...gates.keys(), ...planned])],
		['/apis', new Set(kinds)],
		['/glossary', new Set(byLetter(glossary, keps).flatMap(rowsOf))],
	]);
}

/** What to say of a link to a row that its page does not have; nothing of other links. */
export function deadRow(rows: CatalogueRows, page: string, id: string): Said | undefined {
	const ids = rows.get(page);
	if (ids === undefined || id === '' || id === 'top' || ids.has(id)) return undefined;
	const nearest = ids.size > 0 ? closest(id, [...ids]) : undefined;
	return problemStrings.deadRow(page, id, nearest);
}

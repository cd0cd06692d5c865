/** Narrowing and sorting a table by what a reader chooses. */

/**
 * What is chosen, by the name of the control, which is a parameter of the address as well; `''` for no
 * choice. `words` and `order` are what they say, every other one is a facet of the rows.
 */
export type Choice = Readonly<Record<string, string>>;

/** What a row has in each facet: nothing, a value, or several with spaces between. */
export type Facets = Readonly<Record<string, string | undefined>>;

/** What a row of the table says of itself. */
export interface FilteredRow {
	/** All of its text. */
	readonly text: string;
	readonly facets: Facets;
}

function folded(text: string): string {
	return text.normalize('NFKC').toLowerCase();
}

/** Which rows fit: those that hold every word, in any order and case, and have what else is chosen. */
export function fitting(
	rows: readonly FilteredRow[],
	{ words = '', order: _, ...chosen }: Choice,
): readonly boolean[] {
	const wanted = folded(words).split(/\s+/u);
	const values = Object.entries(chosen).filter(([, value]) => value !== '');
	return rows.map(({ text, facets }) => {
		const held = folded(text);
		return (
			wanted.every((word) => held.includes(word)) &&
			values.every(([facet, value]) => facets[facet]?.split(' ').includes(value))
		);
	});
}

/** The rows with the newest move first, in their own order among equals; those without one last. */
export function newestMoveFirst<Row extends Pick<FilteredRow, 'facets'>>(
	rows: readonly Row[],
): Row[] {
	const minor = ({ facets: { release } }: Row) => Number(release?.split('.')[1] ?? -1);
	return [...rows].sort((a, b) => minor(b) - minor(a));
}

/** Rows below one heading; `key` is the value that they share, '' for none. */
export interface RowGroup<Row> {
	readonly key: string;
	readonly rows: readonly Row[];
}

/**
 * The rows of a table in groups, whose own order is by the release of the newest move: `number` has all of
 * them in one group, a facet a group for each of its values, in their order.
 */
export function arranged<Row extends Pick<FilteredRow, 'facets'> & { readonly number: number }>(
	rows: readonly Row[],
	order: string,
): readonly RowGroup<Row>[] {
	if (order === 'number') {
		return [{ key: '', rows: [...rows].sort((a, b) => a.number - b.number) }];
	}
	const facet = order === '' ? 'release' : order;
	const groups = [...Map.groupBy(rows, ({ facets }) => facets[facet] ?? '')];
	if (order !== '') groups.sort(([a], [b]) => (a < b ? -1 : 1));
	return groups.map(([key, own]) => ({ key, rows: own }));
}

/** The parameters of an address with what is chosen; others stay as they are. */
export function withChoice(search: string, choice: Choice): URLSearchParams {
	const parameters = new URLSearchParams(search);
	for (const [name, value] of Object.entries(choice)) {
		if (value === '') parameters.delete(name);
		else parameters.set(name, value);
	}
	return parameters;
}

/** A sentence written for none, `列出 0 项`, with how many there are. */
export function withCount(sentence: string, count: number): string {
	return sentence.replace('0', String(count));
}

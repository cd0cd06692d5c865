/** What an author is told. */
export interface Said {
	/** Which kind of problem it is, the same for every place: the name of the words in their table. */
	readonly kind: string;
	/** What is wrong and what to write instead, in Chinese. */
	readonly message: string;
}

/** A table of words, of functions that make words, and of such tables. */
type Words = string | ((...about: never[]) => string) | { readonly [name: string]: Words };

/** The same table, whose words know their kind. */
type Kinds<Table extends Words> = Table extends string
	? Said
	: Table extends (...about: infer About) => string
		? (...about: About) => Said
		: { readonly [Name in keyof Table]: Table[Name] extends Words ? Kinds<Table[Name]> : never };

/** How much of something that an author wrote is quoted, in characters: a `data:` address is endless. */
const longestQuotation = 200;

function quoted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(quoted);
	if (typeof value !== 'string' || value.length <= longestQuotation) return value;
	return `${value.slice(0, longestQuotation).toWellFormed()}…`;
}

function kindOf(kind: string, words: Words): unknown {
	if (typeof words === 'string') return { kind, message: words } satisfies Said;
	if (typeof words === 'function') {
		return (...about: never[]): Said => ({
			kind,
			message: words(...(about.map(quoted) as never[])),
		});
	}
	return Object.fromEntries(
		Object.entries(words).map(([name, inner]) => [
			name,
			kindOf(kind === '' ? name : `${kind}.${name}`, inner),
		]),
	);
}

/**
 * The words of a table as what authors are told. Their kind is their name; that of words in a table
 * inside it is both names, such as `yaml.colon`. Quotations are cut.
 */
export function kinds<const Table extends { readonly [name: string]: Words }>(
	table: Table,
): Kinds<Table> {
	return kindOf('', table) as Kinds<Table>;
}

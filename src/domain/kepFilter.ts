/** Narrowing and sorting a list of KEPs or gates by what a reader chooses. */

/** What may be chosen; each is a parameter of the address as well. */
export const kepChoices = ['words', 'state', 'sig', 'release', 'order'] as const;

/** What is chosen; `''` for no choice. */
export type KepChoice = Readonly<Record<(typeof kepChoices)[number], string>>;

/** What a row of the list says of itself. */
export interface FilteredRow {
	/** All of its text. */
	readonly text: string;
	readonly sig?: string | undefined;
	/** The milestone at which its KEP stands. */
	readonly state?: string | undefined;
	/** The minor release of its KEP's last move. */
	readonly release?: string | undefined;
}

function folded(text: string): string {
	return text.normalize('NFKC').toLowerCase();
}

/** Which rows fit: those that hold every word, in any order and case, and have what else is chosen. */
export function fitting(
	rows: readonly FilteredRow[],
	{ words, state, sig, release }: KepChoice,
): readonly boolean[] {
	const wanted = folded(words).split(/\s+/u);
	const has = (value: string | undefined, chosen: string) => chosen === '' || value === chosen;
	return rows.map((row) => {
		const text = folded(row.text);
		return (
			wanted.every((word) => text.includes(word)) &&
			has(row.state, state) &&
			has(row.sig, sig) &&
			has(row.release, release)
		);
	});
}

/** The rows with the newest move first, in their own order among equals; those without one last. */
export function newestMoveFirst<Row extends Pick<FilteredRow, 'release'>>(
	rows: readonly Row[],
): Row[] {
	const minor = ({ release }: Row) => Number(release?.split('.')[1] ?? -1);
	return [...rows].sort((a, b) => minor(b) - minor(a));
}

/** The parameters of an address with what is chosen; others stay as they are. */
export function withChoice(search: string, choice: KepChoice): URLSearchParams {
	const parameters = new URLSearchParams(search);
	for (const name of kepChoices) {
		if (choice[name] === '') parameters.delete(name);
		else parameters.set(name, choice[name]);
	}
	return parameters;
}

/** A sentence written for none, `列出 0 项`, with how many there are. */
export function withCount(sentence: string, count: number): string {
	return sentence.replace('0', String(count));
}

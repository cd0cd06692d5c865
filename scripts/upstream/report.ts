import { upstreamStrings as strings } from '../../src/strings/upstream.ts';

/** What an import tells. */

/** A field that an import changes. */
export interface FieldChange {
	readonly field: string;
	readonly before: string;
	readonly after: string;
}

const kinds = Object.keys(strings.headings) as (keyof typeof strings.headings)[];

/** What is only counted unless all is asked for. */
const summedUp: ReadonlySet<string> = new Set(['outside', 'minor'] satisfies typeof kinds);

/** What an import found, as lines to print by their kind. */
export type ImportReport = Record<(typeof kinds)[number], string[]> & {
	/** What is to be run or written next. */
	readonly next: string[];
	/** How many files were written. */
	written: number;
};

/** A report of nothing yet. */
export function emptyReport(): ImportReport {
	const lists = Object.fromEntries(kinds.map((kind): [string, string[]] => [kind, []]));
	return { ...(lists as Record<(typeof kinds)[number], string[]>), next: [], written: 0 };
}

/** How a report is printed. */
interface Printing {
	readonly dryRun: boolean;
	/** Whether changes of little weight are told one by one. */
	readonly all?: boolean | undefined;
}

function listed(heading: string, lines: readonly string[]): string {
	return [heading, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** The report as text: every list with its count, what was done, and what to do next. */
export function importText(report: ImportReport, { dryRun, all = false }: Printing): string {
	const { added, changed, minor, next, written } = report;
	const lists = kinds
		.filter((kind) => report[kind].length > 0)
		.map((kind) => {
			const heading = strings.headings[kind](report[kind].length);
			if (summedUp.has(kind) && !all) return heading + strings.summedUp;
			return listed(heading, report[kind]);
		});
	const isSame = added.length + changed.length + minor.length === 0;
	const done = dryRun ? strings.dryRun : strings.written(written);
	const after = next.length > 0 ? [listed(strings.after, next)] : [];
	return [...lists, isSame ? strings.unchanged : done, ...after].join('\n\n');
}

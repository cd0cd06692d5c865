import { z } from 'zod';
import type { KepSubject } from '../domain/subjects.ts';

const text = z.string().min(1);
const texts = z.array(text).readonly();

/** What a page says of itself in `data-search` on its `<main>`, as JSON. */
export const recordSchema = z.strictObject({
	/** What the page is, such as `post`, `release` or `kep`. */
	kind: text,
	title: text,
	/** The day that the page is dated, `2024-08-14`. */
	date: z.iso.date().exactOptional(),
	/** The minor release that the page is about, `1.31`. */
	release: text.exactOptional(),
	/** What it is called, in part beside its title, such as aliases and feature gates. */
	names: texts.exactOptional(),
	/** Present if it is about what nobody goes on with, or what was taken out again. */
	ended: z.literal(true).exactOptional(),
	/** The stage of which each section speaks, beside its heading's id. */
	stages: z
		.array(z.tuple([z.string(), text]).readonly())
		.readonly()
		.exactOptional(),
	/** The page's values in facets for which its date and release do not stand: see facets.ts. */
	filters: z.record(z.string(), texts).readonly().exactOptional(),
});

export type SearchRecord = Readonly<z.output<typeof recordSchema>>;

/** What the page of a SIG says of itself; `sig` is its name in records, such as `api-machinery`. */
export function sigRecord(title: string, sig: string): SearchRecord {
	return { kind: 'sig', title, filters: { sig: [sig] } };
}

/** What a post's page says of itself. */
export function postRecord({
	release,
	names,
	...facts
}: {
	readonly title: string;
	/** What it is called beside its title. */
	readonly names: readonly string[];
	readonly date: string;
	/** The release that it is about, if any. */
	readonly release: string | undefined;
	readonly stages: readonly (readonly [id: string, stage: string])[];
	readonly filters: Readonly<Record<'category' | 'stage' | 'sig', readonly string[]>>;
}): SearchRecord {
	return {
		kind: 'post',
		...facts,
		...(names.length > 0 && { names }),
		...(release !== undefined && { release }),
	};
}

/**
 * What a release's page says of itself; `stages` are those that KEPs reached in it. One that is planned
 * has no day yet that a page could be dated by.
 */
export function releaseRecord(
	title: string,
	{
		version,
		released,
		planned,
	}: {
		readonly version: string;
		readonly released: string;
		readonly planned?: true | undefined;
	},
	stages: readonly string[],
): SearchRecord {
	return {
		kind: 'release',
		title,
		...(planned !== true && { date: released }),
		release: version,
		filters: { stage: stages },
	};
}

/** What a KEP's page says of itself; `last` is the last milestone that it has reached. */
export function kepRecord(
	title: string,
	{ names, gates, sig, ended }: Pick<KepSubject, 'names' | 'gates' | 'sig' | 'ended'>,
	last: { readonly release: string; readonly milestone: string } | undefined,
): SearchRecord {
	return {
		kind: 'kep',
		title,
		names: [...names, ...gates],
		...(ended && { ended }),
		...(last && { release: last.release }),
		filters: { sig: [sig], ...(last && { stage: [last.milestone] }) },
	};
}

/** What a page says of itself in `data-search` on its `<main>`. */
export interface SearchRecord {
	/** What the page is, such as `post`, `release` or `kep`. */
	readonly kind: string;
	readonly title: string;
	/** The day that the page is dated, `2024-08-14`. */
	readonly date?: string;
	/** The minor release that the page is about, `1.31`. */
	readonly release?: string;
	/** What a reader types alone to get to exactly this page, such as `kep-3329` and `3329`. */
	readonly keys?: readonly string[];
	/** The stage of which each section speaks, beside its heading's id. */
	readonly stages?: readonly (readonly [id: string, stage: string])[];
	/** The page's values in facets for which its date and release do not stand: see facets.ts. */
	readonly filters?: Readonly<Record<string, readonly string[]>>;
}

/** The version of a release, and what is typed to get to the pages about it. */
function aboutRelease(version: string): Pick<SearchRecord, 'release' | 'keys'> {
	return { release: version, keys: [version, `v${version}`, `${version}.0`, `v${version}.0`] };
}

/** What a post's page says of itself. */
export function postRecord({
	release,
	...facts
}: {
	readonly title: string;
	readonly date: string;
	/** The release that it is about, if any. */
	readonly release: string | undefined;
	readonly stages: readonly (readonly [id: string, stage: string])[];
	readonly filters: Readonly<Record<'category' | 'stage' | 'sig', readonly string[]>>;
}): SearchRecord {
	return { kind: 'post', ...facts, ...(release !== undefined && aboutRelease(release)) };
}

/** What a release's page says of itself; `stages` are those that KEPs reached in it. */
export function releaseRecord(
	title: string,
	{ version, released }: { readonly version: string; readonly released: string },
	stages: readonly string[],
): SearchRecord {
	return {
		kind: 'release',
		title,
		date: released,
		...aboutRelease(version),
		filters: { stage: stages },
	};
}

/** What a KEP's page says of itself; `last` is the last milestone that it has reached. */
export function kepRecord(
	title: string,
	{ number, sig }: { readonly number: number; readonly sig: string },
	last: { readonly release: string; readonly milestone: string } | undefined,
): SearchRecord {
	return {
		kind: 'kep',
		title,
		...(last && { release: last.release }),
		keys: [String(number), `kep-${number}`, `kep${number}`, `kep ${number}`, `#${number}`],
		filters: { sig: [sig], ...(last && { stage: [last.milestone] }) },
	};
}

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
	/** The stage of which each section speaks, by its heading's id. */
	readonly stages?: Readonly<Record<string, string>>;
	/** The page's values in facets for which its date and release do not stand: see facets.ts. */
	readonly filters?: Readonly<Record<string, readonly string[]>>;
}

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
	/** Facets and the page's values in each, for filters; they are not part of the index yet. */
	readonly filters?: Readonly<Record<string, readonly string[]>>;
}

/** One page of a list. */
export interface Page<Item> {
	/** From 1. */
	readonly number: number;
	/** The number of the last page. */
	readonly last: number;
	readonly items: readonly Item[];
}

/** `items` cut into pages of `size`; a list without items has one empty page. */
export function pagesOf<Item>(items: readonly Item[], size: number): Page<Item>[] {
	const last = Math.max(1, Math.ceil(items.length / size));
	return Array.from({ length: last }, (_, index) => ({
		number: index + 1,
		last,
		items: items.slice(index * size, (index + 1) * size),
	}));
}

/** The first page alone. */
export function firstPage<Item>(items: readonly Item[], size: number): Page<Item> {
	return pagesOf(items, size)[0] ?? { number: 1, last: 1, items: [] };
}

/** The numbers of the pages beside one of a list; none before the first and after the last. */
export function pagesBeside({ number, last }: Pick<Page<unknown>, 'number' | 'last'>): {
	readonly newer: number | undefined;
	readonly older: number | undefined;
} {
	return {
		newer: number > 1 ? number - 1 : undefined,
		older: number < last ? number + 1 : undefined,
	};
}

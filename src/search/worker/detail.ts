import {
	type Excerpt,
	excerptsOf,
	type FoldedPage,
	hitsIn,
	holds,
	markedTitle,
	type Piece,
} from './excerpt.ts';
import type { Query } from './query.ts';

/** What is shown of a page that was found. */
export interface HitDetail {
	readonly title: readonly Piece[];
	readonly excerpts: readonly Excerpt[];
	/** How often the page holds what was searched for. */
	readonly count: number;
}

const excerptsPerPage = 3;

/** Where the page's own text holds the query; `undefined` when it does not. */
export function detailOf(query: Query, page: FoldedPage): HitDetail | undefined {
	if (query.phrase === '') return undefined;
	const parts = query.parts.map(({ text }) => text);
	const needles = holds(page, query.phrase) ? [query.phrase] : parts;
	if (!needles.every((needle) => holds(page, needle))) return undefined;
	return {
		title: markedTitle(page, needles),
		excerpts: excerptsOf(page, needles, excerptsPerPage),
		count: hitsIn(page, needles),
	};
}

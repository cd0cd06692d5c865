import { naturalOrder, releaseInName, type Term } from './posts.ts';

/** How terms stand in their indexes and beside lists. */

/** The terms that are no versions, in their order. */
export function subjectsOf(terms: readonly Term[]): readonly Term[] {
	return terms.filter(({ name }) => releaseInName(name) === undefined);
}

/** The terms that are nothing but versions, the newest first, with or without a `v` in front. */
export function versionsOf(terms: readonly Term[]): readonly Term[] {
	const bare = ({ name }: Term) => name.replace(/^v/i, '');
	return terms
		.filter(({ name }) => releaseInName(name) !== undefined)
		.sort((a, b) => naturalOrder.compare(bare(b), bare(a)));
}

/** Sizes that a cloud of terms has. */
const ranks = 4;

/** How large a term of `count` posts stands where the most used has `most`: 1 to 4, by the logarithm. */
export function rankOf(count: number, most: number): number {
	if (most <= 1) return 1;
	return 1 + Math.round((Math.log(count) / Math.log(most)) * (ranks - 1));
}

/** Up to `limit` others of the terms, the nearest to `term` in their order. */
export function othersOf(terms: readonly Term[], term: Term, limit: number): readonly Term[] {
	const at = terms.indexOf(term);
	const from = Math.max(0, Math.min(at - Math.floor(limit / 2), terms.length - limit - 1));
	return terms.slice(from, from + limit + 1).filter((other) => other !== term);
}

/** The newest posts of a term that its index shows: fewer where there are many terms on a page. */
export function newestShown(terms: number): number {
	if (terms > 50) return 0;
	if (terms > 10) return 1;
	return terms > 3 ? 3 : 8;
}

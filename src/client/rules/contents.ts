/**
 * How far below the top of the window a heading counts as reached, in pixels: more than the page's
 * scroll padding, where a link puts it, and too little for a heading that follows it at once.
 */
const reach = 64;

/** Which heading the reader is below, by where the headings are from the top of the window. */
export function reachedHeading(tops: readonly number[]): number | undefined {
	const index = tops.findLastIndex((top) => top < reach);
	return index === -1 ? undefined : index;
}

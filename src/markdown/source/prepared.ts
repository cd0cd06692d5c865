import type { Said } from '../../strings/said.ts';
import type { HeldAt } from './held.ts';

/** The source as the engine reads it, and the way back to what the author wrote. */
export interface Prepared {
	readonly source: string;
	/** Pieces that stand in the source as numbers. */
	readonly held: readonly HeldAt[];
	/** The index of the author's line, from 0, for each line that the engine reads. */
	readonly lineOf: readonly number[];
	/**
	 * The author's line, from 0, because of which the engine may not note where nodes stand, if any: it
	 * counts the characters from the beginning of the line for each, unless all are ASCII, so one
	 * endless line full of markup would cost the square of its length.
	 */
	readonly crowded: number | undefined;
	/** What is to be said of what was translated: the author's line, from 0. */
	readonly told: readonly (Said & { readonly line: number })[];
	/** What keeps the source from being read: the author's line, from 0, and what to do about it. */
	readonly excess: (Said & { readonly line: number }) | undefined;
}

/** Where a line of the body comes from. */
export interface LineSource {
	/** From the project's root. */
	readonly file: string;
	/** In that file, from 1. */
	readonly line: number;
	/** In the post: the line that includes it. */
	readonly postLine: number;
}

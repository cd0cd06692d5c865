/** A page as the search knows it: what the build writes and the reader's browser reads back. */

import type { SearchRecord } from './record.ts';

/** Text under one heading, or before the first. */
export interface Section {
	/** The heading's id without `#`; `''` when there is none to link to. */
	readonly id: string;
	/** The stage of which the section speaks, if the page names one: `alpha`, `beta` or `stable`. */
	readonly stage?: string;
	/** The heading's text; `''` before the first. */
	readonly heading: string;
	/** Paragraphs, list items, cells and code blocks, in order, with white space collapsed. */
	readonly blocks: readonly Block[];
}

/** A text, with the id of the place that it stands in where that is nearer than its section's heading. */
export type Block = string | readonly [text: string, id: string];

/** What a block says. */
export function textOfBlock(block: Block): string {
	return typeof block === 'string' ? block : block[0];
}

/** A page to be indexed. */
export interface SearchPage extends Omit<SearchRecord, 'stages'> {
	/** The page's path, base included. */
	readonly url: string;
	readonly sections: readonly Section[];
}

/** What finding, choosing and ranking a page and a line in the list need. */
export interface CatalogueEntry extends Omit<SearchRecord, 'stages' | 'names'> {
	readonly url: string;
	/** The day of the release that a page without a date is about. */
	readonly day?: string;
	/** Places before this one are in the title; see places.ts. */
	readonly titleEnd: number;
	/** Places from `titleEnd` to before this one are in what else the page is called. */
	readonly namesEnd: number;
	/** Places from `namesEnd` to before this one are in headings. */
	readonly headingsEnd: number;
	/** Places of the sections that speak of a stage, of a page that names stages by section. */
	readonly stages?: readonly StageRange[];
}

/** Places that speak of a stage, the last excluded. */
export type StageRange = readonly [stage: string, from: number, to: number];

/** The content of `text/<id>.json`. */
export type PageText = readonly Section[];

import { createHash } from 'node:crypto';
import type { SearchPage } from '../page.ts';
import type { Dictionary } from './dictionary.ts';
import { type PlacedPage, placedPageOf } from './entry.ts';
import { type Postings, postingsOf } from './postings.ts';

/** A small `Buffer` would hold the memory of others beside it. */
const utf8 = new TextEncoder();

/** All that an index is made of that comes from one page. */
export interface IndexedPage extends Pick<PlacedPage, 'facts' | 'places'> {
	/** The content of its file in `text/`: what `PageText` describes, as JSON. */
	readonly text: Uint8Array;
	/** The SHA-256 of `text`, in hexadecimal digits. */
	readonly textDigest: string;
	readonly postings: Postings;
}

/** What the index holds of a page; its words get their numbers in `dictionary`. */
export function indexedPageOf(page: SearchPage, dictionary: Dictionary): IndexedPage {
	const { facts, places, ...placed } = placedPageOf(page);
	const text = utf8.encode(JSON.stringify(page.sections));
	const textDigest = createHash('sha256').update(text).digest('hex');
	return { facts, places, text, textDigest, postings: postingsOf(placed, dictionary) };
}

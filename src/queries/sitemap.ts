import { allKeps, releaseRecords } from './catalogue.ts';
import { heldParts } from './parts.ts';
import { allPosts } from './posts.ts';

/** What the pages that search engines should know are made of. */
export async function sitemapContents() {
	return {
		posts: await allPosts(),
		releases: await releaseRecords(),
		keps: await allKeps(),
		held: await heldParts(),
	};
}

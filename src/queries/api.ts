import { allKeps, allReleases } from './catalogue.ts';
import { allPosts } from './posts.ts';

/** What the page about data for machines shows as examples. */
export async function apiPage() {
	const [to, from] = await allReleases();
	const [post] = await allPosts();
	return { kep: (await allKeps()).at(-1), from, to, post };
}

import { quotesOf } from '../domain/mentions.ts';
import { allKeps, allReleases } from './catalogue.ts';
import { allPosts } from './posts.ts';

/** What the page about data for machines shows as examples. */
export async function apiPage() {
	const [to, from] = await allReleases();
	const posts = await allPosts();
	const kep = (await allKeps()).at(-1);
	return { kep, quotes: kep ? quotesOf(kep.number, posts) : [], from, to, post: posts[0] };
}

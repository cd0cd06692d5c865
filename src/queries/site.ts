import { postsAbout } from '../domain/posts.ts';
import type { Release } from '../schemas/release.ts';
import { allApis, allGates, allGlossary, allKeps, allReleases } from './catalogue.ts';
import { sigsPage } from './keps.ts';
import { allPosts } from './posts.ts';
import { termsOfKind } from './terms.ts';

/** The newest of the days on which records were read, if there are any. */
function newestDay(records: readonly { readonly read: string }[]): string | undefined {
	return records
		.map(({ read }) => read)
		.sort()
		.at(-1);
}

/** What the page about the site tells of it in figures: how much it holds, who wrote it, when its facts were read. */
export async function aboutPage() {
	const releases = await allReleases();
	const keps = await allKeps();
	const gates = await allGates();
	const apis = await allApis();
	return {
		counts: {
			releases: releases.length,
			posts: (await allPosts()).length,
			keps: keps.length,
			gates: gates.length,
			apis: apis.length,
			glossary: (await allGlossary()).length,
		},
		authors: (await termsOfKind('author')).map(({ name }) => name),
		read: {
			releases: newestDay(releases),
			keps: newestDay(keps),
			gates: newestDay(gates),
			apis: newestDay(apis),
		},
	};
}

/** How many posts the page of the feeds shows as what arrives. */
const arrivals = 3;

/** What the page of the feeds offers beside those of the whole site. */
export async function subscribePage() {
	const categories = await termsOfKind('category');
	return {
		newest: (await allPosts()).slice(0, arrivals),
		categories: categories.map(({ name }) => name),
		sigs: (await sigsPage()).sigs.map(({ sig }) => sig),
	};
}

/** Where a reader who is lost may go on: the newest release, and its newest post. */
export async function notFoundPage() {
	const [release]: readonly Release[] = await allReleases();
	const posts = await allPosts();
	return { release, post: postsAbout(release?.version, posts)[0] ?? posts[0] };
}

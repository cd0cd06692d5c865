import { sigsOf } from '../domain/keps.ts';
import { highlightsOf, kepsInPost, kepsNamed } from '../domain/mentions.ts';
import { firstPage, type Page, pagesOf } from '../domain/pages.ts';
import { hasDrawnCover, neighboursOf, relatedTo, type Term } from '../domain/posts.ts';
import { site } from '../site.ts';
import { segmentOf } from '../urls.ts';
import { allKeps, allReleases, kepsByNumber, releaseSummaries } from './catalogue.ts';
import { allPosts, postYears } from './posts.ts';

/** How many releases Kubernetes supports at a time, and one that has just left. */
const releasesInSupportTable = 5;

/** How many KEPs of each stage the home page names of the newest release post. */
const highlightsOfStage = 4;

/** The home page: the newest release post up front, the first page of posts, and support days. */
export async function homePage() {
	const posts = await allPosts();
	const latest = posts.find(({ release }) => release !== undefined);
	const releases = await allReleases();
	const summaries = await releaseSummaries();
	return {
		latest: latest && {
			post: latest,
			summary: summaries.get(latest.release ?? ''),
			highlights: highlightsOf(kepsInPost(latest, await kepsByNumber()), highlightsOfStage),
		},
		page: firstPage(posts, site.pageSize),
		releases: releases.slice(0, releasesInSupportTable),
	};
}

/** Pages 2 and up of all posts. */
export async function furtherPages() {
	return pagesOf(await allPosts(), site.pageSize)
		.slice(1)
		.map((page) => ({ params: { number: String(page.number) }, props: { page } }));
}

/** A page at each old address of each post. */
export async function redirectPages() {
	return (await allPosts()).flatMap((post) =>
		post.redirects.map((path) => ({ params: { old: path.slice(1) }, props: { post } })),
	);
}

/** Every post with what its page shows around it. */
export async function postPages() {
	const posts = await allPosts();
	const summaries = await releaseSummaries();
	const keps = await allKeps();
	const byNumber = await kepsByNumber();
	return posts.map((post) => ({
		params: { id: post.id },
		props: {
			post,
			...neighboursOf(post, posts),
			related: relatedTo(post, posts),
			summary: summaries.get(post.release ?? ''),
			sigs: sigsOf(kepsNamed(post), keps),
			keps: kepsInPost(post, byNumber),
		},
	}));
}

/** The posts with drawn covers, of which a bitmap is made for sharing. */
export async function drawnPosts() {
	return (await allPosts())
		.filter(hasDrawnCover)
		.map((post) => ({ params: { id: post.id }, props: { post } }));
}

/** The archive: every year with its number of posts, and the newest posts. */
export async function archivePage() {
	return { years: await postYears(), page: firstPage(await allPosts(), site.pageSize) };
}

/** The pages of an index of terms: `/tags/`, `/tags/page/2/`. */
export async function termIndexPages(terms: Promise<readonly Term[]>) {
	return pagesOf(await terms, site.termPageSize).map((page) => ({
		params: { page: stepsTo(page) },
		props: { page },
	}));
}

/** The pages of each term: `/tags/<name>/`, `/tags/<name>/page/2/`. */
export async function termPages(terms: Promise<readonly Term[]>) {
	return (await terms).flatMap(({ name, posts }) =>
		pagesOf(posts, site.pageSize).map((page) => ({
			params: { name: segmentOf(name), page: stepsTo(page) },
			props: { name, total: posts.length, page },
		})),
	);
}

/** A feed for each term. */
export async function termFeeds(terms: Promise<readonly Term[]>) {
	return (await terms).map((term) => ({
		params: { name: segmentOf(term.name) },
		props: { term },
	}));
}

/** What the address of a page adds to that of its list; the first page adds nothing. */
function stepsTo({ number }: Page<unknown>): string | undefined {
	return number === 1 ? undefined : `page/${number}`;
}

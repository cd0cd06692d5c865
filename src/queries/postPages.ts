import { highlightsOf, kepsInPost } from '../domain/mentions.ts';
import { plansFor } from '../domain/milestones.ts';
import { firstPage, pagesOf } from '../domain/pages.ts';
import { hasDrawnCover, headlineOf, postsAbout } from '../domain/posts.ts';
import { postsAround } from '../domain/postsAround.ts';
import { movesOf } from '../domain/redirects.ts';
import { upgradeAround, upgradesToNewest } from '../domain/releases.ts';
import { subjectsOf } from '../domain/termIndex.ts';
import type { Post } from '../schemas/post.ts';
import { site } from '../site.ts';
import {
	allKeps,
	allReleases,
	kepsByNumber,
	plannedReleases,
	releaseRecords,
	releaseSummaries,
} from './catalogue.ts';
import { allPosts, wholePosts } from './posts.ts';
import { termsOfKind } from './terms.ts';

/** How many releases Kubernetes supports at a time, and one that has just left. */
const releasesInSupportTable = 5;

/** How many KEPs of each stage the home page names of the newest release post. */
const highlightsOfStage = 4;

/** The home page: the newest release post up front, the first page of posts, and support days. */
export async function homePage() {
	const posts = await allPosts();
	const planned = await plannedReleases();
	const latest = posts.find(({ release, preview }) => release !== undefined && !preview);
	const keps = await allKeps();
	const releases = await allReleases();
	const summaries = await releaseSummaries();
	return {
		latest: latest && {
			post: latest,
			summary: summaries.get(latest.release ?? ''),
			highlights: highlightsOf(kepsInPost(latest, await kepsByNumber()), highlightsOfStage),
		},
		page: firstPage(posts, site.pageSize),
		upgrade: upgradesToNewest(releases),
		releases: [...planned, ...releases.slice(0, releasesInSupportTable)],
		coming: planned.map((release) => ({
			release,
			keps: plansFor(keps, release.version).length,
		})),
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
	return movesOf(await allPosts()).map(({ path, post }) => ({
		params: { old: path.slice(1) },
		props: { post },
	}));
}

/** Every post with what its page shows around it. */
export async function postPages() {
	const posts = await allPosts();
	const summaries = await releaseSummaries();
	const keps = await kepsByNumber();
	const releases = await allReleases();
	const records = await releaseRecords();
	const aroundOf = postsAround(posts);
	const aheadOf = (post: Post) => {
		const release = records.find(({ version }) => version === post.release);
		const told = postsAbout(post.release, posts).find(({ preview }) => !preview);
		return release && { release, told };
	};
	return (await wholePosts()).map((post) => ({
		params: { id: post.id },
		props: {
			post,
			around: aroundOf(post),
			summary: summaries.get(post.release ?? ''),
			keps: kepsInPost(post, keps),
			ahead: post.preview ? aheadOf(post) : undefined,
			upgrade: upgradeAround(post.release, releases),
		},
	}));
}

/** The posts with drawn covers, of which a bitmap is made for sharing, and the words on it: the cover has the release. */
export async function drawnPosts() {
	return (await allPosts())
		.filter(hasDrawnCover)
		.map((post) => ({ params: { id: post.id }, props: { post, words: headlineOf(post) } }));
}

/** The archive: every year with its number of posts, the newest posts, and what posts are most about. */
export async function archivePage() {
	return {
		years: await termsOfKind('year'),
		page: firstPage(await allPosts(), site.pageSize),
		subjects: subjectsOf(await termsOfKind('tag')).slice(0, site.termsBeside),
	};
}

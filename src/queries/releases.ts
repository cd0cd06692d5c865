import { plannedFor, stageCounts } from '../domain/keps.ts';
import { newestQuotes, postsBetween } from '../domain/mentions.ts';
import { changeGroups, changesBetween, movesIn } from '../domain/milestones.ts';
import { pairsOf, placed } from '../domain/releases.ts';
import { allKeps, allReleases } from './catalogue.ts';
import { allPosts } from './posts.ts';

/** The page of all releases, each with its posts. */
export async function releasesPage() {
	const posts = await allPosts();
	const releases = await allReleases();
	return {
		releases: releases.map((release) => ({
			release,
			posts: posts.filter((post) => post.release === release.version),
		})),
	};
}

/** A page for each release. */
export async function releasePages() {
	const releases = await allReleases();
	const keps = await allKeps();
	const posts = await allPosts();
	return placed(releases).map(({ release, previous, older, newer }) => {
		const own = posts.filter((post) => post.release === release.version);
		const moves = movesIn(keps, release.version);
		return {
			params: { version: release.version },
			props: {
				release,
				posts: own,
				counts: stageCounts(keps, release.version),
				moved: changeGroups(moves),
				quotes: newestQuotes(
					moves.map(({ kep }) => kep),
					own,
				),
				planned: plannedFor(keps, release.version),
				previous: previous && {
					release: previous,
					counts: stageCounts(keps, previous.version),
				},
				older,
				newer,
			},
		};
	});
}

/** A page for each pair of an older and a newer release. */
export async function comparisonPages() {
	const releases = await allReleases();
	const keps = await allKeps();
	const posts = await allPosts();
	return pairsOf(releases).map(({ from, to }) => {
		const changes = changesBetween(keps, from.version, to.version);
		const between = postsBetween(posts, from.version, to.version);
		const changed = changes.map(({ kep }) => kep);
		return {
			params: { pair: `${from.version}...${to.version}` },
			props: { from, to, changes, quotes: newestQuotes(changed, between), releases },
		};
	});
}

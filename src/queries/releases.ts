import { apiMovesIn } from '../domain/apis.ts';
import { gateGroups } from '../domain/gates.ts';
import { plannedFor } from '../domain/keps.ts';
import { newestQuotes, postsBetween } from '../domain/mentions.ts';
import { changeGroups, changesBetween, movesIn } from '../domain/milestones.ts';
import { pairsOf, pairsWith, placed } from '../domain/releases.ts';
import { allApis, allGates, allKeps, allReleases, releaseSummaries } from './catalogue.ts';
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
	const summaries = [...(await releaseSummaries()).values()];
	const keps = await allKeps();
	const posts = await allPosts();
	const gates = await allGates();
	const apis = await allApis();
	return placed(summaries).map(({ release: { release, counts }, older, newer }) => {
		const { version } = release;
		const own = posts.filter((post) => post.release === version);
		const moves = movesIn(keps, version);
		return {
			params: { version },
			props: {
				release,
				posts: own,
				counts,
				moved: changeGroups(moves),
				quotes: newestQuotes(moves, own),
				gates: gateGroups(gates, version),
				apis: apiMovesIn(apis, version),
				planned: plannedFor(keps, version),
				previous: older[0],
				comparisons: pairsWith(
					version,
					[...older, ...newer].map((other) => other.release),
				),
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
		return {
			params: { pair: `${from.version}...${to.version}` },
			props: {
				from,
				to,
				changed: changeGroups(changes),
				quotes: newestQuotes(changes, between),
				releases,
			},
		};
	});
}

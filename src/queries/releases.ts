import { apiMovesIn } from '../domain/apis.ts';
import { gateGroups } from '../domain/gates.ts';
import { kepsByGate, plannedFor, stageCounts } from '../domain/keps.ts';
import { newestQuotes } from '../domain/mentions.ts';
import {
	type Change,
	changeGroups,
	changesBetween,
	moveGroups,
	movesIn,
	plansFor,
} from '../domain/milestones.ts';
import { postsAbout } from '../domain/posts.ts';
import { pairsOf, pairsWith, placed } from '../domain/releases.ts';
import { planCounts, upgradePlan } from '../domain/upgrade.ts';
import type { Release } from '../schemas/release.ts';
import {
	allApis,
	allGates,
	allKeps,
	allReleases,
	plannedReleases,
	releaseRecords,
	releaseSummaries,
	releasesInOrder,
} from './catalogue.ts';
import { once } from './once.ts';
import { allPosts } from './posts.ts';

/** The page of all releases, each with its posts. */
export async function releasesPage() {
	const posts = await allPosts();
	const releases = await releaseRecords();
	return {
		releases: releases.map((release) => ({
			release,
			posts: postsAbout(release.version, posts),
		})),
	};
}

/** A page for each release; that of a planned one shows what upstream aims at. */
export async function releasePages() {
	const summaries = placed([...(await releaseSummaries()).values()]);
	const keps = await allKeps();
	const posts = await allPosts();
	const gates = await allGates();
	const apis = await allApis();
	const releases = await releasesInOrder();
	const among = new Map(
		placed(await releaseRecords()).map((place) => [place.release.version, place]),
	);
	const aboutOne = (release: Release, moves: readonly Change[]) => {
		const { older = [], newer = [] } = among.get(release.version) ?? {};
		const own = postsAbout(release.version, posts);
		return {
			...{ release, releases },
			posts: own,
			moved: moveGroups(moves),
			quotes: newestQuotes(moves, own),
			gates: gateGroups(gates, release.version),
			apis: apiMovesIn(apis, release.version),
			before: older[0],
			after: newer.at(-1),
		};
	};
	const coming = (await plannedReleases()).map((release) => ({
		params: { version: release.version },
		props: {
			...aboutOne(release, plansFor(keps, release.version)),
			counts: stageCounts([], release.version),
			...{ planned: [], previous: undefined, upgradesTo: [], upgradesFrom: [] },
		},
	}));
	const out = summaries.map(({ release: { release, counts }, older, newer }) => {
		const { version } = release;
		return {
			params: { version },
			props: {
				...aboutOne(release, movesIn(keps, version)),
				counts,
				planned: plannedFor(keps, version),
				previous: older[0],
				upgradesTo: pairsWith(
					version,
					older.map(({ release }) => release),
				),
				upgradesFrom: pairsWith(
					version,
					newer.map(({ release }) => release),
				),
			},
		};
	});
	return [...coming, ...out];
}

/** What there is to say of each pair of an older and a newer release. */
const upgrades = once('upgrades', async () => {
	const releases = await allReleases();
	const keps = await allKeps();
	const posts = await allPosts();
	const sources = { releases, posts, gates: await allGates(), apis: await allApis() };
	const ofGate = kepsByGate(keps);
	return pairsOf(releases).map(({ from, to }) => ({
		from,
		to,
		kepsByGate: ofGate,
		plan: upgradePlan(sources, { from: from.version, to: to.version }),
		changed: changeGroups(changesBetween(keps, from.version, to.version)),
		releases,
	}));
});

/** The page that leads to all plans: each pair with how many things have to be done before the upgrade. */
export async function comparisonsPage() {
	const plans = (await upgrades()).map(({ from, to, plan }) => ({
		...{ from: from.version, to: to.version },
		required: planCounts(plan).required,
		isWhole: plan.gaps.length === 0,
	}));
	return { releases: await allReleases(), plans };
}

/**
 * A page for each pair of an older and a newer release; the JSON documents of the pair ask for the same.
 * Astro notes in the list which addresses it is for, so each route gets one of its own.
 */
export async function comparisonPages() {
	return (await upgrades()).map((props) => ({
		params: { pair: `${props.from.version}...${props.to.version}` },
		props,
	}));
}

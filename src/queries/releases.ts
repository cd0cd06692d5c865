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
	return pairsOf(releases).map(({ from, to }) => {
		const plan = upgradePlan(sources, { from: from.version, to: to.version });
		const names = plan.gates.flatMap(({ gates }) => gates.map(({ gate }) => gate.name));
		return {
			...{ from, to, plan, releases },
			// No others: a page is made again when its props change.
			kepsByGate: new Map(names.map((name) => [name, ofGate.get(name) ?? []])),
			changes: changesBetween(keps, from.version, to.version),
		};
	});
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

function paramsOf({ from, to }: { readonly from: Release; readonly to: Release }) {
	return { pair: `${from.version}...${to.version}` };
}

/** A page for each pair of an older and a newer release. */
export async function comparisonPages() {
	return (await upgrades()).map(({ changes, ...pair }) => ({
		params: paramsOf(pair),
		props: { ...pair, changed: changeGroups(changes) },
	}));
}

/** A document for each pair, of the KEPs that stand elsewhere in the newer release. */
export async function comparisonDocuments() {
	return (await upgrades()).map(({ from, to, changes }) => ({
		params: paramsOf({ from, to }),
		props: { from, to, keps: changes.map(({ kep }) => kep) },
	}));
}

/** A document for each pair, of the plan of the upgrade. */
export async function upgradeDocuments() {
	return (await upgrades()).map(({ plan, ...pair }) => ({
		params: paramsOf(pair),
		props: { plan },
	}));
}

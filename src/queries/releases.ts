import { gatesOf, nearestOfSig, plannedFor, sigsOf, stageCounts } from '../domain/keps.ts';
import { newestQuotes, postsBetween, quotesOf } from '../domain/mentions.ts';
import { changesBetween, movesIn, stepsOf } from '../domain/milestones.ts';
import { pairsOf, placed } from '../domain/releases.ts';
import { site } from '../site.ts';
import { allKeps, allReleases } from './catalogue.ts';
import { allPosts, postAuthors, postCategories, postTags } from './posts.ts';

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
		const moved = moves.map(({ kep }) => kep);
		return {
			params: { version: release.version },
			props: {
				release,
				posts: own,
				counts: stageCounts(keps, release.version),
				moves,
				quotes: newestQuotes(moved, own),
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

/** The list of all KEPs, with what it may be narrowed by. */
export async function kepsPage() {
	const keps = await allKeps();
	return {
		keps,
		sigs: sigsOf(
			keps.map(({ number }) => number),
			keps,
		),
		releases: (await allReleases()).map(({ version }) => version),
	};
}

/** How many other KEPs of its SIG a KEP's page names. */
const neighbourCount = 6;

/** A page for each KEP. */
export async function kepPages() {
	const keps = await allKeps();
	const posts = await allPosts();
	const days = new Map((await allReleases()).map(({ version, released }) => [version, released]));
	return keps.map((kep) => ({
		params: { number: String(kep.number) },
		props: {
			kep,
			quotes: quotesOf(kep.number, posts).slice(0, site.quotes),
			days,
			neighbours: nearestOfSig(kep, keps, neighbourCount),
		},
	}));
}

/** All SIGs with their numbers of KEPs, by name. */
export async function sigsPage() {
	const { keps, sigs } = await kepsPage();
	const countOf = (name: string) => keps.filter(({ sig }) => sig === name).length;
	return { sigs: sigs.map((sig) => ({ sig, count: countOf(sig) })) };
}

/** A page for each SIG. */
export async function sigPages() {
	const { keps, sigs } = await kepsPage();
	return sigs.map((sig) => ({
		params: { sig },
		props: { sig, keps: keps.filter((kep) => kep.sig === sig) },
	}));
}

/** All feature gates by name. */
export async function gatesPage() {
	const { keps, sigs } = await kepsPage();
	const gates = gatesOf(keps).map(({ gate, kep }) => ({
		gate,
		kep,
		steps: stepsOf(kep).filter(({ reached }) => reached),
	}));
	return { gates, sigs };
}

/** Everything that has a feed of its own. */
export async function subscribable() {
	const [category, tag, author] = await Promise.all([postCategories(), postTags(), postAuthors()]);
	return { terms: { category, tag, author }, sigs: (await kepsPage()).sigs };
}

/** What the page about data for machines shows as examples. */
export async function apiPage() {
	const [to, from] = await allReleases();
	const [post] = await allPosts();
	return { kep: (await allKeps()).at(-1), from, to, post };
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

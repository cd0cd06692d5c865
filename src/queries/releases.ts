import { sigsOf, stageCounts } from '../domain/keps.ts';
import { postsBetween, type Quote, quotesOf } from '../domain/mentions.ts';
import { changesBetween, movesIn, stepsOf } from '../domain/milestones.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Post } from '../schemas/post.ts';
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

/** What the newest of some posts says of each KEP, by number; without those of which none speaks. */
function newestQuotes(keps: readonly Kep[], posts: readonly Post[]): ReadonlyMap<number, Quote> {
	return new Map(
		keps.flatMap(({ number }) => {
			const [newest] = quotesOf(number, posts);
			return newest === undefined ? [] : [[number, newest] as const];
		}),
	);
}

/** A page for each release. */
export async function releasePages() {
	const releases = await allReleases();
	const keps = await allKeps();
	const posts = await allPosts();
	return releases.map((release, index) => {
		const before = releases[index + 1];
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
				planned: keps.filter(({ planned }) => Object.values(planned).includes(release.version)),
				previous: before && { release: before, counts: stageCounts(keps, before.version) },
				older: releases.slice(index + 1),
				newer: releases.slice(0, index),
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
	return keps.map((kep) => {
		const ofSig = keps.filter(({ sig }) => sig === kep.sig);
		const at = ofSig.indexOf(kep);
		const first = Math.max(0, Math.min(at - neighbourCount / 2, ofSig.length - neighbourCount - 1));
		const near = ofSig.slice(first, first + neighbourCount + 1).filter((other) => other !== kep);
		return {
			params: { number: String(kep.number) },
			props: {
				kep,
				quotes: quotesOf(kep.number, posts).slice(0, site.quotes),
				days,
				neighbours: near,
			},
		};
	});
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
	const gates = keps.flatMap((kep) =>
		kep.gates.map((gate) => ({
			gate,
			kep,
			steps: stepsOf(kep).filter(({ reached }) => reached),
		})),
	);
	return { gates: gates.sort((a, b) => (a.gate < b.gate ? -1 : a.gate > b.gate ? 1 : 0)), sigs };
}

/** Everything that has a feed of its own. */
export async function subscribable() {
	const [category, tag, author] = await Promise.all([postCategories(), postTags(), postAuthors()]);
	return { terms: { category, tag, author }, sigs: (await kepsPage()).sigs };
}

/** What the page about data for machines shows as examples. */
export async function apiPage() {
	const [to, from] = await allReleases();
	const post = (await allPosts())[0];
	const kep = (await allKeps()).at(-1);
	if (to === undefined || from === undefined || kep === undefined) {
		throw new Error('The catalogue has fewer than two releases or no KEP.');
	}
	return { kep: kep.number, from, to, post };
}

/** A page for each pair of an older and a newer release. */
export async function comparisonPages() {
	const releases = await allReleases();
	const keps = await allKeps();
	const posts = await allPosts();
	return releases.flatMap((to, index) =>
		releases.slice(index + 1).map((from) => {
			const changes = changesBetween(keps, from.version, to.version);
			const between = postsBetween(posts, from.version, to.version);
			const changed = changes.map(({ kep }) => kep);
			return {
				params: { pair: `${from.version}...${to.version}` },
				props: { from, to, changes, quotes: newestQuotes(changed, between), releases },
			};
		}),
	);
}

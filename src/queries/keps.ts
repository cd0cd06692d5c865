import { termsOfKep } from '../domain/glossary.ts';
import { nearestOfSig, sigsOf } from '../domain/keps.ts';
import { kepsNamed, quotesOf } from '../domain/mentions.ts';
import { site } from '../site.ts';
import { allGlossary, allKeps, gatesByName, releasesInOrder } from './catalogue.ts';
import { allPosts } from './posts.ts';

/** All KEPs, the SIGs that own any, and the releases of their lines. */
export async function kepsPage() {
	const keps = await allKeps();
	return { keps, sigs: sigsOf(keps), releases: await releasesInOrder() };
}

/** How many other KEPs of its SIG a KEP's page names. */
const neighbourCount = 6;

/** A page for each KEP. */
export async function kepPages() {
	const keps = await allKeps();
	const posts = await allPosts();
	const gates = await gatesByName();
	const releases = await releasesInOrder();
	const glossary = await allGlossary();
	return keps.map((kep) => ({
		params: { number: String(kep.number) },
		props: {
			kep,
			quotes: quotesOf(kep.number, posts).slice(0, site.quotes),
			gates: kep.gates.map((name) => ({ name, gate: gates.get(name) })),
			releases,
			terms: termsOfKep(kep.number, glossary),
			neighbours: nearestOfSig(kep, keps, neighbourCount),
		},
	}));
}

/** A document for each KEP, with all that posts say of it. */
export async function kepDocuments() {
	const posts = await allPosts();
	return (await allKeps()).map((kep) => ({
		params: { number: String(kep.number) },
		props: { kep, quotes: quotesOf(kep.number, posts) },
	}));
}

/** All SIGs with their KEPs, by name. */
export async function sigsPage() {
	const { keps, sigs, releases } = await kepsPage();
	const bySig = Map.groupBy(keps, ({ sig }) => sig);
	return { releases, sigs: sigs.map((sig) => ({ sig, keps: bySig.get(sig) ?? [] })) };
}

/** How many posts a SIG's page names. */
const postCount = 6;

/** A page for each SIG, with the newest posts that name its KEPs. */
export async function sigPages() {
	const { sigs, releases } = await sigsPage();
	const posts = await allPosts();
	return sigs.map(({ sig, keps }) => {
		const numbers = new Set(keps.map(({ number }) => number));
		const naming = posts.map((post) => ({
			post,
			count: kepsNamed(post).filter((number) => numbers.has(number)).length,
		}));
		const newest = naming.filter(({ count }) => count > 0).slice(0, postCount);
		return { params: { sig }, props: { sig, keps, releases, sigs, posts: newest } };
	});
}

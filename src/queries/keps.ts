import { termsOfKep } from '../domain/glossary.ts';
import { nearestOfSig, sigsOf } from '../domain/keps.ts';
import { quotesOf } from '../domain/mentions.ts';
import { site } from '../site.ts';
import { allGlossary, allKeps, gatesByName, releasesInOrder } from './catalogue.ts';
import { allPosts } from './posts.ts';

/** The list of all KEPs, and the SIGs that own any. */
export async function kepsPage() {
	const keps = await allKeps();
	return { keps, sigs: sigsOf(keps) };
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

import { groupedByApiVersion } from '../domain/apis.ts';
import { versionsByName } from '../domain/components.ts';
import { type PackedSubjects, packSubjects } from '../domain/packedSubjects.ts';
import { isHeld } from '../domain/parts.ts';
import { postsAbout } from '../domain/posts.ts';
import { type SiteLists, siteLists } from '../domain/siteLists.ts';
import {
	apiSubject,
	gateSubject,
	kepSubject,
	releaseSubject,
	type Subjects,
	sigSubject,
	termSubject,
} from '../domain/subjects.ts';
import type { Term } from '../schemas/term.ts';
import { urls, withoutBase } from '../urls.ts';
import { allApis, allGlossary, allKeps, allReleases, releaseRecords } from './catalogue.ts';
import { gatesPage } from './gates.ts';
import { sigsPage } from './keps.ts';
import { heldParts } from './parts.ts';
import { allPosts } from './posts.ts';

function aboutTerm(term: Term) {
	const page = term.page === undefined ? undefined : urls[term.page]();
	return termSubject(term, { url: urls.glossary(`#${term.id}`), page });
}

/** Where the lists and tools of the site are. */
async function listsOfSite(): Promise<SiteLists> {
	const held = await heldParts();
	const addresses = siteLists
		.map((list) => [list, urls[list]()] as const)
		.filter(([, address]) => isHeld(withoutBase(address), held));
	return Object.fromEntries(addresses) as SiteLists;
}

/** An address with the braces that mark places in it, which addresses do not carry as they are. */
function withPlaces(address: string): string {
	return address.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

/** All that has a name on the site, for the search. */
export async function subjectsOfSite(): Promise<Subjects> {
	const posts = await allPosts();
	const postAbout = (version: string) => {
		const [post] = postsAbout(version, posts);
		return post === undefined ? undefined : urls.post(post.id);
	};
	const releases = (await releaseRecords()).map((release) => {
		const { version } = release;
		return releaseSubject(release, {
			url: urls.release(version),
			post: postAbout(version),
			components: versionsByName(release),
		});
	});
	const { gates } = await gatesPage();
	const { sigs } = await sigsPage();
	return {
		subjects: [
			...(await allKeps()).map((kep) => kepSubject(kep, urls.kep(kep.number))),
			...releases,
			...gates.map((gate) => gateSubject(gate, urls.gates(`#${gate.name}`))),
			...(await allGlossary()).map(aboutTerm),
			...groupedByApiVersion(await allApis()).map(({ apiVersion, apis }) =>
				apiSubject(apis, urls.apis(`#${apiVersion}`)),
			),
			...sigs.map(({ sig, keps }) => sigSubject(sig, keps.length, urls.sig(sig))),
		],
		plan: withPlaces(urls.comparison('{from}', '{to}')),
		check: withPlaces(urls.checkup({ from: '{from}', to: '{to}' })),
		planned: (await allReleases()).map(({ version }) => version).reverse(),
		lists: await listsOfSite(),
	};
}

/** The same as `subjects.json` carries it. */
export async function packedSubjects(): Promise<PackedSubjects> {
	return packSubjects(await subjectsOfSite(), {
		kep: urls.kep(0).replace(/0(?=\/$)/, '{}'),
		gate: urls.gates('#{}'),
		term: urls.glossary('#{}'),
		sig: withPlaces(urls.sig('{}')),
		api: urls.apis('#{}'),
	});
}

/** What KEPs do, by their numbers, and what terms mean, by their names, in a sentence each. */
export async function summariesOfSite(): Promise<Readonly<Record<string, string>>> {
	const told = (await allKeps()).flatMap(({ number, summary }) =>
		summary === undefined ? [] : [[String(number), summary] as const],
	);
	const terms = (await allGlossary()).map(({ term, explanation }) => [term, explanation] as const);
	return Object.fromEntries([...told, ...terms]);
}

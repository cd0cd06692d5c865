import { plannedFor, type StageCounts, stageCounts } from '../../src/domain/keps.ts';
import type { Kep } from '../../src/schemas/kep.ts';
import type { Release } from '../../src/schemas/release.ts';
import type { Stage } from '../../src/schemas/stage.ts';
import { topic } from '../../src/strings/topic.ts';
import { type CoverFacts, coverSvg } from './cover.ts';
import { motifs } from './motifs.ts';

/** What the covers of guides show in the place of a version and its stages. */
const guides: readonly CoverFacts[] = [
	{ name: 'feature-stages', title: '特性的四个阶段', words: ['α', 'β', 'GA'], motif: 'stages' },
	{
		name: 'upgrade-three-minors',
		title: '跨三个小版本升级',
		words: ['+1', '+2', '+3'],
		motif: 'locks',
	},
	{
		name: 'feature-gates',
		title: '特性门控：关、开、没有了',
		words: ['0', '1', '404'],
		motif: 'gates',
	},
];

function hasMotif(version: string): version is keyof typeof motifs & `1.${string}` {
	return version in motifs;
}

function factsOf({ version, codename }: Release, keps: readonly Kep[]): CoverFacts | undefined {
	if (codename === undefined || !hasMotif(version)) return undefined;
	// Codenames explain themselves in brackets, which a picture has no room for.
	const short = codename.replace(/\s*\(.*\)$/, '');
	return {
		name: `v${version}.0`,
		title: `${topic.name} v${version} ${short}`,
		version,
		codename: short,
		counts: stageCounts(keps, version),
		motif: version,
	};
}

/** The releases that a post looks ahead to; once one is out, its picture stays as it was last drawn. */
const previewed: ReadonlySet<string> = new Set(['1.38']);

/** What the cover of a preview shows: how many KEPs aim at each stage. */
function previewOf({ version, planned }: Release, keps: readonly Kep[]): CoverFacts | undefined {
	if (planned !== true || !previewed.has(version)) return undefined;
	const aimed = plannedFor(keps, version);
	const count = (stage: Stage) => aimed.filter((kep) => kep.planned[stage] === version).length;
	const counts: StageCounts = {
		alpha: count('alpha'),
		beta: count('beta'),
		stable: count('stable'),
	};
	return {
		name: `v${version}-preview`,
		title: `${topic.name} v${version} 前瞻`,
		version,
		counts,
		isPlan: true,
		motif: 'spyglass',
	};
}

/** The covers of the guides, previews and releases that have a motif: SVG by the name of the file. */
export function drawnCovers(
	releases: readonly Release[],
	keps: readonly Kep[],
): ReadonlyMap<string, string> {
	const ofReleases = releases.flatMap((release) => factsOf(release, keps) ?? []);
	const previews = releases.flatMap((release) => previewOf(release, keps) ?? []);
	return new Map(
		[...ofReleases, ...previews, ...guides].map((facts) => [`${facts.name}.svg`, coverSvg(facts)]),
	);
}

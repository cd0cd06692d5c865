import { stageCounts } from '../../src/domain/keps.ts';
import type { Kep } from '../../src/schemas/kep.ts';
import type { Release } from '../../src/schemas/release.ts';
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
		title: `Kubernetes v${version} ${short}`,
		version,
		codename: short,
		counts: stageCounts(keps, version),
		motif: version,
	};
}

/** The covers of the guides and of the releases that have a motif: SVG by the name of the file. */
export function drawnCovers(
	releases: readonly Release[],
	keps: readonly Kep[],
): ReadonlyMap<string, string> {
	const ofReleases = releases.flatMap((release) => factsOf(release, keps) ?? []);
	return new Map([...ofReleases, ...guides].map((facts) => [`${facts.name}.svg`, coverSvg(facts)]));
}

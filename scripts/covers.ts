/**
 * `npm run covers`: draws the covers of our posts as SVG, all from one system: a chart with the version
 * as its numeral, a route to the motif of the release's theme, and the stages of its KEPs at the foot.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stageCounts } from '../src/domain/keps.ts';
import { readCatalogue } from '../src/loaders/catalogue.ts';
import type { Release } from '../src/schemas/release.ts';
import { type CoverFacts, coverSvg } from './covers/cover.ts';
import { motifs } from './covers/motifs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../public/img/covers/', import.meta.url));
const { keps, releases } = await readCatalogue(root);

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

function factsOf({ version, codename }: Release): CoverFacts | undefined {
	if (!(version in motifs)) return undefined;
	const counts = stageCounts([...keps.values()], version);
	// Codenames explain themselves in brackets, which a picture has no room for.
	const short = codename.replace(/\s*\(.*\)$/, '');
	return {
		name: `v${version}.0`,
		title: `Kubernetes v${version} ${short}`,
		version,
		codename: short,
		counts,
		motif: version as keyof typeof motifs,
	};
}

mkdirSync(folder, { recursive: true });
for (const facts of [...[...releases.values()].flatMap((one) => factsOf(one) ?? []), ...guides]) {
	writeFileSync(`${folder}${facts.name}.svg`, coverSvg(facts));
	console.log(`public/img/covers/${facts.name}.svg`);
}

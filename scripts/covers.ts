/**
 * `npm run covers`: draws the covers of our posts as SVG, all from one system: a chart with the version
 * as its numeral, a route to the motif of the release's theme, and the stages of its KEPs at the foot.
 * Pages that draw the numeral themselves have the chart with the motif alone, in `public/img/art/`.
 */
import './plainly.ts';

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../src/loaders/catalogue.ts';
import { drawnArt } from './covers/art.ts';
import { drawnCovers } from './covers/covers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { keps, releases } = await readCatalogue(root);
const all = [...releases.values()];

for (const [place, pictures] of [
	['public/img/covers', drawnCovers(all, [...keps.values()])],
	['public/img/art', drawnArt(all)],
] as const) {
	mkdirSync(`${root}${place}`, { recursive: true });
	for (const [name, svg] of pictures) {
		writeFileSync(`${root}${place}/${name}`, svg);
		console.log(`${place}/${name}`);
	}
}

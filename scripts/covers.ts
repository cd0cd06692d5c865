/**
 * `npm run covers`: draws the covers of our posts as SVG, all from one system: a chart with the version
 * as its numeral, a route to the motif of the release's theme, and the stages of its KEPs at the foot.
 */
import './plainly.ts';

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../src/loaders/catalogue.ts';
import { drawnCovers } from './covers/covers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../public/img/covers/', import.meta.url));
const { keps, releases } = await readCatalogue(root);

mkdirSync(folder, { recursive: true });
for (const [name, svg] of drawnCovers([...releases.values()], [...keps.values()])) {
	writeFileSync(`${folder}${name}`, svg);
	console.log(`public/img/covers/${name}`);
}

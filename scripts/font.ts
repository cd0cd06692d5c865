/**
 * `npm run font`: the font of the pictures for sharing, which is the letters of fonts/letters.txt out of
 * a larger font. The npm script lays that one and the subsetter into .cache/font first.
 */
import './plainly.ts';

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { font, lettersOfFont } from '../src/pictures/font.ts';

interface Subset {
	readonly targetFormat: 'sfnt';
	/** Those that lines of text are set with; others bring in forms of letters that are never asked for. */
	readonly keepFeatures: readonly string[];
	/** Notices and the licence, and the names by which the system finds the font. */
	readonly preserveNameIds: readonly number[];
	/** Tables for lines that run downwards, and a signature that no longer holds. */
	readonly dropTables: readonly string[];
}

const folder = fileURLToPath(new URL('../.cache/font/', import.meta.url));
const subset: (whole: Buffer, letters: string, what: Subset) => Promise<Buffer> =
	createRequire(folder)('subset-font');

const whole = readFileSync(
	`${folder}node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Medium.otf`,
);
const known = '25033438cfa41f1873d4902b8555956557b765117756bcef96406e023e49578c';
if (createHash('sha256').update(whole).digest('hex') !== known) {
	throw new Error('The larger font is not the one that ours was made of.');
}
const made = await subset(whole, lettersOfFont(), {
	targetFormat: 'sfnt',
	keepFeatures: ['kern', 'liga'],
	preserveNameIds: [0, 7, 13, 14, 16, 17],
	dropTables: ['BASE', 'DSIG', 'VORG', 'vhea', 'vmtx'],
});
writeFileSync(font.file, made);
console.log(`fonts/NotoSansHans-Medium.otf  ${made.length}`);

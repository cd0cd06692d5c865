/** Writes the scaffold of a release post: `npm run new -- v1.38.0`. Never overwrites a file. */
import './plainly.ts';

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scaffoldStrings as strings } from '../src/strings/scaffold.ts';

const [release = ''] = process.argv.slice(2);
const version = /^v?(1\.(?:0|[1-9]\d{0,2})\.\d{1,3})$/.exec(release)?.[1];

if (version === undefined) {
	console.error(strings.usage);
	process.exit(1);
}
const tag = `v${version}`;
const file = `src/content/posts/${tag}.md`;
const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
mkdirSync(dirname(path), { recursive: true });
try {
	// The author's own calendar day: sv-SE writes days as 2024-08-14. Not even a link is written through.
	writeFileSync(path, strings.post(tag, new Date().toLocaleDateString('sv-SE')), { flag: 'wx' });
} catch (error) {
	if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	console.error(strings.exists(file));
	process.exit(1);
}
console.log(strings.written(file));

/** Writes the scaffold of a release post: `npm run new -- v1.38.0`. Never overwrites a file. */
import './plainly.ts';

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../src/plainError.ts';
import { scaffoldStrings as strings } from '../src/strings/scaffold.ts';

const [release = ''] = process.argv.slice(2);
const version = /^v?(1\.(?:0|[1-9]\d{0,2})\.\d{1,3})$/.exec(release)?.[1];
if (version === undefined) throw new PlainError(strings.usage);

const tag = `v${version}`;
const file = `src/content/posts/${tag}.md`;
const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
mkdirSync(dirname(path), { recursive: true });
try {
	// The author's own calendar day: sv-SE writes days as 2024-08-14. Not even a link is written through.
	writeFileSync(path, strings.post(tag, new Date().toLocaleDateString('sv-SE')), { flag: 'wx' });
} catch (error) {
	const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
	throw isThere ? new PlainError(strings.exists(file)) : error;
}
console.log(strings.written(file));

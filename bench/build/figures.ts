import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { measured, type Usage } from '../measure.ts';
import { changeKep, changePost, type Site } from './sites.ts';

/** What a build used: from nothing, after one change, and after none. */
export interface Builds {
	readonly cold: Usage;
	readonly changedPost: Usage;
	readonly changedKep: Usage;
	readonly unchanged: Usage;
}

/** What came out. */
export interface Weights {
	readonly outputBytes: number;
	readonly indexBytes: number;
	/** HTML and CSS of one post. */
	readonly visit: { readonly gzip: number; readonly brotli: number };
}

/** Builds a site and says what that used. */
export async function built(site: Site, when: string): Promise<Usage> {
	console.log(`${site.name}: ${when} …`);
	return measured(site.command, site.root);
}

/** Builds a site four times, each time after another change. */
export async function builds(site: Site): Promise<Builds> {
	const cold = await built(site, 'cold');
	changePost(site);
	const changedPost = await built(site, 'after one changed post');
	changeKep(site);
	const changedKep = await built(site, 'after one changed KEP record');
	return { cold, changedPost, changedKep, unchanged: await built(site, 'nothing changed') };
}

function bytesBelow(folder: string): number {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => statSync(join(folder, name)))
		.filter((entry) => entry.isFile())
		.reduce((sum, { size }) => sum + size, 0);
}

/** The output of a site with generated posts. */
export function weightsOf({ root }: Site): Weights {
	const output = join(root, 'dist');
	const html = readFileSync(join(output, 'posts/note-0001/index.html'));
	const sheets = [...html.toString('utf8').matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
	const files = [html, ...sheets.map((match) => readFileSync(join(output, match[1] ?? '')))];
	return {
		outputBytes: bytesBelow(output),
		indexBytes: bytesBelow(join(output, 'pagefind')),
		visit: {
			gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
			brotli: files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0),
		},
	};
}

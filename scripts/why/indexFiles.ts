import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackSubjects } from '../../src/domain/packedSubjects.ts';
import type { Subjects } from '../../src/domain/subjects.ts';
import type { Summaries } from '../../src/search/answer/closest.ts';
import type { Catalogue } from '../../src/search/catalogue.ts';
import type { IndexFiles } from '../../src/search/worker/engine.ts';
import type { Pagefind } from '../../src/search/worker/postings.ts';

/** Pagefind's file takes `fetch` from around it: this gives the module one of its own. */
const ownFetch = 'let fetch; export const readWith = (read) => { fetch = read; };';
type Fetch = (address: string) => Promise<Response>;

/** What the search of a site reads: the index, all that has a name on the site, and what KEPs do. */
export interface SearchFiles extends IndexFiles {
	subjects(): Promise<Subjects>;
	summaries(): Promise<Summaries>;
}

let opened = 0;

/**
 * Lets the engine run in Node over the index in `folder`, with Pagefind's own browser file. `onRead`
 * hears of each file's path and content as a browser would fetch it.
 */
export function indexFilesIn(
	folder: string,
	onRead: (path: string, content: Uint8Array) => void = () => {},
): SearchFiles {
	function read(path: string): Buffer<ArrayBuffer> {
		const content = readFileSync(join(folder, path));
		onRead(path, content);
		return content;
	}
	function readJson<Content>(path: string): Content {
		return JSON.parse(read(path).toString());
	}
	let catalogue: Catalogue | undefined;
	return {
		async pagefind() {
			// A number, because Node runs what is the same only once, and it keeps what it has read.
			opened += 1;
			const source = Buffer.from(`${ownFetch} // ${opened}\n${read('pagefind.js')}`);
			const pagefind: Pagefind & { readWith(read: Fetch): void } = await import(
				`data:text/javascript;base64,${source.toString('base64')}`
			);
			pagefind.readWith(async (address) => new Response(read(address.replace(/\?.*/, ''))));
			await pagefind.options({ basePath: '/', exactDiacritics: true });
			return pagefind;
		},
		async catalogue() {
			catalogue ??= readJson<Catalogue>('catalogue.json');
			return catalogue;
		},
		json: async (path) => readJson(path),
		summaries: async () => readJson('../search/summaries.json'),
		subjects: async () => unpackSubjects(readJson('../search/subjects.json')),
	};
}

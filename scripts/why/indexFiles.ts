import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexFiles, Pagefind } from '../../src/search/worker/engine.ts';

/** Pagefind's browser file with a `fetch` of its own, which it takes from around it. */
interface Loaded extends Pagefind {
	readFilesWith(read: (address: string) => Promise<Response>): void;
}

const ownFetch = 'let fetch; export const readFilesWith = (read) => { fetch = read; };';

let opened = 0;

/**
 * Lets the engine run in Node over the index in `folder`, with Pagefind's own browser file. `onRead`
 * hears of each file's path and content as a browser would fetch it.
 */
export function indexFilesIn(
	folder: string,
	onRead: (path: string, content: Uint8Array) => void = () => {},
): IndexFiles {
	function read(path: string): Buffer<ArrayBuffer> {
		const content = readFileSync(join(folder, path));
		onRead(path, content);
		return content;
	}
	return {
		async pagefind() {
			// A number, because Node runs what is the same only once, and it keeps what it has read.
			opened += 1;
			const source = Buffer.from(`${ownFetch} // ${opened}\n${read('pagefind.js')}`);
			const pagefind: Loaded = await import(
				`data:text/javascript;base64,${source.toString('base64')}`
			);
			pagefind.readFilesWith(async (address) => new Response(read(address.replace(/\?.*/, ''))));
			await pagefind.options({ basePath: '/' });
			return pagefind;
		},
		json: async (path) => JSON.parse(read(path).toString()),
	};
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexFiles, Pagefind } from './worker/engine.ts';

/** An address that nothing serves: requests below it are answered from the folder. */
const origin = 'https://index.invalid/';

let opened = 0;

/**
 * Lets the engine run in Node over the index in `folder`, with Pagefind's own browser file, for tests
 * and measurements. `onRead` hears of each file's path and content as a browser would fetch it.
 */
export function indexFilesIn(
	folder: string,
	onRead: (path: string, content: Uint8Array) => void = () => {},
): IndexFiles {
	opened += 1;
	const base = `${origin}${opened}/`;
	function read(path: string): Buffer<ArrayBuffer> {
		const content = readFileSync(join(folder, path));
		onRead(path, content);
		return content;
	}
	const { fetch } = globalThis;
	globalThis.fetch = async (input, init) => {
		const address = String(input);
		if (!address.startsWith(base)) return fetch(input, init);
		return new Response(read(address.slice(base.length).replace(/\?.*/, '')));
	};
	return {
		async pagefind() {
			const source = `${read('pagefind.js')}\n// ${opened}`;
			const pagefind: Pagefind = await import(
				`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`
			);
			await pagefind.options({ basePath: base });
			return pagefind;
		},
		json: async (path) => JSON.parse(read(path).toString()),
	};
}

/// <reference lib="webworker" />
/**
 * The search, off the main thread. Besides speed there are two reasons: a worker has no document, so
 * Pagefind reads no language from it and leaves our terms as they are; and only the worker's own
 * response has to allow WebAssembly, no page does.
 *
 * The worker's own name is the path of the index's folder, such as `/pagefind/`.
 */
import { type Engine, type IndexFiles, openEngine, type Pagefind } from './engine.ts';
import type { Answer, Request } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

const folder = new URL(self.name, self.location.origin).href;

const files: IndexFiles = {
	async pagefind() {
		const pagefind: Pagefind & { init(): Promise<void> } = await import(
			/* @vite-ignore */ `${folder}pagefind.js`
		);
		await pagefind.options({ basePath: folder });
		// Loads the index's own metadata and WebAssembly while the catalogue is still on its way.
		await pagefind.init();
		return pagefind;
	},
	async json(path) {
		// Texts change their names with their content; the catalogue keeps its name.
		const cache = path.startsWith('text/') ? 'default' : 'no-cache';
		const response = await fetch(folder + path, { cache });
		if (!response.ok) throw new Error(`${response.status} ${path}`);
		return response.json();
	},
};

let opened: Promise<Engine> | undefined;
let latest = 0;

/** The engine; one that failed to open is opened again by the next request. */
function engine(): Promise<Engine> {
	opened ??= openEngine(files).catch((error: unknown) => {
		opened = undefined;
		throw error;
	});
	return opened;
}

async function answerTo(request: Request): Promise<Answer | undefined> {
	const { number } = request;
	if (request.kind === 'detail') {
		const detail = await (await engine()).detail(request.typed, request.id);
		return { kind: 'detail', number, ...(detail && { detail }) };
	}
	latest = number;
	const isCurrent = (): boolean => latest === number;
	const opening = await engine();
	const found = isCurrent() ? await opening.search(request, isCurrent) : undefined;
	return found && isCurrent() ? { kind: 'found', number, ...found } : undefined;
}

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
	try {
		const answer = await answerTo(data);
		if (answer) self.postMessage(answer);
	} catch (error) {
		console.error(error);
		self.postMessage({ kind: 'failure', number: data.number } satisfies Answer);
	}
});

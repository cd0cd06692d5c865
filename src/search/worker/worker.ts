/// <reference lib="webworker" />
/**
 * The search, off the main thread. Besides speed there are two reasons: a worker has no document, so
 * Pagefind reads no language from it and leaves our terms as they are; and only the worker's own
 * response has to allow WebAssembly, no page does.
 *
 * The worker's own name is the path of the index's folder, such as `/pagefind/`.
 */
import { type PackedSubjects, unpackSubjects } from '../../domain/packedSubjects.ts';
import { answersOf } from '../answer/answers.ts';
import type { Summaries } from '../answer/closest.ts';
import type { Catalogue } from '../catalogue.ts';
import { readOnce } from '../readOnce.ts';
import { readVariants } from '../text/fold.ts';
import { type IndexFiles, openEngine } from './engine.ts';
import type { Request, WorkerAnswer } from './messages.ts';
import type { Pagefind } from './postings.ts';
import { startOf } from './start.ts';
import { watchedFetch } from './watchedFetch.ts';

declare const self: DedicatedWorkerGlobalScope;

const folder = new URL(self.name, self.location.origin).href;

const plainFetch = self.fetch.bind(self);
let missed = false;
self.fetch = watchedFetch(plainFetch, () => {
	missed = true;
});

/** A file of the site that is no part of the index. Without it there is no card, and pages are found all the same. */
async function readBeside<Content>(name: string): Promise<Content> {
	const address = new URL(`../search/${name}.json`, folder);
	const response = await plainFetch(address, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status} ${name}.json`);
	return response.json();
}

async function readJson<Content>(path: string): Promise<Content> {
	// Texts change their names with their content; the catalogue keeps its name.
	const cache = path.startsWith('text/') ? 'default' : 'no-cache';
	const response = await fetch(folder + path, { cache });
	if (!response.ok) throw new Error(`${response.status} ${path}`);
	return response.json();
}

const readSubjects = readOnce(async () => {
	return unpackSubjects(await readBeside<PackedSubjects>('subjects'));
});

const files: IndexFiles = {
	async pagefind() {
		const pagefind: Pagefind & { init(): Promise<void> } = await import(
			/* @vite-ignore */ `${folder}pagefind.js`
		);
		// With accents a word is another one, as it is in the texts.
		await pagefind.options({ basePath: folder, exactDiacritics: true });
		// Loads the index's own metadata and WebAssembly while the catalogue is still on its way.
		await pagefind.init();
		return {
			...pagefind,
			async search(term) {
				const found = await pagefind.search(term);
				if (missed) throw new Error(`A piece of the index is missing for ${term}.`);
				return found;
			},
		};
	},
	catalogue: readOnce(() => readJson<Catalogue>('catalogue.json')),
	json: readJson,
	subjects: readSubjects,
};

const openedEngine = readOnce(() => openEngine(files));

const openedAnswers = readOnce(async () => {
	const [{ variants }, subjects] = await Promise.all([files.catalogue(), readSubjects()]);
	const summaries = () => readBeside<Summaries>('summaries');
	return answersOf(subjects, summaries, readVariants(variants));
});

/** `undefined` where it cannot be made. */
async function ifMade<Made>(making: Promise<Made>): Promise<Made | undefined> {
	try {
		return await making;
	} catch (error) {
		console.error(error);
		return undefined;
	}
}

let latest = 0;

async function answerTo(request: Request): Promise<WorkerAnswer | undefined> {
	const { number } = request;
	if (request.kind === 'answer') {
		const answer = await ifMade(openedAnswers().then((answers) => answers.named(request.typed)));
		return { kind: 'answer', number, answer };
	}
	if (request.kind === 'described') {
		const described = await ifMade(
			openedAnswers().then((answers) => answers.described(request.typed)),
		);
		return { kind: 'described', number, described };
	}
	if (request.kind === 'start') {
		const start = await ifMade(readSubjects().then(startOf));
		return { kind: 'start', number, start };
	}
	if (request.kind === 'detail') {
		const detail = await (await openedEngine()).detail(request.typed, request.id, request.stage);
		return { kind: 'detail', number, ...(detail && { detail }) };
	}
	latest = number;
	const isCurrent = (): boolean => latest === number;
	const engine = await openedEngine();
	const found = isCurrent() ? await engine.search(request, isCurrent) : undefined;
	return found && isCurrent() ? { kind: 'found', number, ...found } : undefined;
}

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
	try {
		const answer = await answerTo(data);
		if (answer) self.postMessage(answer);
	} catch (error) {
		console.error(error);
		self.postMessage({ kind: 'failure', number: data.number } satisfies WorkerAnswer);
	}
});

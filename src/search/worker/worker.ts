/// <reference lib="webworker" />
/**
 * The search, off the main thread. Besides speed there are two reasons: a worker has no document, so
 * Pagefind reads no language from it and leaves our terms as they are; and only the worker's own
 * response has to allow WebAssembly, no page does.
 *
 * The worker's own name is the path of the index's folder, such as `/pagefind/`.
 */
import { type PackedSubjects, unpackSubjects } from '../../domain/packedSubjects.ts';
import type { Subjects } from '../../domain/subjects.ts';
import { type Answers, answersOf } from '../answer/answers.ts';
import type { Summaries } from '../answer/closest.ts';
import type { Catalogue } from '../catalogue.ts';
import { readVariants } from '../text/fold.ts';
import { type Engine, type IndexFiles, openEngine } from './engine.ts';
import type { Answer, Request } from './messages.ts';
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
async function readBeside(name: string): Promise<unknown> {
	const address = new URL(`../search/${name}.json`, folder);
	const response = await plainFetch(address, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status} ${name}.json`);
	return response.json();
}

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
	async json(path) {
		// Texts change their names with their content; the catalogue keeps its name.
		const cache = path.startsWith('text/') ? 'default' : 'no-cache';
		const response = await fetch(folder + path, { cache });
		if (!response.ok) throw new Error(`${response.status} ${path}`);
		return response.json();
	},
	subjects: readSubjects,
	summaries: async () => (await readBeside('summaries')) as Summaries,
};

let opened: Promise<Engine> | undefined;
let subjects: Promise<Subjects> | undefined;
let answers: Promise<(typed: string) => Promise<Answers>> | undefined;
let latest = 0;

function readSubjects(): Promise<Subjects> {
	const reading =
		subjects ?? readBeside('subjects').then((packed) => unpackSubjects(packed as PackedSubjects));
	subjects = reading;
	reading.catch(() => {
		subjects = undefined;
	});
	return reading;
}

async function openAnswers(): Promise<(typed: string) => Promise<Answers>> {
	const [{ variants }, known] = await Promise.all([
		files.json('catalogue.json') as Promise<Catalogue>,
		readSubjects(),
	]);
	return answersOf(known, files.summaries, readVariants(variants));
}

/** What is made of the subjects; nothing where they cannot be read, and the next question asks again. */
async function ofSubjects<Made>(making: Promise<Made>): Promise<Made | undefined> {
	try {
		return await making;
	} catch (error) {
		console.error(error);
		answers = undefined;
		return undefined;
	}
}

async function answerTo(request: Request): Promise<Answer | undefined> {
	const { number } = request;
	if (request.kind === 'answer') {
		answers ??= openAnswers();
		const told = await ofSubjects(answers.then((answersTo) => answersTo(request.typed)));
		return { kind: 'answer', number, answers: told };
	}
	if (request.kind === 'start') {
		const start = await ofSubjects(readSubjects().then(startOf));
		return { kind: 'start', number, start };
	}
	opened ??= openEngine(files);
	if (request.kind === 'detail') {
		const detail = await (await opened).detail(request.typed, request.id, request.stage);
		return { kind: 'detail', number, ...(detail && { detail }) };
	}
	latest = number;
	const isCurrent = (): boolean => latest === number;
	const engine = await opened;
	const found = isCurrent() ? await engine.search(request, isCurrent) : undefined;
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

/// <reference lib="webworker" />
/**
 * The service worker of those readers who asked for offline reading; no page starts it for others. It
 * answers from what it keeps where the network does not, and keeps the newest build.
 */
import { type FilesByPath, filesByPath, isBroken, isDue, isForSite, wayOf } from './answer.ts';
import { createJob } from './job.ts';
import { absentPath, buildPath, type KeptFile, listPath, type OfflineBuild } from './list.ts';
import type { Wish } from './messages.ts';
import { createStore, type Kept } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;
const store = createStore(self.caches, scope);

/** What the site answers at a path; an error where it answers with nothing. */
async function ask(path: string, init: RequestInit): Promise<Response> {
	return fetch(new URL(path, scope), { mode: 'same-origin', ...init });
}

async function askJson<Content>(path: string, signal?: AbortSignal): Promise<Content> {
	const answer = await ask(path, { cache: 'no-cache', ...(signal && { signal }) });
	if (!answer.ok) throw new Error(`${answer.status} ${path}`);
	return answer.json();
}

async function tellPages(): Promise<void> {
	const told = await job.told();
	const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages) page.postMessage(told);
}

const job = createJob({
	store,
	site: { list: (signal) => askJson(listPath, signal), file: ask },
	locks: self.navigator.locks,
	scope,
	onChange: () => void tellPages(),
});

/** Keeps the newest build, if it is another one than the one that is kept. */
async function freshen(): Promise<void> {
	const kept = await store.kept();
	const newest = await askJson<OfflineBuild>(buildPath).catch(() => undefined);
	if (newest === undefined) return;
	if (newest.version === kept?.list.version) await store.noteChecked(Date.now());
	else await job.run();
}

/** The same once in a visit. */
async function freshenIfDue(): Promise<void> {
	if ((await store.isOpen()) && isDue(await store.checked(), Date.now())) await freshen();
}

/** The files of the build that is kept, looked at once for each build. */
const looked = new WeakMap<Kept, FilesByPath>();

function filesOf(kept: Kept): FilesByPath {
	const files = looked.get(kept) ?? filesByPath(kept.list.files);
	looked.set(kept, files);
	return files;
}

/** Pages and workers that were given something kept in the network's place. */
const bound = new Set<string>();

async function absent(kept: Kept): Promise<Response> {
	const page = filesOf(kept).get(absentPath);
	const answer = page && (await store.read(page));
	return answer === undefined
		? Response.error()
		: new Response(answer.body, { status: 404, headers: answer.headers });
}

/** What the network answers; `undefined` where it fails or takes longer than it may. */
async function newest(request: Request, patience?: number): Promise<Response | undefined> {
	const answer = fetch(request).then(
		(found) => (isBroken(found.status) ? undefined : found),
		() => undefined,
	);
	if (patience === undefined) return answer;
	const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
	return Promise.race([answer, late]);
}

/** A kept file, or what the network has where the browser has lost it. */
async function kept(file: KeptFile, request: Request): Promise<Response> {
	return (await store.read(file)) ?? fetch(request);
}

async function answer({ request, clientId, resultingClientId }: FetchEvent): Promise<Response> {
	const build = await store.kept();
	if (build === undefined) return fetch(request);
	const isPage = request.mode === 'navigate';
	const asker = isPage ? resultingClientId : clientId;
	const way = wayOf(
		request.url,
		{ isPage, isBound: bound.has(asker) },
		{ scope, files: filesOf(build) },
	);
	switch (way.kind) {
		case 'kept':
			return kept(way.file, request);
		case 'newest': {
			const found = await newest(request, way.patience);
			if (found !== undefined) return found;
			if (asker !== '') bound.add(asker);
			return kept(way.file, request);
		}
		case 'renamed':
			return fetch(request).catch(() => {
				const address = new URL(way.path, scope);
				return Response.redirect(address.href + new URL(request.url).search);
			});
		case 'page':
			return fetch(request).catch(() => absent(build));
		case 'network':
			return fetch(request).catch(() => Response.error());
		case 'refused':
			return Response.error();
	}
}

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const asked = {
		address: request.url,
		method: request.method,
		isRanged: request.headers.has('range'),
		isOnlyIfCached: request.cache === 'only-if-cached',
	};
	if (!isForSite(asked, scope)) return;
	event.respondWith(answer(event));
	if (request.mode === 'navigate') event.waitUntil(freshenIfDue());
});

/** Does what a page wishes. */
async function grant({ kind }: Wish): Promise<void> {
	switch (kind) {
		case 'tell':
			return tellPages();
		case 'keep':
			await store.open();
			return job.run();
		case 'freshen':
			return (await store.isOpen()) ? freshen() : undefined;
		case 'stop':
			await job.stop();
			return tellPages();
		case 'forget':
			await job.stop();
			return store.forget();
	}
}

self.addEventListener('message', (event) => {
	event.waitUntil(grant(event.data as Wish));
});

import { buildPath, type OfflineBuild } from '../offline/list.ts';
import type { Told, Wish } from '../offline/messages.ts';
import { cacheName } from '../offline/store.ts';
import workerAddress from '../offline/worker.ts?worker&url';
import { offlineStateStrings as strings } from '../strings/offlineState.ts';
import { type Action, type Standing, shownFor } from './rules/offline.ts';

/** Lets a reader keep the site for reading offline, says how that stands, and takes it away again. */

/** How often a page that shows the progress wakes the worker, which browsers put to sleep, in milliseconds. */
const heartbeat = 10_000;

/** The worker's file rules what is below its folder, which is the site. */
const scope = new URL('.', new URL(workerAddress, location.href)).href;

/** The worker of this site, if the reader's browser has it; others may share the origin. */
async function registered(): Promise<ServiceWorkerRegistration | undefined> {
	const registration = await navigator.serviceWorker.getRegistration(scope);
	return registration?.scope === scope ? registration : undefined;
}

/** The newest build as the site tells of it, past whatever the browser has kept. */
async function newestBuild(): Promise<OfflineBuild | undefined> {
	try {
		const answer = await fetch(scope + buildPath, { cache: 'no-cache' });
		return answer.ok ? await answer.json() : undefined;
	} catch {
		return undefined;
	}
}

/** The worker of a registration, once it works. */
async function working({ active, installing, waiting }: ServiceWorkerRegistration) {
	const worker = active ?? waiting ?? installing;
	if (worker === null || worker.state === 'activated') return worker;
	return new Promise<ServiceWorker>((resolve, reject) => {
		worker.addEventListener('statechange', () => {
			if (worker.state === 'activated') resolve(worker);
			if (worker.state === 'redundant') reject(new Error('The worker was not installed.'));
		});
	});
}

/** Tells the worker of a wish, as soon as it can be told. */
async function wish(kind: Wish['kind'], registration: ServiceWorkerRegistration): Promise<void> {
	(await working(registration))?.postMessage({ kind } satisfies Wish);
}

/** Takes away all that is kept, and the worker: what it is writing has come to an end by then. */
async function remove(registration: ServiceWorkerRegistration): Promise<void> {
	await wish('forget', registration);
	await navigator.locks.request(cacheName(scope), () => caches.delete(cacheName(scope)));
	await registration.unregister();
}

/** Shows how things stand in the block. */
function view(block: HTMLElement, act: (action: Action) => void) {
	const status = block.querySelector<HTMLElement>('[role="status"]');
	const bar = block.querySelector('progress');
	const percent = block.querySelector('[data-percent]');
	const buttons = [...block.querySelectorAll<HTMLButtonElement>('button[data-action]')];
	const actionOf = (button: HTMLButtonElement) => button.dataset['action'] as Action;
	for (const button of buttons) button.addEventListener('click', () => act(actionOf(button)));
	return (standing: Standing): void => {
		const { says, actions, progress } = shownFor(standing);
		const focused = buttons.find((button) => button === document.activeElement);
		const said = says.join('');
		// What is said again is not read out again.
		if (status !== null && status.textContent !== said) status.textContent = said;
		if (bar !== null && percent !== null) {
			bar.hidden = progress === undefined;
			bar.value = progress ?? 0;
			percent.textContent =
				progress === undefined ? '' : strings.percent(Math.floor(progress * 100));
		}
		for (const button of buttons) button.hidden = !actions.includes(actionOf(button));
		// What a keyboard stood on is gone: it goes on at what there is now.
		if (focused?.hidden) buttons.find((button) => !button.hidden)?.focus();
	};
}

function start(block: HTMLElement): void {
	let standing: Standing = { isAble: 'serviceWorker' in navigator && 'locks' in navigator };
	const show = view(block, (action) => act(action).catch(fail));
	const note = (news: Partial<Standing>) => {
		standing = { ...standing, ...news };
		show(standing);
	};
	const fail = (error: unknown) => {
		console.error(error);
		note({ isAble: false });
	};

	async function act(action: Action): Promise<void> {
		let registration = await registered();
		if (action === 'remove' && registration !== undefined) {
			await remove(registration);
			note({ told: undefined, isRemoved: true, build: await newestBuild() });
			return;
		}
		if (action === 'stop' && registration !== undefined) {
			await wish('stop', registration);
			if (standing.told?.kept === undefined) await act('remove');
			return;
		}
		// Some browsers ask the reader; whatever the answer is, the site can be kept.
		navigator.storage?.persist?.().catch(() => false);
		registration ??= await navigator.serviceWorker.register(workerAddress);
		note({ isRemoved: false });
		await wish('keep', registration);
	}

	async function begin(): Promise<void> {
		if (!standing.isAble) return show(standing);
		navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
			// What it still had to say when it was sent away.
			if (standing.isRemoved) return;
			const isNew = data.kept?.version !== standing.told?.kept?.version;
			note({ told: data });
			if (isNew) newestBuild().then((build) => note({ build }));
		});
		navigator.serviceWorker.startMessages();
		const registration = await registered();
		note({ build: await newestBuild() });
		if (registration === undefined) return;
		await wish('tell', registration);
		await wish('freshen', registration);
	}

	setInterval(async () => {
		if (standing.told?.progress === undefined) return;
		const registration = await registered();
		if (registration !== undefined) await wish('keep', registration);
	}, heartbeat);
	begin().catch(fail);
}

const block = document.querySelector<HTMLElement>('[data-offline]');
if (block !== null) start(block);

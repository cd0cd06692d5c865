import { subscribe } from 'node:diagnostics_channel';
import type { AstroIntegration, HookParameters } from 'astro';
import { reportChannel, type Verdict } from '../loaders/report.ts';
import { problemStrings } from '../strings/problems.ts';
import { repeatMissedReloads, sayHowOld } from './reloads.ts';

type ViteDevServer = HookParameters<'astro:server:setup'>['server'];

/** What Astro's overlay shows; it takes its message and hint for HTML. */
export function overlayOf(report: string) {
	const message = report.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const { overlayTitle: title, overlayHint: hint } = problemStrings;
	// Astro knows a title and a hint, which Vite's own type does not name.
	const err = { name: 'ContentProblems', title, message, hint, stack: '' };
	return { type: 'error', err } as const;
}

/** Lets the author look at the page below the overlay, which has no way of its own to be closed. */
const closeByKey = `
addEventListener('keydown', ({ key }) => {
	if (key !== 'Escape') return;
	for (const overlay of document.querySelectorAll('vite-error-overlay')) overlay.remove();
});`;

/** Something of Vite's that knows modules by their files. */
interface Modules {
	getModulesByFile(file: string): Iterable<unknown> | undefined;
	invalidateModule(module: unknown): void;
}

/** Makes the pages compile and run a file again that they have compiled and run. */
function forget(server: ViteDevServer, file: string): void {
	for (const environment of Object.values(server.environments)) {
		// Where pages run, Vite keeps what has run apart from what was compiled.
		const { runner } = environment as { runner?: { evaluatedModules: Modules } };
		const compiled = environment.moduleGraph as unknown as Modules;
		for (const modules of [compiled, runner?.evaluatedModules]) {
			for (const module of modules?.getModulesByFile(file) ?? []) modules?.invalidateModule(module);
		}
	}
}

/** The files whose text is not in both. */
export function changedFiles(
	before: Verdict['components'],
	after: Verdict['components'],
): readonly string[] {
	const files = new Set([...before.keys(), ...after.keys()]);
	return [...files].filter((file) => before.get(file) !== after.get(file));
}

/**
 * In development, shows the posts' report over every open page until nothing is wrong any more, and
 * lets pages compile of an .mdx post what the loader found sound: the file itself may be broken.
 */
export function reportOverlay(): AstroIntegration {
	let verdict: Verdict = { report: undefined, components: new Map() };
	let server: ViteDevServer | undefined;

	function take(next: Verdict): void {
		const { report, components } = verdict;
		verdict = next;
		if (server === undefined) return;
		for (const file of changedFiles(components, next.components)) forget(server, file);
		// Without a page Vite would keep the message for the next one, which may come after the mending.
		if (server.ws.clients.size === 0) return;
		if (next.report !== undefined) server.ws.send(overlayOf(next.report));
		else if (report !== undefined) server.ws.send({ type: 'full-reload' });
	}

	return {
		name: 'report-overlay',
		hooks: {
			'astro:config:setup': ({ command, injectScript, updateConfig }) => {
				if (command !== 'dev') return;
				subscribe(reportChannel, (message) => take(message as Verdict));
				injectScript('page', closeByKey + sayHowOld);
				const load = (id: string) => verdict.components.get(id);
				updateConfig({ vite: { plugins: [{ name: 'sound-posts', enforce: 'pre', load }] } });
			},
			'astro:server:setup': (started) => {
				server = started.server;
				repeatMissedReloads(server);
				// Every page connects when it is opened and when it is loaded again.
				server.ws.on('connection', (socket) => {
					const { report } = verdict;
					if (report !== undefined) socket.send(JSON.stringify(overlayOf(report)));
				});
			},
		},
	};
}

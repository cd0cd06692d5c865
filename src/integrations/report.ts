import { subscribe } from 'node:diagnostics_channel';
import type { AstroIntegration, HookParameters } from 'astro';
import { escapeUTF8 } from 'entities';
import { reportChannel, type Verdict } from '../loaders/report.ts';
import { reportStrings } from '../strings/problems.ts';
import { repeatMissedReloads, sayHowOld } from './reloads.ts';

type ViteDevServer = HookParameters<'astro:server:setup'>['server'];

/** What Astro's overlay shows; it takes its message for HTML and makes links of words in it. */
export function overlayOf(report: string) {
	const message = escapeUTF8(report);
	const { overlayTitle: title, overlayHint: hint } = reportStrings;
	// Astro knows a title and a hint, which Vite's own type does not name.
	const err = { name: 'ContentProblems', title, message, hint, stack: '' };
	// Of any other message Astro takes the text for Markdown, links to scripts included.
	return { type: 'error', err, __isEnhancedAstroErrorPayload: true } as const;
}

/** Lets the author look at the page below the overlay, which has no way of its own to be closed. */
const closeByKey = `
addEventListener('keydown', ({ key }) => {
	if (key !== 'Escape') return;
	for (const overlay of document.querySelectorAll('vite-error-overlay')) overlay.remove();
});`;

/** In development, shows the posts' report over every open page until nothing is wrong any more. */
export function reportOverlay(): AstroIntegration {
	let verdict: Verdict = { report: undefined };
	let server: ViteDevServer | undefined;

	function take(next: Verdict): void {
		const { report } = verdict;
		verdict = next;
		// Without a page Vite would keep the message for the next one, which may come after the mending.
		if (server === undefined || server.ws.clients.size === 0) return;
		if (next.report !== undefined) server.ws.send(overlayOf(next.report));
		else if (report !== undefined) server.ws.send({ type: 'full-reload' });
	}

	return {
		name: 'report-overlay',
		hooks: {
			'astro:config:setup': ({ command, injectScript }) => {
				if (command !== 'dev') return;
				subscribe(reportChannel, (message) => take(message as Verdict));
				injectScript('page', closeByKey + sayHowOld);
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

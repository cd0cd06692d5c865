import { subscribe } from 'node:diagnostics_channel';
import type { AstroIntegration, HookParameters } from 'astro';
import { reportChannel } from '../loaders/report.ts';
import { problemStrings } from '../strings/problems.ts';

type ViteDevServer = HookParameters<'astro:server:setup'>['server'];

/** What Astro's overlay shows; it takes its message and hint for HTML. */
export function overlayOf(report: string) {
	const message = report.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const { overlayTitle: title, overlayHint: hint } = problemStrings;
	// Astro knows a title and a hint, which Vite's own type does not name.
	const err = { name: 'ContentProblems', title, message, hint, stack: '' };
	return { type: 'error', err } as const;
}

/**
 * In development, shows the posts' report over the open pages. The site keeps serving: a reload takes
 * the overlay away, a new report brings it back, and so mended posts reload the page without it.
 */
export function reportOverlay(): AstroIntegration {
	let report: string | undefined;
	let server: ViteDevServer | undefined;
	let isShown = false;
	const show = () => {
		if (report === undefined || isShown || server === undefined) return;
		isShown = server.ws.clients.size > 0;
		server.ws.send(overlayOf(report));
	};
	return {
		name: 'report-overlay',
		hooks: {
			'astro:config:setup': ({ command }) => {
				if (command !== 'dev') return;
				subscribe(reportChannel, (message) => {
					const wasWrong = report !== undefined;
					isShown = false;
					report = typeof message === 'string' ? message : undefined;
					if (wasWrong && report === undefined) server?.ws.send({ type: 'full-reload' });
					show();
				});
			},
			'astro:server:setup': (started) => {
				server = started.server;
				// What was wrong before the first page was open is shown to that page.
				server.ws.on('connection', show);
			},
		},
	};
}

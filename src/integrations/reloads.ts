import type { HookParameters } from 'astro';

type ViteDevServer = HookParameters<'astro:server:setup'>['server'];

/** The event by which a page says how many reloads the server had asked for when it was made. */
const opened = 'content:opened';

/** What a page runs: its own response holds the number. Browsers tell it to local pages alone. */
export const sayHowOld = `
const [page] = performance.getEntriesByType('navigation');
const made = page?.serverTiming?.find(({ name }) => name === 'reloads')?.description;
if (made !== undefined) import.meta.hot?.send('${opened}', made);
`;

/**
 * Lets no page miss a reload. Vite asks those that are connected; a page that is being loaded at that
 * moment is made of what was, and would stay so: it is asked when it connects.
 */
export function repeatMissedReloads(server: ViteDevServer): void {
	let reloads = 0;
	const send: (...message: unknown[]) => void = server.ws.send.bind(server.ws);
	server.ws.send = (...message: unknown[]) => {
		const [payload] = message as [{ readonly type?: unknown } | string];
		if (typeof payload === 'object' && payload.type === 'full-reload') reloads += 1;
		send(...message);
	};
	server.middlewares.use((_request, response, next) => {
		response.setHeader('server-timing', `reloads;desc="${reloads}"`);
		next();
	});
	server.ws.on(opened, (made: unknown, client) => {
		if (made !== String(reloads)) client.send({ type: 'full-reload' });
	});
}

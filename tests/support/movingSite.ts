import { createServer, type Server } from 'node:http';
import { listen, siteServer } from '../../scripts/siteServer.ts';

/** A site at one address that may be cut off, fall silent, or become another build. */
export interface MovingSite {
	readonly origin: string;
	/** Serves the output in a folder. */
	serve(folder: string): Promise<void>;
	/** Refuses every connection. */
	cut(): Promise<void>;
	/** Takes every question and answers none, as a line does that is dead. */
	fallSilent(): Promise<void>;
}

/** @param base starts and ends with a slash */
export async function movingSite(base: string): Promise<MovingSite> {
	let server: Server | undefined;
	let port = 0;
	async function cut(): Promise<void> {
		const last = server;
		server = undefined;
		if (last === undefined) return;
		const closed = new Promise((resolve) => last.close(resolve));
		last.closeAllConnections();
		await closed;
	}
	async function become(next: Server): Promise<void> {
		await cut();
		server = next;
		port = await listen(next, { port, host: '127.0.0.1' });
	}
	const fallSilent = () => become(createServer(() => {}));
	// The system chooses the port, which is kept from then on.
	await fallSilent();
	return {
		origin: `http://127.0.0.1:${port}`,
		serve: (folder) => become(siteServer({ folder, base })),
		...{ cut, fallSilent },
	};
}

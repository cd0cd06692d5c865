import type { TestProject } from 'vitest/node';
import { listen, siteServer } from '../../scripts/siteServer.ts';
import { site } from '../../src/site.ts';
import { unpackedBrowser } from './browserProgram.ts';
import { outputFolder } from './buildOnce.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the built site is served, without a closing slash. */
		origin: string;
	}
}

/** Serves the built site with its own headers while the browser tests run. */
export async function setup(project: TestProject): Promise<() => void> {
	await unpackedBrowser();
	const server = siteServer({ folder: outputFolder, base: site.base });
	const port = await listen(server, { port: 0, host: '127.0.0.1' });
	project.provide('origin', `http://127.0.0.1:${port}`);
	return () => {
		server.close();
		server.closeAllConnections();
	};
}

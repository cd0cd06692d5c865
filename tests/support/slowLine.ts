import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, inject } from 'vitest';
import { listen } from '../../scripts/siteServer.ts';

/** About what a packet of a compressed page holds once it is unpacked, in bytes. */
const pieceSize = 2_000;
/** Longer than a frame, so that the browser may paint after every piece, in milliseconds. */
const gap = 20;

async function sendInPieces(page: Uint8Array, response: ServerResponse): Promise<void> {
	for (let start = 0; start < page.length && !response.destroyed; start += pieceSize) {
		response.write(page.subarray(start, start + pieceSize));
		await pause(gap);
	}
	response.end();
}

function slowServer(origin: string): Server {
	return createServer(async (request, response) => {
		const answer = await fetch(origin + request.url, { redirect: 'manual' });
		// `fetch` has unpacked the body.
		const dropped = ['content-encoding', 'content-length'];
		const headers = [...answer.headers].filter(([name]) => !dropped.includes(name));
		response.writeHead(answer.status, Object.fromEntries(headers));
		const body = new Uint8Array(await answer.arrayBuffer());
		const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
		if (isPage) await sendInPieces(body, response);
		else response.end(body);
	});
}

/**
 * The built site at the end of a slow line: pages come in pieces, and are painted as they come.
 * Gives the origin, once the tests of the file run.
 */
export function useSlowLine(): () => string {
	let server: Server;
	let origin = '';
	beforeAll(async () => {
		server = slowServer(inject('origin'));
		origin = `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
	});
	afterAll(async () => {
		server.close();
		server.closeAllConnections();
		await once(server, 'close');
	});
	return () => origin;
}

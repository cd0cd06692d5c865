import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, inject } from 'vitest';
import { listen } from '../../scripts/siteServer.ts';

/** So few that nearly every block comes by itself, in characters. */
const smallest = 250;
/** Later pieces grow with what has come, so that a long page takes seconds, not a minute. */
const growth = 1 / 16;
/** Longer than a frame, so that the browser may paint after every piece, in milliseconds. */
const gap = 20;
/** Enough for the style sheets, which a page waits for before it paints, in milliseconds. */
const afterHead = 300;

/**
 * A page in pieces: its head, and then what ends where a block does. Half a line may move as its other half comes,
 * and so may a heading's rule as the words below the heading come.
 */
function* piecesOf(page: string): Generator<string> {
	const head = page.indexOf('<body');
	yield page.slice(0, head);
	const blockEnd = /<\/(?:li|p|tr|div|[uod]l|table|section|figure|header|footer|nav)>/g;
	for (let start = head; start < page.length; start = blockEnd.lastIndex) {
		blockEnd.lastIndex = start + Math.max(smallest, start * growth);
		if (blockEnd.exec(page) === null) blockEnd.lastIndex = page.length;
		yield page.slice(start, blockEnd.lastIndex);
	}
}

async function sendInPieces(page: string, response: ServerResponse): Promise<void> {
	for (const piece of piecesOf(page)) {
		if (response.destroyed) return;
		response.write(piece);
		// Nothing is painted before the style sheets of the head are there, which must not hide any piece.
		await pause(piece.includes('</head>') ? afterHead : gap);
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
		const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
		if (isPage) await sendInPieces(await answer.text(), response);
		else response.end(new Uint8Array(await answer.arrayBuffer()));
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

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
	createServer,
	type IncomingMessage,
	type Server,
	type ServerResponse,
	STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import send from 'send';
import { decodedPath } from '../src/addresses.ts';
import { headersFor, parseHeadersFile } from '../src/hosting/headers.ts';
import { isHidden } from '../src/hosting/hidden.ts';
import { parseRedirectsFile, redirectAt } from '../src/hosting/redirects.ts';

/** What to serve: a built site's folder and the path that its addresses begin with. */
export interface SiteServerOptions {
	readonly folder: string;
	/** Starts and ends with a slash. */
	readonly base: string;
}

interface Exchange extends SiteServerOptions {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	/** The address without query, as it was asked for. */
	readonly path: string;
	readonly query: string;
}

/** A part of a file is sent as it is: its range counts the bytes of the file. */
const compress = compression({
	threshold: 0,
	brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
	filter: (request, response) =>
		response.statusCode !== 206 && compression.filter(request, response),
});

/** The text of a file, or `undefined` if there is none; one that cannot be read throws. */
async function textOf(file: string): Promise<string | undefined> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return undefined;
	}
}

/** Ends an answer that no file gives. A browser asks anew, whatever a rule says of its address. */
function refuse(response: ServerResponse, status: number, page?: string): void {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	const ofTheFile = ['accept-ranges', 'etag', 'last-modified'];
	// Who asked for a part that is not there is told by this one how long the file is.
	if (status !== 416) ofTheFile.push('content-range');
	for (const name of ofTheFile) response.removeHeader(name);
	const body = page ?? `${status} ${STATUS_CODES[status]}\n`;
	response.statusCode = status;
	response.setHeader('cache-control', 'no-cache');
	response.setHeader(
		'content-type',
		`text/${page === undefined ? 'plain' : 'html'}; charset=utf-8`,
	);
	response.setHeader('content-length', Buffer.byteLength(body));
	response.end(body);
}

async function refuseMissing({ folder, response }: Exchange): Promise<void> {
	refuse(response, 404, await textOf(join(folder, '404.html')));
}

/** Without slashes at the start that would make the address another host's. */
function redirect({ response, query }: Exchange, path: string): void {
	const location = path.replace(/^[/\\]+/, '/') + query;
	response.writeHead(301, { location }).end();
}

/** Sends what stands in the folder at `inside`, the part of an address after the base path. */
function sendFile(exchange: Exchange, inside: string): void {
	const { folder, request, response, path } = exchange;
	const missing = () => refuseMissing(exchange).catch(() => refuse(response, 500));
	send(request, `/${inside}`, { root: folder, dotfiles: 'allow' })
		.on('headers', () => {
			if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-cache');
		})
		.on('directory', (_: ServerResponse, found: string) => {
			if (existsSync(join(found, 'index.html'))) redirect(exchange, `${path}/`);
			else missing();
		})
		.on('error', ({ status }: { readonly status: number }) => {
			// `send` answers addresses that lead out of the folder with 403.
			if (status === 403 || status === 404) missing();
			else refuse(response, status);
		})
		.pipe(response);
}

/** A proxy may ask with the whole address, its host included. */
function partsOf(url: string): { readonly path: string; readonly query: string } {
	const parts = /^(?:[a-z]+:\/\/[^/?#]*)?([^?#]*)([^#]*)/i.exec(url);
	return { path: parts?.[1] ?? '', query: parts?.[2] ?? '' };
}

async function answer(exchange: Exchange): Promise<void> {
	const { folder, base, request, response, path } = exchange;
	const told = async (name: string) => (await textOf(join(folder, name))) ?? '';
	const asked = decodedPath(path);
	const rules = parseHeadersFile(await told('_headers'));
	for (const [name, value] of Object.entries(headersFor(rules, asked))) {
		response.setHeader(name, value);
	}
	const moved = redirectAt(parseRedirectsFile(await told('_redirects')), asked);
	response.setHeader('vary', 'accept-encoding');
	// Node leaves the content out of an answer to HEAD; all else is the answer to GET.
	if (request.method === 'HEAD') request.method = 'GET';
	if (request.method !== 'GET') {
		response.setHeader('allow', 'GET, HEAD');
		refuse(response, 405);
	} else if (`${path}/` === base) redirect(exchange, base);
	else if (moved !== undefined) redirect(exchange, moved);
	else if (!path.startsWith(base)) await refuseMissing(exchange);
	// By whatever spelling of its address.
	else if (isHidden(normalize(asked.slice(base.length)))) await refuseMissing(exchange);
	else sendFile(exchange, path.slice(base.length));
}

/**
 * A static server that behaves as the hosts do: the headers of the output's own `_headers`, the
 * redirects of its `_redirects`, compression, ranges, conditional requests, folders with a closing slash, `404.html` for what is not
 * there. What cannot be read is an answer, too: the server goes on.
 */
export function siteServer(options: SiteServerOptions): Server {
	return createServer((request, response) => {
		const { path, query } = partsOf(request.url ?? '');
		const exchange = { ...options, request, response, path, query };
		compress(request, response, () => {
			answer(exchange).catch(() => refuse(response, 500));
		});
	});
}

/** Listens and gives the port, the system's choice when `port` is 0; an occupied port throws. */
export async function listen(server: Server, place: { port: number; host: string }) {
	await once(server.listen(place), 'listening');
	return (server.address() as AddressInfo).port;
}

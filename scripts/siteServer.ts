import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type HeaderRule, headersFor, parseHeadersFile } from '../src/integrations/headers.ts';

/** What to serve: a built site's folder and the path that its addresses begin with. */
export interface SiteServerOptions {
	readonly folder: string;
	/** Starts and ends with a slash. */
	readonly base: string;
}

const types: Readonly<Record<string, string>> = {
	'.avif': 'image/avif',
	'.css': 'text/css; charset=utf-8',
	'.gif': 'image/gif',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.ics': 'text/calendar; charset=utf-8',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.xml': 'application/xml; charset=utf-8',
};

type Found =
	| { readonly kind: 'file'; readonly file: string; readonly status: 200 | 404 }
	| { readonly kind: 'redirect'; readonly to: string }
	| { readonly kind: 'nothing'; readonly status: 400 | 404 };

function isFile(path: string): boolean {
	return existsSync(path) && statSync(path).isFile();
}

function decoded(path: string): string | undefined {
	try {
		const text = decodeURIComponent(path);
		return text.includes('\0') ? undefined : text;
	} catch {
		return undefined;
	}
}

function find({ folder, base }: SiteServerOptions, path: string): Found {
	if (`${path}/` === base) return { kind: 'redirect', to: base };
	const missing: Found = isFile(join(folder, '404.html'))
		? { kind: 'file', file: join(folder, '404.html'), status: 404 }
		: { kind: 'nothing', status: 404 };
	if (!path.startsWith(base)) return missing;
	const inside = decoded(path.slice(base.length));
	if (inside === undefined) return { kind: 'nothing', status: 400 };
	const file = normalize(join(folder, inside));
	// `..` in an address, encoded or not, never leaves the folder.
	if (!`${file}${sep}`.startsWith(`${normalize(folder)}${sep}`)) return missing;
	if (isFile(file) && !inside.endsWith('/')) return { kind: 'file', file, status: 200 };
	if (!isFile(join(file, 'index.html'))) return missing;
	if (path.endsWith('/')) return { kind: 'file', file: join(file, 'index.html'), status: 200 };
	return { kind: 'redirect', to: `${path.replace(/^\/+/, '/')}/` };
}

interface Body {
	readonly bytes: Buffer;
	readonly encoding?: 'br' | 'gzip';
}

function compressed(bytes: Buffer, type: string, accepted: string): Body {
	if (!/^(text\/|application\/(json|xml|manifest|wasm)|image\/svg)/.test(type)) return { bytes };
	if (/\bbr\b/.test(accepted)) {
		const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
		return { bytes: brotliCompressSync(bytes, { params }), encoding: 'br' };
	}
	if (/\bgzip\b/.test(accepted)) return { bytes: gzipSync(bytes), encoding: 'gzip' };
	return { bytes };
}

function rulesIn(folder: string): readonly HeaderRule[] {
	const file = join(folder, '_headers');
	return existsSync(file) ? parseHeadersFile(readFileSync(file, 'utf8')) : [];
}

function sendFile(
	{ file, status }: Extract<Found, { kind: 'file' }>,
	{ request, response }: { request: IncomingMessage; response: ServerResponse },
): void {
	const type = types[extname(file)] ?? 'application/octet-stream';
	const body = compressed(
		readFileSync(file),
		type,
		String(request.headers['accept-encoding'] ?? ''),
	);
	response.statusCode = status;
	response.setHeader('content-type', type);
	response.setHeader('content-length', body.bytes.length);
	response.setHeader('vary', 'accept-encoding');
	if (body.encoding !== undefined) response.setHeader('content-encoding', body.encoding);
	if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-cache');
	response.end(request.method === 'HEAD' ? undefined : body.bytes);
}

/**
 * A static server that behaves as the hosts do: the headers of the output's own `_headers`,
 * compression, folders with a closing slash, `404.html` for what is not there.
 */
export function siteServer(options: SiteServerOptions): Server {
	return createServer((request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { allow: 'GET, HEAD' }).end();
			return;
		}
		const path = (request.url ?? '/').replace(/[?#].*$/s, '');
		const query = (request.url ?? '').slice(path.length);
		const found = find(options, path);
		for (const [name, value] of Object.entries(headersFor(rulesIn(options.folder), path))) {
			response.setHeader(name, value);
		}
		if (found.kind === 'file') sendFile(found, { request, response });
		else if (found.kind === 'redirect')
			response.writeHead(301, { location: found.to + query }).end();
		else response.writeHead(found.status).end();
	});
}

/** Listens and gives the port, the system's choice when `port` is 0; an occupied port throws. */
export function listen(server: Server, { port, host }: { port: number; host: string }) {
	return new Promise<number>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			const address = server.address();
			resolve(typeof address === 'object' && address !== null ? address.port : port);
		});
	});
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { listen, siteServer } from '../../../scripts/siteServer.ts';

/** What a server said. */
export interface Answer {
	readonly status: number | undefined;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly bytes: Buffer;
	readonly body: string;
}

/**
 * A folder of these files, by name, that the static server serves below `/k8s/` while the tests of the
 * file run; `secret.txt` stands beside it. `ask` asks for a path exactly as it is written, which
 * `fetch` would tidy first.
 */
export function servedFolder(files: Readonly<Record<string, string>>) {
	const outside = mkdtempSync(join(tmpdir(), 'site-server-'));
	const folder = join(outside, 'dist');
	const server = siteServer({ folder, base: '/k8s/' });
	let port = 0;
	beforeAll(async () => {
		for (const [file, content] of Object.entries({ ...files, '../secret.txt': 'secret' })) {
			mkdirSync(join(folder, file, '..'), { recursive: true });
			writeFileSync(join(folder, file), content);
		}
		port = await listen(server, { port: 0, host: '127.0.0.1' });
	});
	afterAll(() => {
		server.close();
		server.closeAllConnections();
		rmSync(outside, { recursive: true });
	});
	const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
		new Promise<Answer>((resolve, reject) => {
			const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('error', reject);
				response.on('end', () => {
					const bytes = Buffer.concat(chunks);
					const { statusCode: status, headers: received } = response;
					resolve({ status, headers: received, bytes, body: bytes.toString() });
				});
			});
			sent.on('error', reject).end();
		});
	return { folder, port: () => port, ask };
}

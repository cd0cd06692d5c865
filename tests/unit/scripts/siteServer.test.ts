import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, siteServer } from '../../../scripts/siteServer.ts';

const outside = mkdtempSync(join(tmpdir(), 'site-server-'));
const folder = join(outside, 'dist');
mkdirSync(join(folder, 'posts/中文'), { recursive: true });
writeFileSync(join(outside, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'index.html'), '<h1>home</h1>');
writeFileSync(join(folder, '404.html'), '<h1>nowhere</h1>');
writeFileSync(join(folder, 'posts/中文/index.html'), '<h1>post</h1>');
writeFileSync(join(folder, '_headers'), '/k8s/*\n  x-test: yes\n');

const server = siteServer({ folder, base: '/k8s/' });
let port = 0;
beforeAll(async () => {
	port = await listen(server, { port: 0, host: '127.0.0.1' });
});
afterAll(() => {
	server.close();
	rmSync(outside, { recursive: true });
});

interface Answer {
	readonly status: number | undefined;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

/** Asks for a path exactly as it is written, which `fetch` would tidy first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
			let body = '';
			response.setEncoding('utf8');
			response.on('data', (chunk: string) => {
				body += chunk;
			});
			response.on('end', () =>
				resolve({ status: response.statusCode, headers: response.headers, body }),
			);
		});
		sent.on('error', reject).end();
	});
}

describe('the static server', () => {
	it('answers a folder with its page', async () => {
		expect(await ask('/k8s/')).toMatchObject({ status: 200, body: '<h1>home</h1>' });
	});

	it('finds names in Chinese', async () => {
		const answer = await ask(`/k8s/posts/${encodeURIComponent('中文')}/?x=1`);
		expect(answer.body).toBe('<h1>post</h1>');
	});

	it('leads to the address with a closing slash and keeps the query', async () => {
		const path = `/k8s/posts/${encodeURIComponent('中文')}`;
		const { status, headers } = await ask(`${path}?q=1`);
		expect([status, headers['location']]).toEqual([301, `${path}/?q=1`]);
	});

	it('leads from the base path without a slash to the front page', async () => {
		expect((await ask('/k8s')).headers['location']).toBe('/k8s/');
	});

	it('answers what is not there with 404 and its page', async () => {
		expect(await ask('/k8s/none/')).toMatchObject({ status: 404, body: '<h1>nowhere</h1>' });
		expect((await ask('/')).status).toBe(404);
	});

	it.each([
		'/k8s/../secret.txt',
		'/k8s/%2e%2e/secret.txt',
		'/k8s/..%2fsecret.txt',
		'/k8s//../secret.txt',
	])('never leaves the folder for %s', async (path) => {
		expect((await ask(path)).body).not.toContain('secret');
	});

	it('refuses addresses that cannot be decoded', async () => {
		expect((await ask('/k8s/%ff')).status).toBe(400);
		expect((await ask('/k8s/%00')).status).toBe(400);
	});

	it('sends the headers of the output', async () => {
		expect((await ask('/k8s/')).headers['x-test']).toBe('yes');
	});

	it('compresses text when the reader accepts it', async () => {
		const { headers } = await ask('/k8s/', 'GET', { 'accept-encoding': 'gzip, br' });
		expect(headers['content-encoding']).toBe('br');
	});

	it('answers HEAD without a body and refuses other methods', async () => {
		expect(await ask('/k8s/', 'HEAD')).toMatchObject({ status: 200, body: '' });
		expect((await ask('/k8s/', 'POST')).status).toBe(405);
	});

	it('says that a port is taken', async () => {
		const second = siteServer({ folder, base: '/' });
		await expect(listen(second, { port, host: '127.0.0.1' })).rejects.toMatchObject({
			code: 'EADDRINUSE',
		});
	});
});

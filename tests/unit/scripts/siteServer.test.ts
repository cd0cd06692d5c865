import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listen, siteServer } from '../../../scripts/siteServer.ts';
import { servedFolder } from './aServedFolder.ts';

const post = `/k8s/posts/${encodeURIComponent('中文')}`;
const { folder, port, ask } = servedFolder({
	'index.html': '<h1>home</h1>',
	'404.html': '<h1>nowhere</h1>',
	'posts/中文/index.html': '<h1>post</h1>',
	'old.html/index.html': '<h1>moved</h1>',
	'_astro/a.js': 'let a;',
	'text.txt': 'text',
	'.well-known/security.txt': 'safe',
	'moved/旧.html/index.html': '<h1>moved</h1>',
	'.nojekyll': '',
	_headers: '/k8s/*\n  x-test: yes\n',
	_redirects: '/k8s/moved/%E6%97%A7.html /k8s/posts/%E4%B8%AD%E6%96%87/ 301\n',
	'_nginx.conf': '',
});

describe('the static server', () => {
	it('answers a folder with its page', async () => {
		expect(await ask('/k8s/')).toMatchObject({ status: 200, body: '<h1>home</h1>' });
		expect(await ask(`${post}/?x=1`)).toMatchObject({ status: 200, body: '<h1>post</h1>' });
		expect((await ask('/k8s/old.html/')).body).toBe('<h1>moved</h1>');
		expect((await ask('/k8s/.well-known/security.txt')).body).toBe('safe');
	});

	it.each([
		[`${post}?q=1`, `${post}/?q=1`],
		['/k8s/old.html', '/k8s/old.html/'],
		['/k8s', '/k8s/'],
		['/k8s?q=1', '/k8s/?q=1'],
		['http://any.example/k8s', '/k8s/'],
	])('leads from %s to the address with a closing slash', async (path, to) => {
		const { status, headers } = await ask(path);
		expect([status, headers['location']]).toEqual([301, to]);
	});

	it.each([
		['/k8s/moved/%E6%97%A7.html', `${post}/`],
		['/k8s/moved/%E6%97%A7.html/?q=1', `${post}/?q=1`],
		['/k8s/mov%65d/%E6%97%A7.html/', `${post}/`],
	])('leads from %s, an old address, to the new one', async (path, to) => {
		const { status, headers } = await ask(path);
		expect([status, headers['location'], headers['x-test']]).toEqual([301, to, 'yes']);
	});

	it('leads to no other host', async () => {
		const root = siteServer({ folder, base: '/' });
		const other = await listen(root, { port: 0, host: '127.0.0.1' });
		const address = `http://127.0.0.1:${other}//old.html`;
		const { headers } = await fetch(address, { redirect: 'manual' });
		root.close();
		root.closeAllConnections();
		expect(headers.get('location')).toBe('/old.html/');
	});

	it.each([
		'/k8s/none/',
		'/k8s/none.txt',
		'/k8s/text.txt/',
		'/k8s/_astro',
		'/k8s/_astro/',
		'/',
		'/x',
	])('answers %s, which is not there, with 404 and its page', async (path) => {
		const answer = await ask(path, { range: 'bytes=0-1', 'if-match': '"x"' });
		expect(answer).toMatchObject({ status: 404, body: '<h1>nowhere</h1>' });
		expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
	});

	it.each([
		...['/k8s/../secret.txt', '/k8s/%2e%2e/secret.txt', '/k8s/..%2fsecret.txt'],
		...[
			'/k8s//../secret.txt',
			'/k8s/posts/%2e%2e/%2e%2e/%2e%2e/secret.txt',
			'/k8s/..%5csecret.txt',
		],
	])('never leaves the folder for %s', async (path) => {
		expect(await ask(path)).toMatchObject({ status: 404, body: '<h1>nowhere</h1>' });
	});

	it.each([
		'/k8s/_headers',
		'/k8s/%5fheaders',
		'/k8s//_headers',
		'/k8s/_astro/../_headers',
		'/k8s/_Headers',
		'/k8s/_redirects',
		'/k8s/_nginx.conf',
		'/k8s/.nojekyll',
		'/k8s/posts/../.nojekyll',
	])('keeps what is for hosts to itself at %s', async (path) => {
		expect(await ask(path)).toMatchObject({ status: 404, body: '<h1>nowhere</h1>' });
	});

	it.each(['/k8s/%ff', '/k8s/%', '/k8s/%00'])(
		'refuses %s, which cannot be decoded',
		async (path) => {
			expect((await ask(path)).status).toBe(400);
		},
	);

	it('refuses other methods and says which it knows', async () => {
		const { status, headers } = await ask('/k8s/', {}, 'POST');
		expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
	});

	it('says that a port is taken', async () => {
		const second = siteServer({ folder, base: '/' });
		await expect(listen(second, { port: port(), host: '127.0.0.1' })).rejects.toMatchObject({
			code: 'EADDRINUSE',
		});
	});
});

/** Changes the output, gives what the server answers meanwhile, and makes it whole again. */
async function during(spoil: () => void, paths: readonly string[]) {
	renameSync(folder, `${folder}.kept`);
	spoil();
	const statuses: (number | undefined)[] = [];
	for (const path of paths) statuses.push((await ask(path)).status);
	rmSync(folder, { recursive: true, force: true });
	renameSync(`${folder}.kept`, folder);
	expect((await ask('/k8s/')).status).toBe(200);
	return statuses;
}

describe('an output that cannot be read', () => {
	it('is missing while a build puts another in its place', async () => {
		expect(await during(() => {}, ['/k8s/', '/k8s/none', '/x'])).toEqual([404, 404, 404]);
	});

	it('is the server’s fault, which goes on, when its own files cannot be read', async () => {
		const spoil = () => mkdirSync(join(folder, '_headers'), { recursive: true });
		expect(await during(spoil, ['/k8s/'])).toEqual([500]);
		const noPage = () => mkdirSync(join(folder, '404.html'), { recursive: true });
		expect(await during(noPage, ['/k8s/none', '/x'])).toEqual([500, 500]);
	});

	it('is the server’s fault when a file has a name and no content', async () => {
		symlinkSync('loop.txt', join(folder, 'loop.txt'));
		expect((await ask('/k8s/loop.txt')).status).toBe(500);
	});

	it.skipIf(process.platform === 'win32')('says so even if it is found out late', async () => {
		const socket = createServer().listen(join(folder, 'socket.txt'));
		await new Promise((resolve) => socket.once('listening', resolve));
		const { status, headers } = await ask('/k8s/socket.txt');
		socket.close();
		expect([status, headers['etag'], headers['cache-control']]).toEqual([
			500,
			undefined,
			'no-cache',
		]);
	});
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { servedFolder } from './aServedFolder.ts';

const text = '正文'.repeat(50);
const { folder, ask } = servedFolder({
	'index.html': '<h1>home</h1>',
	'404.html': '<h1>nowhere</h1>',
	'old.html/index.html': '<h1>moved</h1>',
	'_astro/a.js': 'let a;',
	'text.txt': text,
	'photo.png': text,
	_headers: [
		...['/k8s/*', '  x-test: yes', '  x-joined: one'],
		...['/k8s/_astro/*', '  cache-control: max-age=9, immutable', '  x-joined: two', ''],
	].join('\n'),
});

describe('the headers of an answer', () => {
	it('are those of the output, joined where rules meet', async () => {
		expect((await ask('/k8s/')).headers).toMatchObject({ 'x-test': 'yes', 'x-joined': 'one' });
		expect((await ask('/k8s/_astro/a.js')).headers['x-joined']).toBe('one, two');
		expect((await ask('/k8s/none')).headers['x-test']).toBe('yes');
		expect((await ask('/k8s/old.html')).headers['x-test']).toBe('yes');
		expect((await ask('/')).headers['x-test']).toBeUndefined();
	});

	it('are those of the file, however its address is spelt', async () => {
		expect((await ask('/k8s/_as%74ro/a.js')).headers['x-joined']).toBe('one, two');
		expect((await ask('/k8s/%')).headers['x-test']).toBe('yes');
	});

	it('let a browser keep only what is there and what the output says may be kept', async () => {
		const kept = async (path: string) => (await ask(path)).headers['cache-control'];
		expect(await kept('/k8s/_astro/a.js')).toBe('max-age=9, immutable');
		expect(await kept('/k8s/')).toBe('no-cache');
		expect(await kept('/k8s/_astro/gone.js')).toBe('no-cache');
	});

	it.each([
		['a.html', 'text/html; charset=utf-8'],
		['a.css', 'text/css; charset=utf-8'],
		['a.js', 'text/javascript; charset=utf-8'],
		['a.mjs', 'text/javascript; charset=utf-8'],
		['a.md', 'text/markdown; charset=utf-8'],
		['a.txt', 'text/plain; charset=utf-8'],
		['a.ics', 'text/calendar; charset=utf-8'],
		['a.opml', 'text/x-opml; charset=utf-8'],
		['a.xml', 'application/xml'],
		['a.json', 'application/json; charset=utf-8'],
		['a.webmanifest', 'application/manifest+json; charset=utf-8'],
		['a.wasm', 'application/wasm'],
		['a.svg', 'image/svg+xml'],
		['a.webp', 'image/webp'],
		['a.avif', 'image/avif'],
		['a.png', 'image/png'],
		['a.woff2', 'font/woff2'],
		['a.pf_index', 'application/octet-stream'],
	])('give %s the type %s', async (name, type) => {
		writeFileSync(join(folder, name), 'x');
		expect((await ask(`/k8s/${name}`)).headers['content-type']).toBe(type);
	});

	it('are the same for HEAD, which has no content', async () => {
		const accepted = { 'accept-encoding': 'br' };
		for (const path of ['/k8s/text.txt', '/k8s/photo.png', '/k8s/none']) {
			const [get, head] = [await ask(path, accepted), await ask(path, accepted, 'HEAD')];
			const { date: _, 'transfer-encoding': __, ...others } = get.headers;
			expect(head).toMatchObject({ status: get.status, body: '', headers: others });
		}
	});
});

describe('compression', () => {
	const asItIs = (bytes: Buffer) => bytes;
	const unpack: Readonly<Record<string, typeof asItIs>> = {
		br: brotliDecompressSync,
		gzip: gunzipSync,
	};

	it.each([
		['gzip, deflate, br', 'br'],
		['*', 'br'],
		['gzip', 'gzip'],
		['br;q=0, gzip', 'gzip'],
		['br;q=0, *', 'gzip'],
		['identity;q=0, gzip', 'gzip'],
		['br;q=0.1, gzip;q=0.9', 'gzip'],
		['identity, br;q=0.5', undefined],
		['br;q=0, gzip;q=0, deflate;q=0', undefined],
		['vibr, gzipped', undefined],
		['', undefined],
	])('answers “%s” with %s', async (accepted, encoding) => {
		const { headers, bytes } = await ask('/k8s/text.txt', { 'accept-encoding': accepted });
		expect(headers['content-encoding']).toBe(encoding);
		expect(headers['vary']?.toString().toLowerCase()).toBe('accept-encoding');
		expect((unpack[encoding ?? ''] ?? asItIs)(bytes).toString()).toBe(text);
	});

	it('leaves alone what is compressed already', async () => {
		const { headers } = await ask('/k8s/photo.png', { 'accept-encoding': 'br' });
		expect(headers['content-encoding']).toBeUndefined();
		expect(headers['content-length']).toBe(String(Buffer.byteLength(text)));
	});
});

describe('a conditional request', () => {
	it.each(['br', 'identity'])(
		'with the ETag of an answer in %s has no content',
		async (encoding) => {
			const accepted = { 'accept-encoding': encoding };
			const etag = String((await ask('/k8s/text.txt', accepted)).headers['etag']);
			const again = await ask('/k8s/text.txt', { ...accepted, 'if-none-match': etag });
			expect(again).toMatchObject({ status: 304, body: '' });
			expect(again.headers).toMatchObject({ etag, vary: 'accept-encoding', 'x-test': 'yes' });
		},
	);

	it('with the day of an answer has no content', async () => {
		const since = String((await ask('/k8s/text.txt')).headers['last-modified']);
		expect((await ask('/k8s/text.txt', { 'if-modified-since': since })).status).toBe(304);
	});

	it('with another ETag or an earlier day is answered whole', async () => {
		for (const condition of [
			{ 'if-none-match': '"other"' },
			{ 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' },
		]) {
			expect(await ask('/k8s/text.txt', condition)).toMatchObject({ status: 200, body: text });
		}
	});
});

describe('a request for a part', () => {
	it.each([
		['bytes=0-2', 'bytes 0-2/300', '正'],
		['bytes=-3', 'bytes 297-299/300', '文'],
		['bytes=297-', 'bytes 297-299/300', '文'],
	])('gets %s, never compressed', async (range, content, part) => {
		const answer = await ask('/k8s/text.txt', { range, 'accept-encoding': 'br' });
		expect(answer).toMatchObject({ status: 206, body: part });
		expect(answer.headers).toMatchObject({ 'content-range': content, 'content-length': '3' });
	});

	it('that is not there is told how long the file is', async () => {
		const { status, headers } = await ask('/k8s/text.txt', { range: 'bytes=300-' });
		expect([status, headers['content-range']]).toEqual([416, 'bytes */300']);
		expect(headers['etag']).toBeUndefined();
	});
});

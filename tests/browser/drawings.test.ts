import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, siteServer } from '../../scripts/siteServer.ts';
import { headerRules, headersFile } from '../../src/hosting/headers.ts';
import { useBrowser } from '../support/browser.ts';
import {
	drawingVectors,
	drawingWith,
	wordingVectors,
	wordingWith,
} from '../support/drawingVectors.ts';
import type { OpenPage } from '../support/openPage.ts';

/** Drawings as the site serves them, without a build: the folder is one of this test. */

const folder = mkdtempSync(join(tmpdir(), 'drawings-'));
const shown = drawingWith(
	'<style>#a{fill:#00f}</style><rect id="a" width="9" height="9"/><symbol id="s" viewBox="0 0 9 9"><rect width="9" height="9"/></symbol>',
	' width="9" height="9"',
);
const vectors = [
	...drawingVectors.map(([inside]) => drawingWith(inside)),
	...wordingVectors.map(([inside]) => wordingWith(inside)),
];

const servers: Server[] = [];
async function started(server: Server): Promise<string> {
	servers.push(server);
	return `127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
}

/** What another host was asked for. */
let asked: string[] = [];
let origin = '';
beforeAll(async () => {
	const elsewhere = await started(
		createServer(({ url = '' }, response) => {
			asked.push(url);
			// No content: a page that is led here stays, and can be closed at once.
			response.writeHead(204).end();
		}),
	);
	mkdirSync(join(folder, 'img'));
	for (const [index, text] of vectors.entries()) {
		writeFileSync(join(folder, 'img', `${index}.svg`), text.replaceAll('x.invalid', elsewhere));
	}
	writeFileSync(join(folder, 'img/shown.svg'), shown);
	writeFileSync(
		join(folder, 'page.html'),
		'<img src="/img/shown.svg"><svg width="9" height="9"><use href="/img/shown.svg#s"/></svg>',
	);
	origin = `http://${await started(siteServer({ folder, base: '/' }))}`;
});
afterAll(() => {
	for (const server of servers) server.close();
	rmSync(folder, { recursive: true });
});

const headers = headersFile(headerRules({ base: '/', workers: [] }));

/**
 * The drawings that run something when they are opened and their links followed. What runs writes a
 * line, where a dialog would hold the page until it is answered.
 */
async function running({ page }: OpenPage): Promise<string[]> {
	const ran: string[] = [];
	await page.addInitScript(() => {
		window.alert = () => console.info('ran');
	});
	page.on('console', (message) => {
		if (message.text() === 'ran') ran.push(page.url());
	});
	for (const index of vectors.keys()) {
		const follow = () => {
			for (const link of document.querySelectorAll('a[href^="j" i]')) {
				link.dispatchEvent(new MouseEvent('click', { cancelable: true }));
			}
		};
		// One of them leads the browser away meanwhile, which is told by where it asks.
		await page
			.goto(`${origin}/img/${index}.svg`)
			.then(() => page.evaluate(follow))
			.catch(() => {});
	}
	return ran;
}

const open = useBrowser();

describe('a drawing that is served', () => {
	it('runs nothing and asks no other host when it is opened, whatever it holds', async () => {
		// Without headers there is something to see, or the test would see nothing with them.
		writeFileSync(join(folder, '_headers'), '');
		const control = await open();
		expect((await running(control)).length).toBeGreaterThan(3);
		expect(asked.length).toBeGreaterThan(3);
		// What it still asks for is not asked for by the next page.
		await control.page.close();
		await new Promise((resolve) => setTimeout(resolve, 500));
		writeFileSync(join(folder, '_headers'), headers);
		asked = [];
		expect(await running(await open())).toEqual([]);
		expect(asked).toEqual([]);
	});

	it('is shown by pages as it is, with its own styles, whole and in part', async () => {
		writeFileSync(join(folder, '_headers'), headers);
		const { page, complaints } = await open();
		await page.goto(`${origin}/page.html`);
		await page.waitForLoadState('networkidle');
		const inkOf = await page.evaluate(async () => {
			const [picture] = document.images;
			if (picture === undefined) return undefined;
			const canvas = document.createElement('canvas').getContext('2d');
			canvas?.drawImage(picture, 0, 0);
			return [...(canvas?.getImageData(4, 4, 1, 1).data ?? [])];
		});
		expect(inkOf).toEqual([0, 0, 255, 255]);
		const part = await page.locator('svg use').boundingBox();
		expect(part).toMatchObject({ width: 9, height: 9 });
		expect(complaints).toEqual([]);
	});
});

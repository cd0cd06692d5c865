import { cpSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, siteServer } from '../../scripts/siteServer.ts';
import { site } from '../../src/site.ts';
import { violations } from '../support/axe.ts';
import { type OpenPage, useBrowser } from '../support/browser.ts';
import { buildSite, projectCopy } from '../support/projectCopy.ts';
import { narrowest, readers } from '../support/readers.ts';

const open = useBrowser();
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const copy = projectCopy('blog-dialect-browser');
let server: Server;
let address = '';

/** The post with every construct, built and served with the site's own headers. */
beforeAll(async () => {
	cpSync(join(fixtures, 'posts/dialect.md'), join(copy.root, 'src/content/posts/dialect.md'));
	cpSync(join(fixtures, 'img/stand-in.png'), join(copy.root, 'public/img/stand-in.png'));
	const { code, output } = await buildSite(copy.root);
	if (code !== 0) throw new Error(output);
	server = siteServer({ folder: join(copy.root, 'dist'), base: site.base });
	const port = await listen(server, { port: 0, host: '127.0.0.1' });
	address = `http://127.0.0.1:${port}/posts/dialect/`;
});
afterAll(() => {
	server.close();
	server.closeAllConnections();
	copy.dispose();
});

async function read(reader: Parameters<typeof open>[0] = {}): Promise<OpenPage> {
	const opened = await open(reader);
	await opened.page.goto(address, { waitUntil: 'networkidle' });
	return opened;
}

function shown(page: Page, words: string): Promise<boolean> {
	return page.locator('.tab', { hasText: new RegExp(`(?<!p)${words}`) }).isVisible();
}

describe.each(Object.entries(readers))('every construct on %s', (_name, reader) => {
	it('is accessible, breaks no policy and asks no other host', async () => {
		const { page, complaints, requests } = await read(reader);
		expect(await violations(page)).toEqual([]);
		expect(complaints).toEqual([]);
		const origin = new URL(address).origin;
		expect(requests.filter((request) => !request.startsWith(origin))).toEqual([]);
	});
});

it('does not scroll sideways at 320 px', async () => {
	const { page } = await read(narrowest);
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(narrowest.viewport?.width ?? 320);
});

describe('tabs', () => {
	it('show one block at a time, the active one first', async () => {
		const { page } = await read();
		expect([await shown(page, 'npm install'), await shown(page, 'pnpm install')]).toEqual([
			true,
			false,
		]);
		expect([await shown(page, '用 apt'), await shown(page, '用 brew')]).toEqual([false, true]);
	});

	it('are switched by the arrow keys', async () => {
		const { page } = await read();
		await page.getByRole('tab', { name: 'npm', exact: true }).focus();
		await page.keyboard.press('ArrowRight');
		expect(await shown(page, 'pnpm install')).toBe(true);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('pnpm');
		await page.keyboard.press('Home');
		expect(await shown(page, 'pnpm install')).toBe(false);
	});

	it('are headed blocks without JavaScript', async () => {
		const { page } = await read({ javaScriptEnabled: false });
		expect([await shown(page, 'npm install'), await shown(page, 'pnpm install')]).toEqual([
			true,
			true,
		]);
		expect(await page.getByRole('tab').count()).toBe(0);
	});
});

describe('a picture', () => {
	it('is enlarged and put back from the keyboard', async () => {
		const { page, complaints } = await read();
		const button = page.getByRole('button', { name: '放大图片：独自一张的图' });
		await button.focus();
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('dialog');
		expect(await dialog.locator('img').getAttribute('src')).toContain('/img/stand-in.png');
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		expect(await dialog.count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toContain('放大图片');
		expect(complaints).toEqual([]);
	});
});

describe('code', () => {
	it('is copied without the notes of its lines', async () => {
		const { page } = await read({ permissions: ['clipboard-read', 'clipboard-write'] });
		await page.locator('.wrapped .copy').click();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain('let replicas = 3;\ncheck();');
		expect(copied).not.toContain('[!code');
	});
});

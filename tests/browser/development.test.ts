import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { urls } from '../../src/urls.ts';
import { useBrowser } from '../support/browser.ts';
import { type DevelopmentServer, startDevelopment } from '../support/development.ts';
import { projectCopy } from '../support/projectCopy.ts';

const open = useBrowser();
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const copy = projectCopy('blog-development');
const post = join(copy.root, 'src/content/posts/dialect.md');
let server: DevelopmentServer;

beforeAll(async () => {
	cpSync(join(fixtures, 'posts/dialect.md'), post);
	cpSync(join(fixtures, 'img/stand-in.png'), join(copy.root, 'public/img/stand-in.png'));
	server = await startDevelopment(copy.root);
});
afterAll(() => {
	server.stop();
	copy.dispose();
});

describe('while an author works', () => {
	it('a mistake is shown over the page, the site goes on, and mending it takes the report away', async () => {
		const { page } = await open();
		await page.goto(`${server.origin}/posts/dialect/`, { waitUntil: 'networkidle' });
		const overlay = page.locator('vite-error-overlay');
		expect(await overlay.count()).toBe(0);

		const good = readFileSync(post, 'utf8');
		writeFileSync(post, `${good}\n![图](/img/none.png)\n`);
		await overlay.waitFor({ state: 'attached' });
		const line = good.split('\n').length + 1;
		expect(await overlay.locator('#message-content').textContent()).toMatch(
			new RegExp(`src/content/posts/dialect\\.md:${line} .*/img/none\\.png`),
		);
		await page.goto(`${server.origin}/archive/`, { waitUntil: 'networkidle' });
		expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
		expect(await overlay.count()).toBe(0);

		writeFileSync(post, `${good}\n\n![图](/img/none.png)\n`);
		await overlay.waitFor({ state: 'attached' });
		writeFileSync(post, good);
		await overlay.waitFor({ state: 'detached' });
	});

	// The index is made of every page that the server renders: seconds on an idle machine, far more on a busy one.
	it('search finds the posts as they are now', { timeout: 400_000 }, async () => {
		const { page } = await open();
		const good = readFileSync(post, 'utf8');
		const listed = async (query: string) => {
			await page.goto(`${server.origin}${urls.search(query)}`);
			const list = page.locator('main ol[data-query]');
			await expect.poll(() => list.getAttribute('data-query'), { timeout: 150_000 }).toBe(query);
			// The pages of KEPs quote posts and come after them.
			return list.locator('> li > a').first().getAttribute('href');
		};
		expect(await listed('方言一覽')).toBe(urls.post('dialect'));
		writeFileSync(post, `${good}\n\n刚刚写下的麒麟\n`);
		await expect.poll(() => listed('下的麒麟'), { timeout: 200_000 }).toBe(urls.post('dialect'));
		writeFileSync(post, good);
	});

	it('pictures are offered in their modern format', async () => {
		const { page } = await open();
		await page.goto(`${server.origin}/posts/dialect/`, { waitUntil: 'networkidle' });
		const address = await page.locator('article picture source').first().getAttribute('srcset');
		const picture = await page.request.get(server.origin + String(address));
		expect(picture.headers()['content-type']).toBe('image/webp');
		expect((await picture.body()).subarray(8, 12).toString()).toBe('WEBP');
	});
});

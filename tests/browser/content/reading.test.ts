import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../../support/browser.ts';
import { aPost } from '../../support/output.ts';
import { outputFolder } from '../../support/outputFolder.ts';

const open = useBrowser();
const post = aPost(outputFolder);

function themeButton(page: Page) {
	return page.locator('button[data-theme-toggle]');
}

/** The colour of the paper, as painted. */
function paper(page: Page): Promise<string> {
	return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

describe('the theme', () => {
	it('follows the system until the reader chooses', async () => {
		const dark = await open({ colorScheme: 'dark' });
		const light = await open({ colorScheme: 'light' });
		await dark.page.goto('/');
		await light.page.goto('/');
		expect(await paper(dark.page)).not.toBe(await paper(light.page));
	});

	it('steps through light and dark and keeps the choice on the next page', async () => {
		const { page } = await open({ colorScheme: 'light' });
		await page.goto('/');
		const light = await paper(page);
		await themeButton(page).click();
		await themeButton(page).click();
		const dark = await paper(page);
		await page.goto(post);
		expect(dark).not.toBe(light);
		expect(await paper(page)).toBe(dark);
	});

	it('is in place before the first paint', async () => {
		const { page, context } = await open({ colorScheme: 'light' });
		await page.goto('/');
		await themeButton(page).click();
		await themeButton(page).click();
		// Notes the theme at the moment when the body begins.
		await context.addInitScript(() => {
			new MutationObserver((_, observer) => {
				if (document.body === null) return;
				observer.disconnect();
				sessionStorage.setItem('themeAtBody', document.documentElement.dataset['theme'] ?? '');
			}).observe(document, { childList: true, subtree: true });
		});
		await page.goto(post);
		expect(await page.evaluate(() => sessionStorage.getItem('themeAtBody'))).toBe('dark');
	});
});

describe('a post', () => {
	it('gives its code to the clipboard', async () => {
		const { page, context } = await open();
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(post);
		const block = page.locator('.code-block').first();
		await block.getByRole('button', { name: '复制' }).click();
		await block.getByRole('button', { name: '已复制' }).waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied.trim()).toBe((await block.locator('pre').textContent())?.trim());
	});

	it('marks the section that is being read in the table of contents', async () => {
		const { page } = await open({ viewport: { width: 1280, height: 900 } });
		await page.goto(post);
		const contents = page.getByRole('navigation', { name: '目录' });
		const link = contents.getByRole('link').nth(2);
		await link.click();
		await expect.poll(() => link.getAttribute('aria-current')).not.toBeNull();
		await expect.poll(() => contents.locator('[aria-current]').count()).toBe(1);
	});

	it('has headings that can be linked to', async () => {
		const { page } = await open();
		await page.goto(post);
		const anchor = page.locator('article .heading-line a').first();
		const href = (await anchor.getAttribute('href')) ?? '';
		await page.goto(post + href);
		expect(await page.locator(':target').count()).toBe(1);
	});
});

describe('going back', () => {
	it('returns to the place on the page', async () => {
		const { page } = await open({ viewport: { width: 1280, height: 500 } });
		await page.goto(post);
		await page.evaluate(() => window.scrollTo(0, 400));
		await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(400);
		await page.goto('/about/');
		await page.goBack();
		await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(400);
	});

	it('and forward again shows the page', async () => {
		const { page } = await open();
		await page.goto('/');
		const link = page.locator('main a[href*="/posts/"]').first();
		const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
		await link.click();
		await page.waitForURL(address);
		const title = await page.title();
		await page.goBack();
		await page.goForward();
		expect(await page.title()).toBe(title);
	});
});

describe('without JavaScript', () => {
	it('no control is shown that would do nothing', async () => {
		const { page } = await open({ javaScriptEnabled: false });
		await page.goto(post);
		expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
	});

	it('the search page leads to the archive', async () => {
		const { page } = await open({ javaScriptEnabled: false });
		await page.goto('/search/');
		expect(await page.locator('main a[href*="/archive/"]').count()).toBeGreaterThan(0);
	});
});

describe('an address that is not there', () => {
	it('answers with status 404 and a page that leads on', async () => {
		const { page } = await open();
		const response = await page.goto('/posts/v9.99.9/');
		expect(response?.status()).toBe(404);
		expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0);
	});
});

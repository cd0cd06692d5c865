import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchBrowser, type OpenPage, openPage, type Reader } from './openPage.ts';

/**
 * One browser for a test file. The function that it returns opens a page for a reader of the built
 * site; all pages are closed after each test.
 */
export function useBrowser(): (reader?: Reader) => Promise<OpenPage> {
	let browser: Browser;
	beforeAll(async () => {
		browser = await launchBrowser();
	});
	afterEach(async () => {
		await Promise.all(browser.contexts().map((context) => context.close()));
	});
	afterAll(() => browser.close());
	return (reader = {}) => openPage(browser, { baseURL: inject('origin'), ...reader });
}

import {
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	chromium,
	type Page,
} from 'playwright-core';
import { unpackedBrowser } from './browserProgram.ts';

/** How somebody sees the site: Playwright's options of a context. */
export type Reader = BrowserContextOptions;

/** A reader's page, and what was noted about it since it was opened. */
export interface OpenPage {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Console errors, uncaught exceptions and violations of the Content-Security-Policy. */
	readonly complaints: string[];
	/** Addresses of all requests, in order. */
	readonly requests: string[];
}

export async function launchBrowser(): Promise<Browser> {
	const { executablePath, environment } = await unpackedBrowser();
	return chromium.launch({
		executablePath,
		env: { ...process.env, ...environment },
		args: [
			...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
			...['--disable-gpu', '--disable-quic', '--no-first-run'],
		],
	});
}

/** Opens an empty page for a reader, in a context of its own. */
export async function openPage(browser: Browser, reader: Reader): Promise<OpenPage> {
	const context = await browser.newContext(reader);
	// A busy machine takes its time; what never comes fails all the same.
	context.setDefaultTimeout(120_000);
	const page = await context.newPage();
	const complaints: string[] = [];
	const requests: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('request', (request) => requests.push(request.url()));
	return { page, context, complaints, requests };
}

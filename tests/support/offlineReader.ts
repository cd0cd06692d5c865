import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { writeOfflineDocuments } from '../../src/build/offline.ts';
import { buildPath, type OfflineBuild } from '../../src/offline/list.ts';
import { cacheName } from '../../src/offline/store.ts';
import { site } from '../../src/site.ts';
import { offlineStateStrings as strings } from '../../src/strings/offlineState.ts';
import { urls } from '../../src/urls.ts';
import type { MovingSite } from './movingSite.ts';
import { type OpenPage, openPage } from './openPage.ts';
import { outputIn } from './outputIn.ts';

/** A reader with the page of offline reading before them. */
export async function offlineReader(browser: Browser, { origin }: MovingSite): Promise<OpenPage> {
	const opened = await openPage(browser, { baseURL: origin });
	await opened.page.goto(urls.subscribe('#offline'));
	return opened;
}

export const block = (page: Page) => page.locator('[data-offline]');
export const status = (page: Page) => block(page).getByRole('status');
export const button = (page: Page, name: keyof typeof strings & ('keep' | 'remove' | 'stop')) =>
	block(page).getByRole('button', { name: strings[name] });

/** Has the site kept, to the end. */
export async function keepSite(page: Page): Promise<void> {
	await button(page, 'keep').click();
	await button(page, 'remove').waitFor();
}

/** What the browser has of the site: its workers, and the names of its caches. */
export function left(page: Page): Promise<{ workers: string[]; caches: string[] }> {
	return page.evaluate(async () => {
		const registrations = await navigator.serviceWorker.getRegistrations();
		return { workers: registrations.map(({ scope }) => scope), caches: await caches.keys() };
	});
}

/** The version of the build that is kept whole. */
export function keptVersion(page: Page, { origin }: MovingSite): Promise<string | undefined> {
	const scope = origin + site.base;
	return page.evaluate(
		async ({ name, entry }) => {
			const cache = await caches.open(name);
			return (await (await cache.match(entry))?.json())?.list.version;
		},
		{ name: cacheName(scope), entry: `${scope}offline/kept/build` },
	);
}

/** Lets the last look for a new build be long ago. */
export async function endVisit(page: Page, { origin }: MovingSite): Promise<void> {
	const scope = origin + site.base;
	await page.evaluate(
		async ({ name, entry }) => (await caches.open(name)).put(entry, Response.json(0)),
		{ name: cacheName(scope), entry: `${scope}offline/kept/checked` },
	);
}

/** Another build of the site in `folder`: one file of it says something else. */
export async function anotherBuild(folder: string, file: string, change: [string, string]) {
	const next = mkdtempSync(join(tmpdir(), 'another-build-'));
	// Neither what no reader keeps nor what a server may send in the place of the changed file.
	const isRead = (path: string) =>
		!/^\/(?:api|og)(?:\/|$)|\.(?:br|gz)$/.test(path.slice(folder.length));
	cpSync(folder, next, { recursive: true, filter: isRead });
	const text = readFileSync(join(next, file), 'utf8');
	if (!text.includes(change[0])) throw new Error(`${file} does not say ${change[0]}.`);
	writeFileSync(join(next, file), text.replaceAll(...change));
	const cache = mkdtempSync(join(tmpdir(), 'another-build-facts-'));
	await writeOfflineDocuments(await outputIn(next), { base: site.base, cache });
	rmSync(cache, { recursive: true });
	const { version } = JSON.parse(readFileSync(join(next, buildPath), 'utf8')) as OfflineBuild;
	return { folder: next, version };
}

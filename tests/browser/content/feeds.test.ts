import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { feedStrings } from '../../../src/strings/feeds.ts';
import { absolute, urls } from '../../../src/urls.ts';
import { useBrowser } from '../../support/browser.ts';
import { outputFolder } from '../../support/outputFolder.ts';

const open = useBrowser();

/** The browser's own XML parser is the second, independent reader of the feeds. */
it.each([
	['rss.xml', 'item', 'rss'],
	['atom.xml', 'entry', 'feed'],
])('%s is well-formed XML with entries', async (file, entry, rootName) => {
	const { page } = await open();
	const xml = readFileSync(join(outputFolder, file), 'utf8');
	const read = await page.evaluate(
		({ text, name }) => {
			const tree = new DOMParser().parseFromString(text, 'application/xml');
			return {
				error: tree.querySelector('parsererror')?.textContent ?? null,
				root: tree.documentElement.localName,
				entries: tree.getElementsByTagName(name).length,
			};
		},
		{ text: xml, name: entry },
	);
	expect(read).toEqual({ error: null, root: rootName, entries: expect.any(Number) });
	expect(read.entries).toBeGreaterThan(0);
});

it('the subscribe page gives every feed address to the clipboard', async () => {
	const { page, context } = await open();
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/subscribe/');
	const main = page.getByRole('main');
	const feeds = [urls.rss(), urls.atom(), urls.jsonFeed(), urls.kepFeed(), urls.calendar()];
	for (const address of feeds.map(absolute)) {
		await main.locator(`[data-copy="${address}"]`).click();
		await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
	}
});

it('the subscribe page has the feed of each SIG to copy, folded, and a way into calendars', async () => {
	const { page, context } = await open();
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/subscribe/');
	const main = page.getByRole('main');
	const copy = main.locator(`[data-copy="${absolute(urls.sigFeed('node'))}"]`);
	expect(await copy.isVisible()).toBe(false);
	await main.locator('summary').click();
	await copy.click();
	const copied = () => page.evaluate(() => navigator.clipboard.readText());
	await expect.poll(copied).toBe(absolute(urls.sigFeed('node')));
	expect(await main.locator('a[href^="webcal:"]').getAttribute('href')).toBe(
		absolute(urls.calendar()).replace('https:', 'webcal:'),
	);
});

it.each(['/rss.xml', '/atom.xml', '/keps/rss.xml'])(
	'%s says what it is when a browser opens it, and shows titles without the posts',
	async (address) => {
		const { page } = await open();
		await page.goto(address);
		const seen = await page.evaluate(() => {
			const root = document.documentElement;
			const shown = (name: string) =>
				[...document.getElementsByTagName(name)].filter((one) => one.getClientRects().length > 0);
			return {
				words: getComputedStyle(root, '::before').content,
				titles: shown('title').length,
				entries: [...document.querySelectorAll('item, entry')].length,
				bodies: shown('content:encoded').length + shown('content').length + shown('guid').length,
				wide: root.scrollWidth > root.clientWidth,
			};
		});
		expect(seen.words).toContain(feedStrings.shown.what);
		expect(seen).toMatchObject({ titles: seen.entries + 1, bodies: 0, wide: false });
	},
);

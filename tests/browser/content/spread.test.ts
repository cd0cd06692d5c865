import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { urls } from '../../../src/urls.ts';
import { useBrowser } from '../../support/browser.ts';
import { aPost } from '../../support/output.ts';
import { outputFolder } from '../../support/outputFolder.ts';
import { readers } from '../../support/readers.ts';

const open = useBrowser();
const post = aPost(outputFolder);
const wide = { viewport: { width: 1440, height: 1000 } };

/** How many stops the Tab key makes from the top of the page until one is within or behind the text. */
async function stopsBeforeText(page: Page): Promise<number> {
	for (let stops = 0; stops < 60; stops += 1) {
		await page.keyboard.press('Tab');
		const isThere = await page.evaluate(() => {
			const heading = document.querySelector('.prose h2');
			const focused = document.activeElement;
			if (heading === null || focused === null) return false;
			const place = heading.compareDocumentPosition(focused);
			return (place & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) > 0;
		});
		if (isThere) return stops;
	}
	return Number.POSITIVE_INFINITY;
}

describe.each(Object.entries({ ...readers, 'a wider one': wide }))('a post on %s', (_, reader) => {
	it('has at most twelve stops before its first heading', async () => {
		const { page } = await open(reader);
		await page.goto(post);
		expect(await stopsBeforeText(page)).toBeLessThanOrEqual(12);
	});

	it('is skipped to at once, past head and contents', async () => {
		const { page } = await open(reader);
		await page.goto(post);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		const focused = await page.evaluate(() => document.activeElement?.className);
		expect(focused).toBe('prose');
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	});
});

it('the contents stay at the lower edge of a phone, name the section, and close after a choice', async () => {
	const { page } = await open(readers['a phone']);
	await page.goto(post);
	const bar = page.locator('.contents');
	const distance = () =>
		bar.evaluate((nav) => Math.round(innerHeight - nav.getBoundingClientRect().bottom));
	expect(await distance()).toBe(0);
	expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(44);
	await bar.locator('summary').click();
	const link = bar.getByRole('listitem').getByRole('link').nth(3);
	const name = await link.textContent();
	await link.click();
	await expect.poll(() => link.isVisible()).toBe(false);
	await expect.poll(() => bar.locator('summary').getAttribute('data-current')).toBe(name);
	expect(await distance()).toBe(0);
	await bar.locator('summary').click();
	await page.keyboard.press('Escape');
	expect(await link.isVisible()).toBe(false);
	await bar.getByRole('link', { name: '回到页首' }).click();
	await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(200);
});

it('the contents of a phone open over the text without JavaScript too', async () => {
	const { page } = await open({ ...readers['a phone'], javaScriptEnabled: false });
	await page.goto(post);
	const bar = page.locator('.contents');
	await bar.locator('summary').click();
	expect(await bar.getByRole('listitem').first().isVisible()).toBe(true);
});

it('notes stand in the margin of a wide screen, each beside its item, and none over another', async () => {
	const { page } = await open(wide);
	await page.goto(urls.post('v1.37.0'));
	const boxes = await page.locator('.prose').evaluate((prose) => {
		const right = prose.getBoundingClientRect().right;
		return [...prose.querySelectorAll('.kep-mark')].map((note) => {
			const box = note.getBoundingClientRect();
			const item = note.parentElement?.getBoundingClientRect();
			return {
				gap: box.left - right,
				top: box.top,
				bottom: box.bottom,
				late: box.top - (item?.top ?? 0),
			};
		});
	});
	expect(boxes.length).toBeGreaterThan(10);
	for (const [index, { gap, top, late }] of boxes.entries()) {
		expect(gap).toBeGreaterThan(0);
		expect(late).toBeLessThan(60);
		expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
	}
});

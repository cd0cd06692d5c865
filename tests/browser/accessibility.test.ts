import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { outputFolder } from '../support/buildOnce.ts';
import { pageKinds } from '../support/output.ts';
import { narrowest, readers } from '../support/readers.ts';

const open = useBrowser();
const kinds = Object.entries(pageKinds(outputFolder));

/** Targets that a finger meets easily: WCAG 2.2 asks for 24 px, links inside text apart. */
async function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('button, input, select, summary, header a, nav a')]
			.map((element) => ({ element, box: element.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
			.map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
	);
}

/** Elements that stick out of the window sideways. */
async function overflowing(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > width + 1)
			.map((element) => element.outerHTML.slice(0, 100));
	});
}

describe.each(Object.entries(readers))('on %s', (_name, reader) => {
	it.each(kinds)('axe finds nothing wrong with the page “%s”', async (_kind, address) => {
		const { page } = await open(reader);
		await page.goto(address, { waitUntil: 'networkidle' });
		expect(await violations(page)).toEqual([]);
	});

	it.each(kinds)('controls of the page “%s” are at least 24 px', async (_kind, address) => {
		const { page } = await open(reader);
		await page.goto(address, { waitUntil: 'networkidle' });
		expect(await smallTargets(page)).toEqual([]);
	});
});

describe('at 320 px', () => {
	it.each(kinds)('the page “%s” does not scroll sideways', async (_kind, address) => {
		const { page } = await open(narrowest);
		await page.goto(address, { waitUntil: 'networkidle' });
		expect(await overflowing(page)).toEqual([]);
	});
});

describe('from the keyboard', () => {
	it('the first stop leads past the navigation to the content', async () => {
		const { page } = await open();
		await page.goto('/');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
	});

	it('every stop of a post can be seen', async () => {
		const { page } = await open({ viewport: { width: 1280, height: 900 } });
		await page.goto(pageKinds(outputFolder)['post'] ?? '');
		const unseen: string[] = [];
		for (let stop = 0; stop < 25; stop += 1) {
			await page.keyboard.press('Tab');
			unseen.push(
				...(await page.evaluate(() => {
					const focused = document.activeElement;
					if (focused === null || focused === document.body) return [];
					const { outlineStyle, outlineWidth } = getComputedStyle(focused);
					const marked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
					return marked ? [] : [focused.outerHTML.slice(0, 100)];
				})),
			);
		}
		expect(unseen).toEqual([]);
	});
});

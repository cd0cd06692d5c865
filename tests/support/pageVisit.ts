import type { Page } from 'playwright-core';
import { violationsEverywhere, widths } from './axe.ts';
import type { OpenPage } from './openPage.ts';

/** What one visit to a page shows: everything that must hold of every page. */
export interface PageVisit {
	/** What axe objects to, on a phone and a wide screen, light and dark. */
	readonly violations: readonly string[];
	/** Controls that a finger misses, at any width: WCAG 2.2 asks for 24 px, links inside text apart. */
	readonly smallTargets: readonly string[];
	/** Elements that stick out sideways at 320 px, the narrowest that WCAG's reflow asks for. */
	readonly overflowing: readonly string[];
	/** Days and figures with spaces put among their digits, over which WebKit paints the next one. */
	readonly gaps: readonly string[];
	/** Requests to other hosts than the page's own. */
	readonly foreign: readonly string[];
	/** Console errors, uncaught exceptions and violations of the Content-Security-Policy. */
	readonly complaints: readonly string[];
}

const narrowest = 320;

async function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('button, input:enabled, select, summary, header a, nav a')]
			.map((element) => ({ element, box: element.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
			.map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
	);
}

async function overflowing(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > width + 1)
			.map((element) => element.outerHTML.slice(0, 100));
	});
}

async function gaps(page: Page): Promise<string[]> {
	return page
		.locator('time, .numeral, svg text')
		.evaluateAll((all) =>
			all
				.filter(
					(one) => getComputedStyle(one).getPropertyValue('text-autospace') !== 'no-autospace',
				)
				.map((one) => one.outerHTML.slice(0, 100)),
		);
}

/** Leaves about `count` rows of each table, evenly spread. */
async function thinTables(page: Page, count: number): Promise<void> {
	await page.evaluate((most) => {
		for (const body of document.querySelectorAll('tbody')) {
			const step = Math.ceil(body.rows.length / most);
			for (const [index, row] of [...body.rows].entries()) if (index % step > 0) row.remove();
		}
	}, count);
}

/**
 * Goes to `address` once and looks at it in every way. Of long tables axe reads `rows` rows, if given:
 * it takes many seconds for hundreds of rows that look alike.
 */
export async function visit(
	{ page, requests, complaints }: OpenPage,
	address: string,
	rows?: number,
): Promise<PageVisit> {
	await page.goto(address);
	const own = new URL(page.url()).origin;
	const small: string[] = [];
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		small.push(...(await smallTargets(page)).map((target) => `${width} px: ${target}`));
	}
	await page.setViewportSize({ width: narrowest, height: 640 });
	const sideways = await overflowing(page);
	const spaced = await gaps(page);
	if (rows !== undefined) await thinTables(page, rows);
	return {
		violations: await violationsEverywhere(page),
		smallTargets: small,
		overflowing: sideways,
		gaps: spaced,
		foreign: requests.filter((url) => new URL(url).origin !== own),
		complaints: [...complaints],
	};
}

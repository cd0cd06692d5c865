import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { urls } from '../../../src/urls.ts';
import { useBrowser } from '../../support/browser.ts';

const open = useBrowser();

const widths = [320, 360, 768, 1440];

async function openAt(width: number, url: string): Promise<Page> {
	const { page } = await open({ viewport: { width, height: 800 } });
	await page.clock.setFixedTime(new Date('2026-11-29T12:00:00'));
	await page.goto(url);
	return page;
}

/** What of the page is cut off or leaves the window: blocks that scroll, and words of pictures. */
function lostIn(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const within = document.documentElement.clientWidth;
		const blocks = [
			...document.querySelectorAll('.content *:not(svg *, .visually-hidden, .visually-hidden *)'),
		].filter((block) => block.clientWidth > 1 && block.scrollWidth > block.clientWidth + 1);
		const words = [...document.querySelectorAll('.content svg text')].filter((text) => {
			const { left, right, width } = text.getBoundingClientRect();
			return width > 0 && (left < 0 || right > within);
		});
		return [...blocks, ...words].map((element) => element.outerHTML.slice(0, 120));
	});
}

describe.each(widths)('in a window of %i pixels', (width) => {
	it.each([urls.releases(), ...[1287, 1753, 4006, 4569, 6063].map((kep) => urls.kep(kep))])(
		'nothing of %s is cut off',
		async (url) => {
			const page = await openAt(width, url);
			expect(await lostIn(page)).toEqual([]);
		},
	);

	it('the picture of support has today and every bar in view', async () => {
		const page = await openAt(width, urls.releases());
		expect(await page.locator('.today text').textContent()).toBe('今天');
		const places = await page
			.locator('.support-plot :is(.today, rect, circle, text)')
			.evaluateAll((shapes) =>
				shapes.flatMap((shape) => {
					const { left, right } = shape.getBoundingClientRect();
					return [Math.round(left), Math.round(right)];
				}),
			);
		expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...places)).toBeLessThanOrEqual(width);
	});

	it('a KEP’s stations stand where the strips of its gates change', async () => {
		const page = await openAt(width, urls.kep(1287));
		const middle = (selector: string) =>
			page
				.locator(selector)
				.first()
				.evaluate((shape) => {
					const { left, width: wide } = shape.getBoundingClientRect();
					return left + wide / 2;
				});
		const scale = await middle('.life .marked');
		const station = await middle('.life .voyage circle');
		const sign = await middle('.gate-strips .strip text');
		expect(Math.abs(station - scale)).toBeLessThan(1);
		expect(Math.abs(sign - station)).toBeLessThan(1);
	});
});

it('the picture of support tells by shape and word what has ended', async () => {
	const page = await openAt(1440, urls.releases());
	const told = await page
		.locator('[data-bar-released]')
		.evaluateAll((bars) =>
			bars.map(
				(bar) => `${bar.querySelector('text')?.textContent} ${bar.classList.contains('ended')}`,
			),
		);
	expect(told.slice(0, 4)).toEqual([
		...['支持中 false', '支持中 false', '支持中 false'],
		'已停止支持 true',
	]);
	const fillOf = (at: number) =>
		page
			.locator('.support-bars .full')
			.nth(at)
			.evaluate((bar) => getComputedStyle(bar).fill);
	expect(await fillOf(0)).not.toBe(await fillOf(3));
});

it('without JavaScript the picture of support is whole, and its days stand in words', async () => {
	const { page } = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
	await page.goto(urls.releases());
	const words = await page
		.locator('.support-bars svg[role="img"]')
		.evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label')));
	expect(words).toContain('正常支持到 2027年8月28日，维护到 2027年10月28日');
	expect(await page.locator('.newest-releases').innerText()).toContain('2027年10月28日');
	expect(await lostIn(page)).toEqual([]);
});

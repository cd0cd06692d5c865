import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { urls } from '../../../src/urls.ts';
import { useBrowser } from '../../support/browser.ts';

const open = useBrowser();

/** The links to plans from the reader's own release. */
function ownPlans(page: Page): Promise<string[]> {
	return page
		.locator('[data-own-plans] a')
		.evaluateAll((links) =>
			links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
		);
}

it.each([true, false])(
	'the plan of any upgrade is two links away from the home page, JavaScript or not (%s)',
	async (javaScriptEnabled) => {
		const { page } = await open({ javaScriptEnabled });
		await page.goto(urls.home());
		await page
			.getByRole('navigation', { name: '主导航' })
			.getByRole('link', { name: '升级', exact: true })
			.click();
		await page.waitForURL(`**${urls.comparisons()}`);
		await page
			.getByRole('row', { name: 'v1.31' })
			.getByRole('link', { name: '1.31 → 1.37' })
			.click();
		await page.waitForURL(`**${urls.comparison('1.31', '1.37')}`);
	},
);

it('the release that a reader came from is chosen at the next visit, with the newest plans from it', async () => {
	const { page } = await open();
	await page.goto(urls.comparisons());
	expect(await ownPlans(page)).toEqual([]);
	await page.getByLabel('从').selectOption('1.31');
	await page.getByRole('button', { name: '看计划' }).click();
	await page.waitForURL(`**${urls.comparison('1.31', '1.37')}`);
	await page.goto(urls.comparisons());
	expect(await page.getByLabel('从').inputValue()).toBe('1.31');
	expect(await ownPlans(page)).toEqual(
		['1.37', '1.36', '1.35'].map((to) => urls.comparison('1.31', to)),
	);
});

it('a link of the table is remembered, and the home page asks from that release', async () => {
	const { page } = await open();
	await page.goto(urls.comparisons());
	await page.getByRole('row', { name: 'v1.28' }).getByRole('link', { name: '1.28 → 1.35' }).click();
	await page.waitForURL(`**${urls.comparison('1.28', '1.35')}`);
	await page.goto(urls.home());
	expect(await page.getByLabel('现在是').inputValue()).toBe('1.28');
	await page.getByRole('button', { name: '看计划' }).focus();
	await page.keyboard.press('Enter');
	await page.waitForURL(`**${urls.comparison('1.28', '1.37')}`);
});

it('a plan shows the two releases that it is of, whatever the reader runs', async () => {
	const { page } = await open();
	await page.goto(urls.comparisons());
	await page.evaluate(() => localStorage.setItem('version:from', '1.25'));
	await page.goto(urls.comparison('1.30', '1.33'));
	expect(await page.locator('select[name="from"]').inputValue()).toBe('1.30');
});

it.each(['1.23', 'v1.31', '"><b>', ''])('%j, kept by whatever, changes nothing', async (kept) => {
	const { page, complaints } = await open();
	await page.goto(urls.comparisons());
	const before = await page.getByLabel('从').inputValue();
	await page.evaluate((version) => localStorage.setItem('version:from', version), kept);
	await page.reload();
	expect(await page.getByLabel('从').inputValue()).toBe(before);
	expect(await ownPlans(page)).toEqual([]);
	expect(complaints).toEqual([]);
});

it('whoever runs the newest release is told so', async () => {
	const { page } = await open();
	await page.goto(urls.comparisons());
	await page.evaluate(() => localStorage.setItem('version:from', '1.37'));
	await page.reload();
	expect(await page.locator('[data-own-plans]').textContent()).toContain('已经是最新');
});

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { urls } from '../../../src/urls.ts';
import { useBrowser } from '../../support/browser.ts';
import { searchPanel } from '../../support/searchPanel.ts';

const open = useBrowser();

/** The rows that the reader sees, by the text of their first cell. */
function shownRows(page: Page): Promise<string[]> {
	return page
		.locator('main tbody tr:visible th')
		.evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim() ?? ''));
}

it('feature gates are found by a part of their name', async () => {
	const { page } = await open();
	await page.goto(urls.gates());
	await page.getByLabel('名字的一部分').fill('podfailurepolicy');
	expect(await shownRows(page)).toContain('JobPodFailurePolicy');
	expect((await shownRows(page)).length).toBeLessThan(4);
});

it('a gate has a row of its own to link to, and kinds of the API as well', async () => {
	const { page } = await open();
	await page.goto(urls.gates('#JobPodFailurePolicy'));
	const ground = (id: string) =>
		page.locator(`tr:has([id="${id}"])`).evaluate((row) => getComputedStyle(row).backgroundColor);
	expect(await ground('JobPodFailurePolicy')).not.toBe(await ground('SidecarContainers'));
	await page.goto(urls.apis('#batch/v1beta1'));
	expect(await ground('batch/v1beta1')).not.toBe(await ground('batch/v1beta1/CronJob'));
});

it('gates are narrowed by the address: those that a release removed', async () => {
	const { page } = await open();
	await page.goto(urls.gates('?removed=1.33'));
	const shown = await shownRows(page);
	expect(shown).toContain('JobPodFailurePolicy');
	expect(shown).not.toContain('SidecarContainers');
});

it('kinds of the API are found by their version, and a version without a row left goes', async () => {
	const { page } = await open();
	await page.goto(urls.apis());
	await page.getByLabel('组或类型的一部分').fill('batch/v1beta1 cron');
	expect(await shownRows(page)).toEqual(['batch/v1beta1', 'CronJob']);
});

it.each([
	['SidecarContainers', urls.gates('#SidecarContainers')],
	['flowcontrol.apiserver.k8s.io/v1beta3', urls.apis('#flowcontrol.apiserver.k8s.io/v1beta3')],
])('the search leads to the row of %s, which has this name', async (name, address) => {
	const { page } = await open();
	await page.goto('/');
	await page.keyboard.press('/');
	const { field, answer } = searchPanel(page, 'dialog');
	await field.fill(name);
	await answer.getByRole('link', { name }).first().click();
	await expect.poll(() => page.locator(':target').textContent()).toContain(name);
	const { pathname, hash } = new URL(page.url());
	expect(pathname + decodeURIComponent(hash)).toBe(address);
});

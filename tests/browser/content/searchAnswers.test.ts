import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { insteadOf } from '../../../src/search/panel/answerText.ts';
import { searchStrings as strings } from '../../../src/strings/search.ts';
import { urls } from '../../../src/urls.ts';
import { violationsEverywhere } from '../../support/axe.ts';
import { useBrowser } from '../../support/browser.ts';
import { searchPanel } from '../../support/searchPanel.ts';

const open = useBrowser();
/** The name of a KEP that went through all stages. */
const name = 'Sidecar 容器';
const kep = urls.kep(753);
const nonsense = '鞦韆麒麟齏粉饕餮';

async function askIn(page: Page, place: 'dialog' | 'page', query: string) {
	const panel = searchPanel(page, place);
	if (place === 'dialog') await page.keyboard.press('/');
	await panel.field.fill(query);
	await page.locator(`ol[data-query="${query}"]`).waitFor();
	return panel;
}

const isFocused = (element: Element) => element === document.activeElement;

describe('the answer above the results', () => {
	it('says what the query is about, in words and stages, and leads to it first', async () => {
		const { page, complaints } = await open();
		await page.goto(urls.search(name));
		const { answer, status, results } = searchPanel(page, 'page');
		await results.first().waitFor();
		expect(await answer.getByRole('link').first().getAttribute('href')).toBe(kep);
		expect(await answer.textContent()).toMatch(/KEP-753.*●.*v1\.33/);
		expect(await status.textContent()).toMatch(/^找到 \d+ 条.*Sidecar.*v1\.33/);
		expect(await page.locator('main [data-answer] ~ ol[data-query]').count()).toBe(1);
		expect(complaints).toEqual([]);
		expect(await violationsEverywhere(page)).toEqual([]);
	});

	it('is walked through before the results, and opened by Enter in the field', async () => {
		const { page } = await open();
		await page.goto('/');
		const { answer, firstTitle, field } = await askIn(page, 'dialog', name);
		await page.keyboard.press('ArrowDown');
		expect(await answer.getByRole('link').first().evaluate(isFocused)).toBe(true);
		const links = await answer.getByRole('link').count();
		for (let step = 0; step < links; step++) await page.keyboard.press('ArrowDown');
		expect(await firstTitle.evaluate(isFocused)).toBe(true);
		await field.focus();
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.pathname === kep);
	});

	it('is opened by an Enter that came before it, unless the reader has closed the dialog', async () => {
		const { page } = await open();
		await page.goto('/');
		await page.keyboard.press('/');
		const { field, dialog } = searchPanel(page, 'dialog');
		await field.fill(name);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Escape');
		await page.locator(`ol[data-query="${name}"]`).waitFor({ state: 'attached' });
		expect(new URL(page.url()).pathname).toBe('/');

		await page.reload();
		await page.keyboard.press('/');
		await dialog.waitFor();
		await field.fill(name);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.pathname === kep);
	});

	it('stands where the index cannot be read, until that can be', async () => {
		const { page } = await open();
		const shards = `**${urls.pagefind()}pages/*`;
		await page.route(shards, (route) => route.abort());
		await page.goto(urls.search(name));
		const { answer, results } = searchPanel(page, 'page');
		const retry = page.getByRole('main').getByRole('button', { name: strings.retry });
		await retry.waitFor();
		expect(await answer.getByRole('link').first().getAttribute('href')).toBe(kep);
		await page.unroute(shards);
		await retry.click();
		await results.first().waitFor();
		expect(await answer.count()).toBe(1);
	});

	it('costs no results where the names of the site cannot be read', async () => {
		const { page } = await open();
		await page.route(`**${urls.subjects()}`, (route) => route.abort());
		await page.goto(urls.search(name));
		const { answer, results } = searchPanel(page, 'page');
		await results.first().waitFor();
		expect(await answer.count()).toBe(0);
	});

	it('goes with the query', async () => {
		const { page } = await open();
		await page.goto(urls.search(name));
		await searchPanel(page, 'page').answer.waitFor();
		const { answer } = await askIn(page, 'page', nonsense);
		expect(await answer.count()).toBe(0);
	});
});

describe('a result', () => {
	it('says what kind of page it is, and a KEP where it stands', async () => {
		const { page } = await open();
		await page.goto(urls.search('KEP-753'));
		const { results } = searchPanel(page, 'page');
		await results.first().waitFor();
		const kinds = await results.locator('.search-kind').allTextContents();
		expect(kinds).toHaveLength(await results.count());
		expect(kinds).toEqual(expect.arrayContaining([strings.kinds.kep, strings.kinds.post]));
		const own = results.filter({ has: page.locator(`a[href="${kep}"]`) });
		expect(await own.locator('.search-facts').textContent()).toMatch(/KEP● 稳定（GA）v1\.33/);
	});
});

describe('pages in the place of those that hold a query', () => {
	/** No page has these side by side, in any order; pages have the first. */
	const query = `资源配额${nonsense}`;

	it('are listed below a sentence that says what they hold, and their words are marked', async () => {
		const { page, complaints } = await open();
		await page.goto(urls.search(query));
		const { status, hint, results } = searchPanel(page, 'page');
		const others = page.locator('main ol[data-instead] > li');
		await others.first().locator('mark').first().waitFor();
		const sentence = insteadOf({ parts: ['资源配额'] }, await others.count());
		expect(await page.locator('main .search-instead').textContent()).toBe(sentence);
		expect(await status.textContent()).toBe(strings.nothing(query) + sentence);
		expect(await results.count()).toBe(0);
		expect(await hint.isVisible()).toBe(false);
		expect(new Set(await others.locator('mark').allTextContents())).toContain('资源配额');
		expect(complaints).toEqual([]);
		expect(await violationsEverywhere(page)).toEqual([]);
	});

	it('are walked through from the field, opened by Enter, and go with the query', async () => {
		const { page } = await open();
		await page.goto('/');
		const { field, dialog, firstTitle } = await askIn(page, 'dialog', query);
		const others = dialog.locator('ol[data-instead] > li');
		const first = others.first().getByRole('link').first();
		await first.waitFor();
		await page.keyboard.press('ArrowDown');
		expect(await first.evaluate(isFocused)).toBe(true);
		await field.fill(name);
		await firstTitle.waitFor();
		expect(await others.count()).toBe(0);
		await field.fill(query);
		await first.waitFor();
		const path = new URL((await first.getAttribute('href')) ?? '', page.url()).pathname;
		await field.press('Enter');
		await page.waitForURL((url) => url.pathname === path);
	});
});

describe('a search without a query', () => {
	it('offers the newest release, the lists and what was searched for, until it is forgotten', async () => {
		const { page, complaints } = await open();
		await page.goto('/');
		const { field, dialog, firstTitle } = await askIn(page, 'dialog', name);
		await firstTitle.click();
		await page.waitForURL((url) => url.pathname !== '/');
		await page.keyboard.press('/');
		await dialog.getByRole('link', { name: strings.kinds.glossary }).waitFor();
		expect(await dialog.getByRole('link', { name: /^Kubernetes v1\.\d+$/ }).count()).toBe(1);
		expect(await violationsEverywhere(page)).toEqual([]);
		await dialog.getByRole('button', { name }).click();
		await firstTitle.waitFor();
		expect(await field.inputValue()).toBe(name);
		await field.fill('');
		await dialog.getByRole('button', { name: strings.forget }).click();
		expect(await dialog.getByRole('button', { name }).count()).toBe(0);
		expect(await field.evaluate(isFocused)).toBe(true);
		expect(complaints).toEqual([]);
	});

	it('offers the plan from the release that the reader runs', async () => {
		const { page } = await open();
		await page.goto('/');
		await page.evaluate(() => localStorage.setItem('version:from', '1.31'));
		await page.keyboard.press('/');
		const plan = searchPanel(page, 'dialog').dialog.getByRole('link', { name: /^v1\.31 → / });
		expect(await plan.getAttribute('href')).toMatch(/\/compare\/1\.31\.\.\.1\.\d+\/$/);
	});

	it('reads nothing of the index', async () => {
		const { page, requests } = await open();
		await page.goto('/');
		await page.keyboard.press('/');
		const { dialog } = searchPanel(page, 'dialog');
		await dialog.getByRole('link', { name: strings.kinds.keps, exact: true }).waitFor();
		expect(requests.filter((url) => url.includes(urls.pagefind()))).toEqual([]);
	});
});

describe('a query that nothing answers', () => {
	it('is answered by the lists', async () => {
		const { page } = await open();
		await page.goto('/');
		const { dialog, hint } = await askIn(page, 'dialog', nonsense);
		await hint.waitFor();
		await dialog.getByRole('link', { name: strings.kinds.gates }).waitFor();
		expect(await dialog.getByRole('link', { name: /^Kubernetes v/ }).count()).toBe(0);
	});
});

describe('the way back from a result', () => {
	it('finds the query in the dialog again', async () => {
		const { page } = await open();
		await page.goto('/');
		const { firstTitle, field } = await askIn(page, 'dialog', name);
		await firstTitle.click();
		await page.waitForURL((url) => url.pathname !== '/');
		await page.goBack();
		await page.keyboard.press('/');
		await firstTitle.waitFor();
		expect(await field.inputValue()).toBe(name);
	});

	it('finds the result on the page of the search where the reader sees it', async () => {
		const { page } = await open();
		await page.goto(urls.search('KEP'));
		const { results } = searchPanel(page, 'page');
		await results.nth(30).getByRole('link').first().click();
		await page.waitForURL((url) => url.pathname !== urls.search());
		await page.goBack();
		await results.nth(30).waitFor();
		await expect
			.poll(() => results.nth(30).evaluate((item) => item.getBoundingClientRect().top))
			.toBeLessThan(800);
	});
});

describe('the page of the search without JavaScript', () => {
	it('leads to the lists that answer most', async () => {
		const { page } = await open({ javaScriptEnabled: false });
		await page.goto(urls.search());
		const main = page.getByRole('main');
		const hrefs = await main
			.getByRole('link')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		expect(hrefs).toEqual(
			expect.arrayContaining([urls.keps(), urls.releases(), urls.glossary(), urls.archive()]),
		);
	});
});

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { searchStrings as strings } from '../../../src/strings/search.ts';
import { urls } from '../../../src/urls.ts';
import { violationsEverywhere } from '../../support/axe.ts';
import { useBrowser } from '../../support/browser.ts';
import { aPost } from '../../support/output.ts';
import { outputFolder } from '../../support/outputFolder.ts';
import { phraseOf } from '../../support/phrase.ts';
import { searchPanel } from '../../support/searchPanel.ts';

const open = useBrowser();
const post = aPost(outputFolder);
const phrase = phraseOf(post);
const nonsense = '鞦韆麒麟齏粉饕餮';

async function searchIn(page: Page, query: string) {
	await page.keyboard.press('/');
	const panel = searchPanel(page, 'dialog');
	await panel.field.fill(query);
	return panel;
}

describe('the search dialog', () => {
	it.each(['/', 'Control+k', 'Meta+k'])('opens by %s with the field ready', async (key) => {
		const { page } = await open();
		await page.goto('/');
		await page.keyboard.press(key);
		const { dialog, field } = searchPanel(page, 'dialog');
		await dialog.waitFor();
		expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
		expect(await field.inputValue()).toBe('');
	});

	it('opens by its link and closes by Escape, back where the reader was', async () => {
		const { page } = await open();
		await page.goto('/');
		const link = page.getByRole('banner').getByRole('link', { name: strings.submit });
		await link.click();
		const { dialog } = searchPanel(page, 'dialog');
		await dialog.waitFor();
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
		expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	it('finds a Chinese phrase, marks it and says how many it found', async () => {
		const { page, complaints, requests } = await open();
		await page.goto('/');
		const { status, results, marks } = await searchIn(page, phrase);
		await results.first().waitFor();
		expect(await status.textContent()).toBe(strings.found(await results.count()));
		await marks.first().waitFor();
		expect(await marks.allTextContents()).toContain(phrase);
		const own = new URL(page.url()).origin;
		expect(requests.filter((url) => new URL(url).origin !== own)).toEqual([]);
		expect(complaints).toEqual([]);
	});

	it('leads to the nearest heading', async () => {
		const { page } = await open();
		await page.goto('/');
		const { places } = await searchIn(page, phrase);
		await places.first().click();
		await expect.poll(() => page.locator(':target').count()).toBe(1);
		expect(new URL(page.url()).pathname).toBe(post);
	});

	it('is walked through by the arrow keys and opened by Enter', async () => {
		const { page } = await open();
		await page.goto('/');
		const { field, firstTitle } = await searchIn(page, phrase);
		await firstTitle.waitFor();
		const isFocused = (element: Element) => element === document.activeElement;
		await page.keyboard.press('ArrowDown');
		expect(await firstTitle.evaluate(isFocused)).toBe(true);
		await page.keyboard.press('ArrowUp');
		expect(await field.evaluate(isFocused)).toBe(true);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.pathname === post);
	});

	it('opens the first result by Enter in the field', async () => {
		const { page } = await open();
		await page.goto('/');
		const { results } = await searchIn(page, phrase);
		await results.first().waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.pathname === post);
	});

	it('says clearly that there is nothing, and what to try', async () => {
		const { page } = await open();
		await page.goto('/');
		const { status, hint, results } = await searchIn(page, nonsense);
		await hint.waitFor();
		expect(await status.textContent()).toBe(strings.nothing(nonsense));
		expect(await results.count()).toBe(0);
	});

	it('waits for an input method editor to finish', async () => {
		const { page, context } = await open();
		await page.goto('/');
		// With the index at hand nothing is announced as being on its way, however busy the machine is.
		const { status, results, field } = await searchIn(page, phrase);
		await results.first().waitFor();
		await field.fill('');
		await expect.poll(() => status.textContent()).toBe('');
		await field.focus();
		const keyboard = await context.newCDPSession(page);
		const composed = { text: phrase, selectionStart: phrase.length, selectionEnd: phrase.length };
		await keyboard.send('Input.imeSetComposition', composed);
		await page.waitForTimeout(400);
		expect(await field.inputValue()).toBe(phrase);
		expect(await status.textContent()).toBe('');
		expect(await results.count()).toBe(0);
		await keyboard.send('Input.insertText', { text: phrase });
		await results.first().waitFor();
		expect(await field.inputValue()).toBe(phrase);
	});

	it('shows the answer to what was typed last', async () => {
		const { page } = await open();
		await page.goto('/');
		const { field, hint, status } = await searchIn(page, phrase);
		await field.fill('Pod');
		await field.fill(nonsense);
		await hint.waitFor();
		await page.waitForTimeout(300);
		expect(await status.textContent()).toBe(strings.nothing(nonsense));
	});

	it('has nothing that axe objects to, on a phone and a wide screen, light and dark', async () => {
		const { page } = await open();
		await page.goto(post);
		const { marks } = await searchIn(page, phrase);
		await marks.first().waitFor();
		expect(await violationsEverywhere(page)).toEqual([]);
	});
});

describe('the search page', () => {
	it('answers the query in its address', async () => {
		const { page, complaints } = await open();
		await page.goto(urls.search(phrase));
		const { field, firstTitle } = searchPanel(page, 'page');
		await firstTitle.waitFor();
		expect(await field.inputValue()).toBe(phrase);
		expect(await firstTitle.getAttribute('href')).toContain(post);
		expect(complaints).toEqual([]);
	});

	it('puts the query into its address, to be shared', async () => {
		const { page } = await open();
		await page.goto(urls.search());
		const { field, results } = searchPanel(page, 'page');
		await field.fill('a/b');
		await field.fill(phrase);
		await results.first().waitFor();
		expect(new URL(page.url()).searchParams.get('q')).toBe(phrase);
	});

	it('takes a slash as a character while the reader types', async () => {
		const { page } = await open();
		await page.goto(urls.search());
		const { field, dialog } = searchPanel(page, 'page');
		await field.pressSequentially('spdy/3.1');
		expect(await field.inputValue()).toBe('spdy/3.1');
		expect(await dialog.isVisible()).toBe(false);
	});

	it('narrows by what the reader chooses, counted, and keeps it in the address', async () => {
		const { page, complaints } = await open();
		await page.goto(urls.search());
		const { results, status } = searchPanel(page, 'page');
		const releases = page.getByLabel(strings.facet.release);
		await expect.poll(() => releases.locator('option').count()).toBeGreaterThan(2);
		const [value = ''] = await releases
			.locator('option[value]:not([value=""])')
			.evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
		await releases.selectOption(value);
		await results.first().waitFor();
		expect(await status.textContent()).toBe(strings.browsing(await results.count()));
		expect(await releases.locator('option:checked').textContent()).toBe(
			strings.counted(`v${value}`, await results.count()),
		);
		expect(new URL(page.url()).searchParams.get('release')).toBe(value);

		await page.reload();
		await results.first().waitFor();
		expect(await releases.inputValue()).toBe(value);
		await page.getByRole('button', { name: strings.clear }).click();
		await expect.poll(() => results.count()).toBe(0);
		expect(new URL(page.url()).search).toBe('');
		expect(complaints).toEqual([]);
	});

	it('orders by date, and says of which stage a place speaks', async () => {
		const { page } = await open();
		await page.goto(urls.search('KEP'));
		const { results } = searchPanel(page, 'page');
		await results.first().waitFor();
		await page.getByLabel(strings.order).selectOption('date');
		await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('date');
		const days = await results.locator('time').allTextContents();
		expect(days).toEqual([...days].sort().reverse());
		expect(await results.locator('.search-stage').count()).toBeGreaterThan(0);
	});

	it('offers words of the pages that are near to one that is nowhere', async () => {
		const { page } = await open();
		await page.goto(urls.search('changlog'));
		const { field, results } = searchPanel(page, 'page');
		const suggestion = page.locator('main [data-search-suggestions] button').first();
		const words = (await suggestion.textContent()) ?? '';
		await suggestion.click();
		await results.first().waitFor();
		expect(words).toMatch(/^chang/i);
		expect(await field.inputValue()).toBe(words);
		expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	it('has nothing that axe objects to with results and choices, at any width, light and dark', async () => {
		const { page } = await open();
		await page.goto(urls.search(phrase));
		await searchPanel(page, 'page').marks.first().waitFor();
		expect(await violationsEverywhere(page)).toEqual([]);
	});

	it('is where the link leads without JavaScript', async () => {
		const { page } = await open({ javaScriptEnabled: false });
		await page.goto('/');
		await page.getByRole('banner').getByRole('link', { name: strings.submit }).click();
		expect(new URL(page.url()).pathname).toBe(urls.search());
	});
});

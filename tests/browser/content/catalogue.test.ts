import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { urls } from '../../../src/urls.ts';
import { useBrowser } from '../../support/browser.ts';

const open = useBrowser();

/** The rows that the reader sees, by the text of their first cell. */
function shownRows(page: Page): Promise<string[]> {
	return page
		.locator('main tbody tr:visible th[scope="row"]')
		.evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim() ?? ''));
}

describe('the list of all KEPs', () => {
	it('is narrowed by words, stage, SIG and release, and says how many are left', async () => {
		const { page } = await open();
		await page.goto(urls.keps());
		const all = (await shownRows(page)).length;
		await page.getByLabel('词语或编号').fill('失败策略');
		expect(await shownRows(page)).toEqual(['3329', '4443']);
		await page.locator('select[name="sig"]').selectOption('apps');
		await page.locator('select[name="release"]').selectOption('1.31');
		await page.getByLabel('现状').selectOption('stable');
		expect(await shownRows(page)).toEqual(['3329']);
		expect(await page.getByRole('status').first().textContent()).toContain('1');
		expect(all).toBeGreaterThanOrEqual(395);
	});

	it('keeps what was chosen in its address', async () => {
		const { page } = await open();
		await page.goto(`${urls.keps()}?sig=apps&state=removed`);
		const before = await shownRows(page);
		expect(await page.locator('select[name="sig"]').inputValue()).toBe('apps');
		await page.getByLabel('现状').selectOption('');
		expect((await shownRows(page)).length).toBeGreaterThan(before.length);
		expect(new URL(page.url()).search).toBe('?sig=apps');
	});

	it('is in groups by the newest move, by number or by SIG, and back', async () => {
		const { page } = await open();
		await page.goto(urls.keps());
		const heads = page.locator('main tbody .group:visible .title');
		const byMove = await shownRows(page);
		const releases = (await heads.allTextContents()).map((text) => text.trim());
		expect(releases[0]).toMatch(/^v1\.\d+$/);
		expect(releases.at(-1)).toBe('尚未到达任何阶段');
		await page.getByLabel('排序').selectOption('number');
		const numbers = (await shownRows(page)).map(Number);
		expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
		expect(await heads.count()).toBe(0);
		await page.getByLabel('排序').selectOption('sig');
		expect((await heads.allTextContents()).slice(0, 2)).toEqual(['SIG api-machinery', 'SIG apps']);
		await page.getByLabel('排序').selectOption('');
		expect(await shownRows(page)).toEqual(byMove);
		expect((await heads.allTextContents()).map((text) => text.trim())).toEqual(releases);
	});

	it('counts what is left in each group, and shows no group without rows', async () => {
		const { page } = await open();
		await page.goto(urls.keps());
		await page.getByLabel('词语或编号').fill('失败策略');
		const groups = page.locator('main tbody .group:visible');
		const rows = (await shownRows(page)).length;
		const counts = await groups.locator('.count').allTextContents();
		expect(counts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(rows);
	});

	it('draws above itself the moves of what it shows, and of all again', async () => {
		const { page } = await open();
		await page.goto(urls.sig('auth'));
		const numbers = () => page.locator('.voyages.whole .moves text').allTextContents();
		const ofSig = await numbers();
		await page.goto(urls.keps());
		const ofAll = await numbers();
		await page.getByRole('combobox', { name: 'SIG' }).selectOption('auth');
		expect((await numbers()).filter((text) => text !== '')).toEqual(ofSig);
		await page.getByRole('combobox', { name: 'SIG' }).selectOption('');
		expect(await numbers()).toEqual(ofAll);
	});

	it('says when nothing fits, and leads back to everything', async () => {
		const { page } = await open();
		await page.goto(`${urls.keps()}?order=sig&words=没有这样的`);
		expect(await page.locator('main table').isVisible()).toBe(false);
		await page.getByRole('button', { name: '清除条件' }).click();
		expect((await shownRows(page)).length).toBeGreaterThanOrEqual(395);
		expect(new URL(page.url()).search).toBe('?order=sig');
		expect(await page.getByText('没有一项符合').isVisible()).toBe(false);
	});

	it('is whole without JavaScript: a line with its words beside each name, which leads to the KEP', async () => {
		const { page } = await open({ javaScriptEnabled: false });
		await page.goto(urls.keps());
		const row = page.locator('main tbody tr', { has: page.getByText('3329', { exact: true }) });
		expect(await row.getByRole('img').getAttribute('aria-label')).toBe(
			'Alpha v1.25，Beta v1.26，稳定（GA）v1.31',
		);
		expect(await row.locator('.name a').getAttribute('href')).toBe(urls.kep(3329));
	});
});

describe('a comparison', () => {
	it('is reached by choosing two releases, the older one first whatever was chosen', async () => {
		const { page } = await open();
		await page.goto(urls.comparisons());
		await page.getByLabel('从').selectOption('1.31');
		await page.getByLabel('升级到').selectOption('1.28');
		await page.getByRole('button', { name: '看计划' }).click();
		await page.waitForURL(`**${urls.comparison('1.28', '1.31')}`);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('1.28');
	});

	it('remembers the ticks of its checklist, each comparison its own', async () => {
		const { page } = await open();
		const box = () => page.locator('#required').getByRole('checkbox').last();
		await page.goto(urls.comparison('1.28', '1.31'));
		await box().check();
		await page.reload();
		expect(await box().isChecked()).toBe(true);
		await page.goto(urls.comparison('1.29', '1.31'));
		expect(await box().isChecked()).toBe(false);
	});

	it('leads from what it asks for to the place in the post', async () => {
		const { page } = await open();
		await page.goto(urls.comparison('1.28', '1.31'));
		await page.locator('#required [data-source]').last().click();
		await page.waitForURL('**/posts/v1.31.0/#*');
		const place = await page.evaluate(() => decodeURIComponent(location.hash));
		expect(await page.locator(place).isVisible()).toBe(true);
	});

	it('opens its KEPs where the summary leads to them', async () => {
		const { page } = await open();
		await page.goto(urls.comparison('1.28', '1.31'));
		const box = page.getByRole('checkbox', { name: '3329', includeHidden: true });
		expect(await box.isVisible()).toBe(false);
		await page.getByRole('link', { name: 'KEP 变化' }).click();
		await expect.poll(() => box.isVisible()).toBe(true);
	});

	it('says without JavaScript how many things there are, and lists them', async () => {
		const { page } = await open({ javaScriptEnabled: false });
		await page.goto(urls.comparison('1.31', '1.37'));
		const count = await page.getByRole('link', { name: '升级前必做' }).textContent();
		const listed = await page.locator('#required [data-action]:visible').count();
		expect(Number.parseInt(count?.trim() ?? '', 10)).toBe(listed);
		expect(await page.getByRole('checkbox').count()).toBe(0);
	});

	it('leaves the KEPs out on paper, unless they are open', async () => {
		const { page } = await open();
		await page.goto(urls.comparison('1.28', '1.31'));
		await page.emulateMedia({ media: 'print' });
		const section = page.locator('[data-plan-section]:has(.plan-keps)');
		expect(await section.isVisible()).toBe(false);
		expect(await page.locator('#required').isVisible()).toBe(true);
	});
});

describe('a post', () => {
	it('notes where each KEP stands now, and its name leads to the KEP', async () => {
		const { page } = await open();
		await page.goto(urls.post('v1.31.0'));
		const item = page.locator('#kep-3866');
		const note = item.getByRole('img', { name: /KEP-3866：v1\.33 起稳定（GA），SIG network/ });
		expect(await note.textContent()).toBe('');
		await item.getByRole('link', { name: /^KEP-3866/ }).click();
		await page.waitForURL(`**${urls.kep(3866)}`);
	});

	it('shows the marks without JavaScript as well', async () => {
		const { page } = await open({ javaScriptEnabled: false });
		await page.goto(urls.post('v1.31.0'));
		const words = await page
			.locator('#kep-3866 .kep-mark')
			.evaluate((mark) => getComputedStyle(mark, '::before').content)
			.catch(() => page.locator('#kep-3866 .kep-mark').getAttribute('data-words'));
		expect(words).toContain('v1.33 起稳定（GA）');
	});
});

it('the page of a release says how far its support is, on the reader’s own day', async () => {
	const { page } = await open();
	await page.clock.setFixedTime(new Date('2025-10-01T12:00:00'));
	await page.goto(urls.release('1.31'));
	const status = page.locator('[data-support-released]');
	expect(await status.textContent()).toBe('维护期，还剩 41 天');
	await page.clock.setFixedTime(new Date('2025-11-12T12:00:00'));
	await page.reload();
	expect(await status.textContent()).toBe('已停止支持');
});

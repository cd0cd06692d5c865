import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { urls } from '../../../src/urls.ts';
import { useBrowser } from '../../support/browser.ts';

const open = useBrowser();
const plan = urls.comparison('1.31', '1.37');

function box(page: Page, index: number) {
	return page.locator('[data-action] input').nth(index);
}

function ticked(page: Page): Promise<string[]> {
	return page
		.locator('[data-action] input:checked')
		.evaluateAll((boxes) => boxes.map((one) => (one as HTMLElement).dataset['tick'] ?? ''));
}

function progress(page: Page): Promise<string | null> {
	return page.locator('[data-plan-progress]').textContent();
}

/** A reader whose clipboard can be read back. */
async function openWithClipboard() {
	const opened = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
	return { ...opened, clipboard: () => opened.page.evaluate(() => navigator.clipboard.readText()) };
}

describe('the ticks of a plan', () => {
	it('are counted, kept, and seen by another tab at once', async () => {
		const { page, context } = await open();
		await page.goto(plan);
		const all = await page.locator('[data-action] input').count();
		expect(await progress(page)).toBe(`已完成 0 / ${all}`);
		const other = await context.newPage();
		await other.goto(plan);
		await box(page, 0).check();
		await box(page, 2).check();
		expect(await progress(page)).toBe(`已完成 2 / ${all}`);
		await expect.poll(() => progress(other)).toBe(`已完成 2 / ${all}`);
		expect(await page.locator('[data-plan] h3').first().textContent()).toContain('2 / ');
		await page.reload();
		expect(await box(page, 2).isChecked()).toBe(true);
	});

	it('whose action is gone are dropped with the next one', async () => {
		const { page } = await open();
		await page.goto(plan);
		await page.evaluate(() => localStorage.setItem(`ticks:${location.pathname}`, '37-gone0'));
		await page.reload();
		await box(page, 0).check();
		const kept = await page.evaluate(() => localStorage.getItem(`ticks:${location.pathname}`));
		expect(kept?.split(' ')).toEqual(await ticked(page));
	});

	it('can be set where the browser keeps nothing', async () => {
		const { page, context, complaints } = await open();
		await context.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('denied', 'SecurityError');
				},
			});
		});
		await page.goto(plan);
		await box(page, 0).check();
		expect(await progress(page)).toContain('已完成 1 /');
		expect(complaints).toEqual([]);
	});
});

describe('a link with ticks', () => {
	/** Another reader's link with the first two actions ticked. */
	async function sharedLink(): Promise<string> {
		const { page, clipboard } = await openWithClipboard();
		await page.goto(plan);
		await box(page, 0).check();
		await box(page, 1).check();
		await page.locator('[data-plan-share]').click();
		await page.getByText('链接已复制，带着 2 项勾选。').waitFor();
		const link = await clipboard();
		return link.slice(new URL(link).origin.length);
	}

	it('shows its ticks, and leaves the reader’s own alone until they are taken over', async () => {
		const link = await sharedLink();
		const { page } = await open();
		await page.goto(plan);
		await box(page, 4).check();
		const own = await ticked(page);
		await page.goto('about:blank');
		await page.goto(link);
		const shared = await ticked(page);
		expect(shared).toHaveLength(2);
		await page.getByText('链接里带着 2 项勾选').waitFor();
		await page.getByRole('button', { name: '看我自己的' }).click();
		expect(await ticked(page)).toEqual(own);
		expect(new URL(page.url()).hash).toBe('');
		await page.goto('about:blank');
		await page.goto(link);
		await page.getByRole('button', { name: '并入我的勾选' }).press('Enter');
		expect(await ticked(page)).toEqual([...shared, ...own]);
		expect(await page.locator('[data-plan-shared]:focus').count()).toBe(1);
		await page.reload();
		expect(await ticked(page)).toEqual([...shared, ...own]);
	});

	it('is taken over by whoever ticks something', async () => {
		const link = await sharedLink();
		const { page } = await open();
		await page.goto(link);
		await box(page, 1).uncheck();
		await box(page, 5).check();
		const now = await ticked(page);
		expect(now).toHaveLength(2);
		await page.goto(plan);
		await page.reload();
		expect(await ticked(page)).toEqual(now);
	});

	it.each(['#done=', '#done=37:zzzzz', '#done=%E0%A4%A', '#nonsense'])(
		'with %s says nothing',
		async (fragment) => {
			const { page, complaints } = await open();
			await page.goto(plan + fragment);
			expect(await page.locator('[data-plan-shared]').count()).toBe(0);
			expect(await ticked(page)).toEqual([]);
			expect(complaints).toEqual([]);
		},
	);
});

it('a plan is copied as Markdown, with its ticks, its parts and the place of each action', async () => {
	const { page, clipboard } = await openWithClipboard();
	await page.goto(plan);
	await box(page, 0).check();
	await page.locator('[data-plan-copy]').click();
	await page.getByText('已复制').waitFor();
	const lines = (await clipboard()).split('\n');
	const { origin } = new URL(page.url());
	expect(lines[0]).toBe('# 1.31 → 1.37 升级计划');
	expect(lines).toContain(`<${origin}${plan}>`);
	const items = lines.filter((line) => /^- \[[x ]\] /.test(line));
	expect(items).toHaveLength(await page.locator('[data-action]').count());
	expect(items.filter((line) => line.startsWith('- [x] '))).toHaveLength(1);
	const place = new RegExp(
		`^- \\[[x ]\\] \\*\\*.+\\*\\* ?.*\\(\\[v1\\.3[2-7]\\]\\(${origin}/\\S+#\\S+\\)\\)$`,
	);
	expect(items.filter((line) => !place.test(line))).toEqual([]);
	expect(lines).toContain('## 升级前必做');
	expect(lines).toContain('- etcd 3.5.15 → 3.7.0');
	expect(lines.some((line) => /^- v1\.3\d .*`\w+`/.test(line))).toBe(true);
	expect(lines.filter((line) => /^### .*\d/.test(line))).toEqual([]);
});

it('where the clipboard is closed, the text stands selected', async () => {
	const { page, context } = await open();
	await context.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	await page.goto(plan);
	await page.locator('[data-plan-share]').click();
	expect(await page.locator('[data-plan] textarea').inputValue()).toContain(plan);
	expect(await page.evaluate(() => getSelection()?.toString())).toContain(plan);
});

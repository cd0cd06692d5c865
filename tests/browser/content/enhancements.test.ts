import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { urls } from '../../../src/urls.ts';
import { useBrowser } from '../../support/browser.ts';
import { aPost } from '../../support/output.ts';
import { outputFolder } from '../../support/outputFolder.ts';

const open = useBrowser();
const post = aPost(outputFolder);

describe('one enhancement', () => {
	const works = async (page: Page) => {
		await page.locator('.code-block .copy').first().waitFor();
		await expect.poll(() => page.locator('[data-theme-toggle]').getAttribute('title')).toBeTruthy();
	};

	it.each(['#100%', '#%', '#%E4%BD', '#'])('does not fail over the fragment %s', async (hash) => {
		const { page, complaints } = await open();
		await page.goto(`${post}${hash}`);
		await works(page);
		expect(complaints).toEqual([]);
	});

	it('does not take the others down', async () => {
		const { page } = await open();
		await page.addInitScript(() => {
			const all = document.querySelectorAll;
			Document.prototype.querySelectorAll = function (this: Document, selector: string) {
				if (selector === '.tabs') throw new Error('no tabs today');
				return all.call(this, selector);
			} as typeof all;
		});
		await page.goto(post);
		await works(page);
	});

	it('works where nothing may be stored, and where what is stored is garbage', async () => {
		const denied = await open();
		await denied.page.addInitScript(() =>
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new DOMException('denied', 'SecurityError');
				},
			}),
		);
		await denied.page.goto(urls.comparison('1.28', '1.31'));
		await denied.page.getByRole('checkbox').first().check();
		await denied.page.locator('[data-theme-toggle]').click();
		expect(denied.complaints).toEqual([]);

		const garbage = await open();
		await garbage.page.addInitScript(() => {
			localStorage.setItem('theme', '{"sepia":1}');
			localStorage.setItem(`ticks:${location.pathname}`, ',,\u0000 ');
		});
		await garbage.page.goto(urls.comparison('1.28', '1.31'));
		expect(await garbage.page.locator('input[data-tick]:checked').count()).toBe(0);
		expect(await garbage.page.locator('html').getAttribute('data-theme')).toBeNull();
		expect(garbage.complaints).toEqual([]);
	});

	it('says so where there is no clipboard, and goes back to its name', async () => {
		const { page, complaints } = await open();
		await page.addInitScript(() =>
			Object.defineProperty(navigator, 'clipboard', { value: undefined }),
		);
		await page.clock.install();
		await page.goto(post);
		const button = page.locator('.code-block .copy').first();
		await button.click();
		await expect.poll(() => button.getAttribute('aria-label')).toBe('复制失败，请手动选择');
		await button.click();
		await page.clock.runFor(3000);
		await expect.poll(() => button.getAttribute('aria-label')).toBe('复制');
		expect(complaints).toEqual([]);
	});

	it('of the filter takes odd addresses for what they are', async () => {
		const { page, complaints } = await open();
		await page.goto(`${urls.keps()}?sig=nobody&order=%E4%BD&words=%&state=&x=1`);
		await page.waitForFunction(() => !location.search.includes('sig='));
		expect(await page.locator('select[name="sig"]').inputValue()).toBe('');
		expect(complaints).toEqual([]);
	});
});

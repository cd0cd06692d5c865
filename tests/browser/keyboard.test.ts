import { expect, it } from 'vitest';
import { urls } from '../../src/urls.ts';
import { useBrowser } from '../support/browser.ts';
import { aPost } from '../support/output.ts';
import { outputFolder } from '../support/outputFolder.ts';
import { readers } from '../support/readers.ts';

const open = useBrowser();

it('the first stop leads past the navigation to the content', async () => {
	const { page } = await open();
	await page.goto(urls.home());
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
});

it('every stop of a post can be seen', async () => {
	const { page } = await open(readers['a wide screen']);
	await page.goto(aPost(outputFolder));
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

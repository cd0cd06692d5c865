import type { BrowserContext, Page } from 'playwright-core';
import { urls } from '../../src/urls.ts';

/** Asks the search page what a reader would, and reads the addresses that it lists. */
async function ask(page: Page, typed: string): Promise<string[]> {
	await page.locator('main input[type="search"]').fill(typed);
	const list = await page.waitForFunction((query) => {
		const shown = document.querySelector<HTMLElement>('main ol[data-query]');
		if (shown?.dataset['query'] !== query) return undefined;
		return [...shown.children].map((item) => item.querySelector('a')?.pathname ?? '');
	}, typed);
	return (await list.jsonValue()) ?? [];
}

/** The answers to `queries` in their order, asked on several pages at once. */
export async function askAll(
	context: BrowserContext,
	queries: readonly string[],
	pages = 4,
): Promise<string[][]> {
	const answers: string[][] = [];
	let next = 0;
	const askInTurn = async () => {
		const page = await context.newPage();
		await page.goto(urls.search());
		for (let at = next++; at < queries.length; at = next++) {
			answers[at] = await ask(page, queries[at] ?? '');
		}
		await page.close();
	};
	await Promise.all(Array.from({ length: pages }, askInTurn));
	return answers;
}

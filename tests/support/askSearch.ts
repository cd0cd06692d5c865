import type { BrowserContext, Page } from 'playwright-core';
import { urls } from '../../src/urls.ts';

/** Asks the search page one question after another as a reader types, and reads the addresses listed. */
function askInTurn(page: Page, queries: readonly string[]): Promise<string[][]> {
	return page.evaluate(async (all) => {
		const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
		const list = document.querySelector<HTMLOListElement>('main ol');
		if (field === null || list === null) throw new Error('There is no search on this page.');
		// The addresses are read, not looked at: laying out hundreds of items takes most of the time.
		list.style.display = 'none';
		const isAnswered = (query: string) => list.dataset['query'] === query;
		const answerTo = (query: string) =>
			new Promise<void>((resolve) => {
				const observer = new MutationObserver(() => {
					if (!isAnswered(query)) return;
					observer.disconnect();
					resolve();
				});
				observer.observe(list, { attributes: true, attributeFilter: ['data-query'] });
				field.value = query;
				field.dispatchEvent(new InputEvent('input', { bubbles: true }));
			});
		const answers: string[][] = [];
		for (const query of all) {
			if (!isAnswered(query)) await answerTo(query);
			answers.push([...list.children].map((item) => item.querySelector('a')?.pathname ?? ''));
		}
		return answers;
	}, queries);
}

/** The answers to `queries` in their order, asked on several pages at once. */
export async function askAll(
	context: BrowserContext,
	queries: readonly string[],
	pages = 3,
): Promise<string[][]> {
	const size = Math.ceil(queries.length / pages);
	const parts = Array.from({ length: pages }, (_, index) =>
		queries.slice(index * size, (index + 1) * size),
	);
	const answered = await Promise.all(
		parts.map(async (part) => {
			const page = await context.newPage();
			await page.goto(urls.search());
			const answers = await askInTurn(page, part);
			await page.close();
			return answers;
		}),
	);
	return answered.flat();
}

import type { BrowserContext, Page } from 'playwright-core';
import { urls } from '../../src/urls.ts';

/** What the search page shows for a query. */
export interface Shown {
	/** The pages that are listed as those that hold the query, by their addresses. */
	readonly listed: readonly string[];
	/** All links that answer, with their fragments: the card's, the list's, those of the list in its place. */
	readonly links: readonly string[];
}

/** What is left of a list when its first pages have been read. */
export interface Completed {
	readonly status: string;
	readonly items: number;
	/** Items in which nothing is marked as what was searched for. */
	readonly unmarked: readonly string[];
}

/** Puts into the page what the functions below need there. */
async function prepare(page: Page): Promise<void> {
	await page.goto(urls.search());
	await page.evaluate(() => {
		const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
		const list = document.querySelector<HTMLOListElement>('main ol');
		if (field === null || list === null) throw new Error('There is no search on this page.');
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
		Object.assign(window, {
			listAnswering: async (query: string) => {
				if (!isAnswered(query)) await answerTo(query);
				return list;
			},
		});
	});
}

interface PreparedWindow {
	/** Types a query; the list when it answers that. */
	listAnswering(query: string): Promise<HTMLOListElement>;
}

/** Asks the search page one question after another as a reader types, and reads what it shows. */
function askInTurn(page: Page, queries: readonly string[]): Promise<Shown[]> {
	return page.evaluate(async (all) => {
		const { listAnswering } = window as unknown as PreparedWindow;
		const answering = ['[data-answer]', 'ol[data-query]', 'ol[data-instead]'];
		const everyLink = answering.map((place) => `main ${place} a`).join();
		const shown: Shown[] = [];
		for (const query of all) {
			const list = await listAnswering(query);
			// The addresses are read, not looked at: laying out hundreds of items takes most of the time.
			list.style.display = 'none';
			const links = [...document.querySelectorAll<HTMLAnchorElement>(everyLink)];
			shown.push({
				listed: [...list.children].map((item) => item.querySelector('a')?.pathname ?? ''),
				links: links.map(({ pathname, search, hash }) => pathname + search + hash),
			});
		}
		return shown;
	}, queries);
}

/** Pages of a list that are read; those of hundreds would take a minute. */
const readOfList = 40;

/** Asks one question after another and has the first pages of each list read, as when a reader scrolls down. */
function completeInTurn(page: Page, queries: readonly string[]): Promise<Completed[]> {
	return page.evaluate(
		async ({ all, most }) => {
			const { listAnswering } = window as unknown as PreparedWindow;
			const isRead = (item: Element) => item.querySelector('mark') !== null;
			const completed: Completed[] = [];
			for (const query of all) {
				const list = await listAnswering(query);
				const items = ([...list.children] as HTMLElement[]).slice(0, most);
				// In view at once, wherever they stand.
				for (const item of items) item.style.cssText = 'position: fixed; inset: 0';
				const isSettled = () => items.every((item) => isRead(item) || !item.isConnected);
				// What is never marked is told by its title.
				for (let tries = 0; tries < 100 && !isSettled(); tries++) {
					await new Promise((resolve) => setTimeout(resolve, 50));
				}
				const unmarked = items.filter((item) => item.isConnected && !isRead(item));
				completed.push({
					status: document.querySelector('main [role="status"]')?.textContent ?? '',
					items: list.childElementCount,
					unmarked: unmarked.map((item) => item.querySelector('a')?.textContent ?? ''),
				});
			}
			return completed;
		},
		{ all: queries, most: readOfList },
	);
}

/** Has `ask` answer `queries` in their order, on several pages at once. */
async function onPages<Answered>(
	context: BrowserContext,
	queries: readonly string[],
	ask: (page: Page, queries: readonly string[]) => Promise<Answered[]>,
): Promise<Answered[]> {
	const pages = 3;
	const size = Math.ceil(queries.length / pages);
	const parts = Array.from({ length: pages }, (_, index) =>
		queries.slice(index * size, (index + 1) * size),
	);
	const answered = await Promise.all(
		parts.map(async (part) => {
			const page = await context.newPage();
			await prepare(page);
			const answers = await ask(page, part);
			await page.close();
			return answers;
		}),
	);
	return answered.flat();
}

/** What the search page shows for each of `queries`, in their order. */
export function askAll(context: BrowserContext, queries: readonly string[]): Promise<Shown[]> {
	return onPages(context, queries, askInTurn);
}

/** What is left of the lists for each of `queries`, in their order. */
export function completeAll(
	context: BrowserContext,
	queries: readonly string[],
): Promise<Completed[]> {
	return onPages(context, queries, completeInTurn);
}

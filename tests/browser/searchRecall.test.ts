import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { type SampledQuery, sampleQueries } from '../../bench/searchQueries.ts';
import { ignoredSelector } from '../../src/search/index/readSections.ts';
import { allVariants } from '../../src/search/index/variants.ts';
import { type SearchPage, textOfBlock } from '../../src/search/page.ts';
import { fold } from '../../src/search/text/fold.ts';
import { site } from '../../src/site.ts';
import { askAll } from '../support/askSearch.ts';
import { useBrowser } from '../support/browser.ts';
import { outputFolder } from '../support/outputFolder.ts';
import { builtPages } from '../support/searchIndex.ts';

/** `SEARCH_SEED` asks other questions than those that every run asks. */
const seed = Number(process.env['SEARCH_SEED'] ?? 31);
const count = 500;
const open = useBrowser();

interface Answered extends SampledQuery {
	readonly found: readonly string[];
}

/** Pages of one layout that a browser reads; it would take minutes for hundreds that look alike. */
const readOfKind = 6;

/** Headings, and the heads of rows that the search takes for some. */
const headingsOfSearch = 'main :is(h1, h2, h3, h4, h5, h6, [data-search-heading])';

/** What a browser shows in `<main>` of each page of the index, by lines: the truth for all counts. */
async function shownPages(context: BrowserContext): Promise<SearchPage[]> {
	const page = await context.newPage();
	const pages: SearchPage[] = [];
	const read = new Map<string, number>();
	for (const indexed of await builtPages(outputFolder, site.base)) {
		const before = read.get(indexed.kind) ?? 0;
		read.set(indexed.kind, before + 1);
		if (before >= readOfKind) {
			pages.push(indexed);
			continue;
		}
		await page.goto(indexed.url);
		// Pictures, controls, ways to other places and what repeats its neighbour are no text of the page.
		await page.locator(`main :is(${ignoredSelector})`).evaluateAll((all) => {
			for (const one of all) one.remove();
		});
		const text = await page.locator('main').innerText();
		const headings = await page.locator(headingsOfSearch).allInnerTexts();
		const sections = [
			{ id: '', heading: '', blocks: text.split(/[\n\t]+/) },
			...headings.map((heading) => ({ id: '', heading, blocks: [] })),
		];
		pages.push({ ...indexed, sections });
	}
	await page.close();
	return pages;
}

const mean = (numbers: readonly number[]) =>
	numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe(`search for ${count} pieces of what readers see`, () => {
	let pages: SearchPage[] = [];
	let answered: Answered[] = [];
	let absent: (readonly string[])[] = [];

	beforeAll(async () => {
		const { context } = await open();
		pages = await shownPages(context);
		const queries = sampleQueries(pages, count, seed);
		const answers = await askAll(
			context,
			queries.map(({ text }) => text),
		);
		answered = queries.map((query, index) => ({ ...query, found: answers[index]?.listed ?? [] }));
		absent = (await askAll(context, absentStrings(30))).map(({ listed }) => listed);
	});

	/** Words of characters that the pages have, in an order that they have nowhere. */
	function absentStrings(number: number): string[] {
		const random = randomFrom(seed);
		const lines = pages.flatMap(({ sections }) =>
			sections.flatMap(({ blocks }) => blocks.map(textOfBlock)),
		);
		const text = fold(lines.join('\n'), allVariants()).text;
		const characters = [...text].filter((character) => /[\p{Script=Han}a-z]/u.test(character));
		const word = () =>
			Array.from({ length: 5 }, () => characters[Math.floor(random() * characters.length)]).join(
				'',
			);
		return Array.from({ length: number * 2 }, word)
			.filter((candidate) => !text.includes(fold(candidate, allVariants()).text))
			.slice(0, number);
	}

	it('misses nothing, in any spelling', () => {
		const missed = answered.flatMap(({ text, kind, expected, found }) =>
			[...expected].filter((url) => !found.includes(url)).map((url) => `${kind} ${text} ${url}`),
		);
		expect(answered).toHaveLength(count);
		expect(new Set(answered.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(9);
		expect(missed).toEqual([]);
	});

	it('lists at most three in a hundred that do not hold it', () => {
		const precision = answered
			.filter(({ found }) => found.length > 0)
			.map(({ expected, found }) => found.filter((url) => expected.has(url)).length / found.length);
		expect(mean(precision)).toBeGreaterThanOrEqual(0.97);
	});

	it('puts a page first that is called so or has it in a heading', () => {
		const headings = pages.map(({ url, title, names = [], sections }) => {
			const words = [title, ...names, ...sections.map(({ heading }) => heading)];
			return { url, words: words.map((one) => fold(one, allVariants()).text) };
		});
		const headed = answered.flatMap(({ text, found }) => {
			const needle = fold(text, allVariants()).text;
			const holders = headings.filter(({ words }) => words.some((one) => one.includes(needle)));
			return holders.length === 0 ? [] : [holders.some(({ url }) => url === found[0]) ? 1 : 0];
		});
		expect(headed.length).toBeGreaterThan(20);
		expect(mean(headed)).toBeGreaterThanOrEqual(0.95);
	});

	it('finds nothing for what no page holds', () => {
		expect(absent).toHaveLength(30);
		expect(absent.filter((found) => found.length > 0)).toEqual([]);
	});
});

import { expect, it } from 'vitest';
import { type SearchPage, textOfBlock } from '../../../src/search/page.ts';
import { site } from '../../../src/site.ts';
import type { HtmlElement } from '../../support/html.ts';
import { pagesIn } from '../../support/output.ts';
import { outputFolder } from '../../support/outputFolder.ts';
import { builtPages } from '../../support/searchIndex.ts';

/** A page's text without spaces, and where in it each of its ids begins. */
interface Laid {
	readonly text: string;
	readonly starts: ReadonlyMap<string, number>;
}

function laidOut(tree: HtmlElement): Laid {
	let text = '';
	const starts = new Map<string, number>();
	function lay({ attributes, children }: HtmlElement): void {
		const { id } = attributes;
		if (id !== undefined) starts.set(id, text.length);
		for (const child of children) {
			if (typeof child === 'string') text += withoutSpaces(child);
			else lay(child);
		}
	}
	lay(tree);
	return { text, starts };
}

function withoutSpaces(text: string): string {
	return text.replace(/\s+/gu, '');
}

/** What stands between cells and after a term is the index's own, and what it leaves out may stand anywhere. */
const ownSigns = /[·：]/u;
/** So much of a line tells it from others. */
const beginning = 6;

/** What is wrong with the places that the index names in a page. */
function faultsOf({ url, sections }: SearchPage, { text, starts }: Laid): string[] {
	const places = sections.flatMap(({ id, heading, blocks }) => [
		...(id === '' ? [] : [{ id, words: heading }]),
		...blocks.flatMap((block) => {
			return typeof block === 'string' ? [] : [{ id: block[1], words: textOfBlock(block) }];
		}),
	]);
	return places.flatMap(({ id, words }) => {
		const start = starts.get(id);
		if (start === undefined) return [`${url}#${id}: no such place`];
		const first = withoutSpaces(words.split(ownSigns)[0] ?? '').slice(0, beginning);
		return text.includes(first, start) ? [] : [`${url}#${id}: ${first} is not there`];
	});
}

it('every place that the search leads to is on its page, before the words that it is shown with', async () => {
	const laid = new Map(pagesIn(outputFolder).map(({ address, tree }) => [address, laidOut(tree)]));
	const pages = await builtPages(outputFolder, site.base);
	const faults = pages.flatMap((page) => {
		const own = laid.get(page.url);
		return own === undefined ? [`${page.url}: no such page`] : faultsOf(page, own);
	});
	expect(pages.length).toBeGreaterThan(400);
	expect(faults).toEqual([]);
});

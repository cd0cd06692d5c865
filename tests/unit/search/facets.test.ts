import { describe, expect, it } from 'vitest';
import { countsOf, isChosen, noChoice } from '../../../src/search/facets.ts';
import type { CatalogueEntry } from '../../../src/search/page.ts';

function page(facts: Partial<CatalogueEntry>): CatalogueEntry {
	return {
		url: '/',
		kind: 'post',
		title: '题',
		titleEnd: 0,
		namesEnd: 0,
		headingsEnd: 0,
		...facts,
	};
}

const pages = [
	page({ release: '1.9', date: '2017-12-16', filters: { stage: ['beta'], sig: ['apps'] } }),
	page({
		release: '1.31',
		date: '2024-08-14',
		filters: { stage: ['alpha', 'stable'], sig: ['node', 'apps'], category: ['changelog'] },
	}),
	page({ release: '1.31', date: '2024-09-01', filters: { category: ['guide'] } }),
];

describe('counts', () => {
	it('are of all values, releases and years newest first as versions', () => {
		expect(countsOf(pages, noChoice)).toEqual({
			release: [
				['1.31', 2],
				['1.9', 1],
			],
			stage: [
				['alpha', 1],
				['beta', 1],
				['stable', 1],
			],
			sig: [
				['apps', 2],
				['node', 1],
			],
			category: [
				['changelog', 1],
				['guide', 1],
			],
			year: [
				['2024', 2],
				['2017', 1],
			],
		});
	});

	it('of a facet are as if nothing had been chosen in it', () => {
		const counts = countsOf(pages, { filters: { release: '1.31' }, order: 'relevance' });
		expect(counts.release).toEqual([
			['1.31', 2],
			['1.9', 1],
		]);
		expect(counts.sig).toEqual([
			['apps', 1],
			['node', 1],
		]);
	});

	it('list what is chosen even when no page has it', () => {
		const counts = countsOf(pages, { filters: { year: '1999' }, order: 'relevance' });
		expect(counts.year).toContainEqual(['1999', 0]);
		expect(counts.release).toEqual([]);
	});
});

describe('a page', () => {
	it.each([
		['nothing is chosen', {}, [true, true, true]],
		['one value is', { sig: 'apps' }, [true, true, false]],
		['two facets are', { sig: 'apps', release: '1.31' }, [false, true, false]],
		['a year is', { year: '2024' }, [false, true, true]],
	])('is shown as it should be when %s', (_, filters, expected) => {
		expect(pages.map((entry) => isChosen(entry, { filters, order: 'date' }))).toEqual(expected);
	});
});

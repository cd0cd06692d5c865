import { describe, expect, it } from 'vitest';
import { entriesOf, placedPageOf } from '../../../../src/search/index/entry.ts';
import type { SearchPage } from '../../../../src/search/page.ts';
import { aPage } from '../anIndex.ts';

/** How many places the names beside the title take in the index, one after each of them. */
function placesOfNames(facts: Partial<SearchPage>): number {
	const { titleEnd, namesEnd } = placedPageOf(aPage('/a/', ['又称：边车'], facts)).facts;
	return namesEnd - titleEnd;
}

describe('the names of a page', () => {
	it('stand beside its title in the index', () => {
		expect(placesOfNames({ title: '容器', names: ['边车'] })).toBe('边车'.length + 1);
	});

	it('do not where readers do not see them', () => {
		expect(placesOfNames({ title: '容器', names: ['伴车', '边车'] })).toBe('边车'.length + 1);
	});

	it('do not where its title holds them', () => {
		expect(placesOfNames({ title: '边车容器', names: ['边车'] })).toBe(0);
	});
});

describe('the day of a page', () => {
	const release = aPage('/r/', [], { kind: 'release', release: '1.31', date: '2024-08-13' });
	const post = aPage('/p/', [], { release: '1.31', date: '2024-08-14' });
	const planned = aPage('/x/', [], { kind: 'release', release: '1.38' });
	const dayOf = (facts: Partial<SearchPage>) => {
		const pages = [aPage('/a/', [], facts), release, post, planned];
		return entriesOf(pages.map((page) => placedPageOf(page).facts))[0]?.day;
	};

	it('is that of the release that it is about', () => {
		expect(dayOf({ kind: 'kep', release: '1.31' })).toBe('2024-08-13');
	});

	it.each([
		['has a date of its own', { release: '1.31', date: '2024-08-14' }],
		['is about no release', {}],
		['is about a release that has no day yet', { release: '1.38' }],
	])('is none of a page that %s', (_, facts) => {
		expect(dayOf(facts)).toBeUndefined();
	});
});

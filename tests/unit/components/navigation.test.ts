import { describe, expect, it } from 'vitest';
import { footerGroups, navigationOn } from '../../../src/components/navigation.ts';
import { urls } from '../../../src/urls.ts';
import { allParts } from '../builders.ts';

const markedOn = (path: string) =>
	navigationOn(path, allParts).flatMap(({ href, current }) =>
		current === undefined ? [] : [`${href} ${current}`],
	);

describe('the navigation', () => {
	it('marks the page itself', () => {
		expect(markedOn(urls.keps())).toEqual([`${urls.keps()} page`]);
	});

	it('marks the part that holds the page', () => {
		expect(markedOn(urls.kep(1287))).toEqual([`${urls.keps()} true`]);
	});

	it('marks nothing on a page that no part holds', () => {
		expect(markedOn(urls.home())).toEqual([]);
	});
});

describe('the foot of a page', () => {
	const links = footerGroups(allParts).flatMap((group) => group.links);

	it('leads to all that the head leads to', () => {
		const hrefs = links.map(({ href }) => href);
		const others = navigationOn(urls.home(), allParts).filter(({ href }) => !hrefs.includes(href));
		expect(others.map(({ href }) => href)).toEqual([urls.subscribe()]);
	});

	it('leads to each address once, under a name of its own', () => {
		expect(new Set(links.map(({ href }) => href)).size).toBe(links.length);
		expect(new Set(links.map(({ text }) => text)).size).toBe(links.length);
	});
});

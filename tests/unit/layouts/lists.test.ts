import { expect, it } from 'vitest';
import { type ListKind, lists, listText } from '../../../src/layouts/lists.ts';
import { site } from '../../../src/site.ts';

it('a list says how many posts it has, and of a known author who that is', () => {
	expect(listText('tag', '某人', 3)).toBe('3 篇');
	expect(listText('author', '某人', 3)).toBe('3 篇');
	const [known] = site.authors;
	expect(listText('author', known?.name ?? '', 3)).toBe(`${known?.note} 3 篇`);
});

it.each<[ListKind, string]>([
	['category', '/categories/'],
	['tag', '/tags/'],
	['author', '/authors/'],
	['year', '/archive/'],
])(
	'the index of each %s, the lists and their feeds are in a folder of their own',
	(kind, folder) => {
		const { index, href, feed } = lists[kind];
		const feeds = kind === 'year' ? undefined : `${folder}2024/rss.xml`;
		expect([index(), href('2024'), feed?.('2024')]).toEqual([folder, `${folder}2024/`, feeds]);
		expect(href('2024', 2)).toBe(`${folder}2024/page/2/`);
	},
);

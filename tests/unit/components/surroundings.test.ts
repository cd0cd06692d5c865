import { expect, it } from 'vitest';
import { filterLists, orderChoices } from '../../../src/components/filterLists.ts';
import { navigationOn } from '../../../src/components/navigation.ts';
import { stageLinks } from '../../../src/components/stageLinks.ts';

it('the navigation marks the page itself, and the part that a page belongs to', () => {
	const marks = (path: string) =>
		navigationOn(path).flatMap(({ href, current }) => (current ? [[href, current]] : []));
	expect(marks('/keps/')).toEqual([['/keps/', 'page']]);
	expect(marks('/keps/3329/')).toEqual([['/keps/', 'true']]);
	expect(marks('/')).toEqual([]);
	expect(navigationOn('/').map(({ href, text }) => `${text} ${href}`)).toEqual([
		...['版本 /releases/', '文章 /archive/', 'KEP /keps/', '对照 /compare/'],
		...['订阅 /subscribe/', '关于 /about/'],
	]);
});

it('the stages lead to the sections of a post, on its own page and from elsewhere', () => {
	const headings = [
		{ depth: 3, slug: 'ga', text: 'GA 和稳定的功能' },
		{ depth: 3, slug: 'beta', text: 'Beta' },
	];
	expect(stageLinks(headings, '')).toEqual({ stable: '#ga', beta: '#beta' });
	expect(stageLinks(headings, '/posts/x/')).toEqual({
		stable: '/posts/x/#ga',
		beta: '/posts/x/#beta',
	});
});

it('the filter offers what there is to choose, each list with its name', () => {
	const lists = filterLists(['apps'], ['1.31']);
	expect(lists.map(({ name, label }) => [name, label])).toEqual([
		['state', '现状'],
		['sig', 'SIG'],
		['release', '版本'],
	]);
	expect(lists[0]?.values[2]).toEqual(['stable', '稳定（GA）']);
	expect(lists[2]?.values).toEqual([['1.31', 'v1.31']]);
	expect(filterLists(['apps'], []).map(({ name }) => name)).toEqual(['state', 'sig']);
});

it('the order on the page is the first and asks for nothing', () => {
	expect(orderChoices({ number: '编号', newest: '最近变化' })).toEqual([
		['', '编号'],
		['newest', '最近变化'],
	]);
});

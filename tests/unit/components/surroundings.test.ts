import { describe, expect, it } from 'vitest';
import { filterLists, orderChoices, rowAttributes } from '../../../src/components/filterLists.ts';
import { navigationOn } from '../../../src/components/navigation.ts';
import { stageLinks } from '../../../src/components/stageLinks.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { allParts } from '../builders.ts';

it('the navigation marks the page itself, and the part that a page belongs to', () => {
	const marks = (path: string) =>
		navigationOn(path, allParts).flatMap(({ href, current }) => (current ? [[href, current]] : []));
	expect(marks('/keps/')).toEqual([['/keps/', 'page']]);
	expect(marks('/keps/3329/')).toEqual([['/keps/', 'true']]);
	expect(marks('/')).toEqual([]);
	expect(navigationOn('/', allParts).map(({ href, text }) => `${text} ${href}`)).toEqual([
		...['版本 /releases/', '文章 /archive/', 'KEP /keps/', '升级 /compare/'],
		...['体检 /check/', '订阅 /subscribe/', '关于 /about/'],
	]);
});

it('the stages lead to the lists of the release’s page, where there are any', () => {
	expect(stageLinks(releaseVersionSchema.parse('1.31'), { alpha: 0, beta: 2, stable: 1 })).toEqual({
		beta: '/releases/1.31/#beta',
		stable: '/releases/1.31/#stable',
	});
});

describe('the filter', () => {
	const rows = [
		{ state: 'stable', sig: 'node', removed: '1.9', default: 'on locked' },
		{ state: 'alpha', sig: 'apps node', removed: '1.31', default: '' },
		{ state: undefined },
	];

	it('offers what there is to choose in the rows, each list with its name', () => {
		const labels = {
			state: '现状',
			default: '默认',
			sig: 'SIG',
			removed: '移除于',
			flipped: '翻转于',
		};
		expect(filterLists(rows, labels)).toEqual([
			{
				name: 'state',
				label: '现状',
				values: [
					['alpha', 'Alpha'],
					['stable', '稳定（GA）'],
				],
			},
			{
				name: 'default',
				label: '默认',
				values: [
					['on', '开'],
					['locked', '锁定'],
				],
			},
			{
				name: 'sig',
				label: 'SIG',
				values: [
					['apps', 'apps'],
					['node', 'node'],
				],
			},
			{
				name: 'removed',
				label: '移除于',
				values: [
					['1.31', 'v1.31'],
					['1.9', 'v1.9'],
				],
			},
		]);
	});

	it('finds in a row what it looks at', () => {
		expect(rowAttributes({ state: 'beta', removed: undefined, flipped: '' })).toEqual({
			...{ 'data-state': 'beta', 'data-removed': undefined },
			'data-flipped': undefined,
		});
	});
});

it('the order on the page is the first and asks for nothing', () => {
	expect(orderChoices({ number: '编号', newest: '最近变化' })).toEqual([
		['', '编号'],
		['newest', '最近变化'],
	]);
});

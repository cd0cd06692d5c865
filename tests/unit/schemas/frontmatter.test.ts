import { expect, it } from 'vitest';
import { frontmatterSchema } from '../../../src/schemas/frontmatter.ts';

const written = (frontmatter: object) => frontmatterSchema.safeParse(frontmatter);

it('takes one category or tag as a word and several as a list', () => {
	const { data } = written({ category: 'changelog', tags: ['v1.31.0', ' 调度 ', 'v1.31.0'] });
	expect(data?.category).toEqual(['changelog']);
	expect(data?.tags).toEqual(['v1.31.0', '调度']);
});

it('leaves out items of a list in which there is nothing to see', () => {
	const { data } = written({
		tags: ['存储', null, '', ' ', '\u200b', '\u3164\ufeff'],
		categories: [],
		author: [null, '甲', { name: '' }],
	});
	expect(data).toMatchObject({ tags: ['存储'], categories: [], author: ['甲'] });
});

it('puts on one line what is one', () => {
	const { data } = written({ title: ' 一\n二\u2028三 ', tags: ['a\tb'], description: '甲\n乙\n' });
	expect(data).toMatchObject({ title: '一 二 三', tags: ['a b'], description: '甲 乙' });
});

it('takes one line for a headline, as for a title, and says so of anything else', () => {
	expect(written({ headline: ' HPA\n缩到零 ' }).data?.headline).toBe('HPA 缩到零');
	expect(written({ headline: 1.37 }).data?.headline).toBe('1.37');
	for (const headline of [['HPA'], { zh: 'HPA' }]) {
		const told = [{ path: ['headline'], message: '请写一行文字。' }];
		expect(written({ headline }).error?.issues).toMatchObject(told);
	}
});

it('takes no number of a release that none will have', () => {
	for (const release of [`1.${'9'.repeat(400)}`, '1.031', 'v1.1000.0']) {
		expect(written({ release }).error?.issues).toMatchObject([{ path: ['release'] }]);
	}
});

it("takes theme-hope's author objects by their names", () => {
	const { data } = written({ author: [{ name: '甲', url: 'https://example.org' }, '乙'] });
	expect(data?.author).toEqual(['甲', '乙']);
	expect(written({ author: false }).data?.author).toEqual([]);
});

it('makes one list of lists inside of each other', () => {
	const nested = [[['容器', 'Kubernetes'], '运维'], [['容器', ['运维']]], [[[]]]];
	expect(nested.map((categories) => written({ categories }).data?.categories)).toEqual([
		['容器', 'Kubernetes', '运维'],
		['容器', '运维'],
		[],
	]);
});

it.each([
	[false, undefined],
	['no', undefined],
	['/img/a.svg', '/img/a.svg'],
	[{ image: '/img/a.svg', alt: '图' }, '/img/a.svg'],
	[{ image: '', src: '/img/b.svg' }, '/img/b.svg'],
	[{ alt: '图' }, undefined],
	[['/img/a.svg', '/img/b.svg'], '/img/a.svg'],
	[[], undefined],
])('reads the cover %j as %j', (cover, read) => {
	const { data, error } = written({ cover });
	expect([data?.cover, error]).toEqual([read, undefined]);
});

it.each([
	[true, true],
	['yes', true],
	['On', true],
	['NO', false],
	['off', false],
	[0, false],
])('reads the flag %j as %j', (flag, read) => {
	const { data } = written({ draft: flag, published: flag });
	expect([data?.draft, data?.published]).toEqual([read, read]);
});

it('refuses a flag that is none, and says what one is', () => {
	expect(written({ draft: '是' }).error?.issues[0]?.message).toBe('请写 true 或 false。');
});

it('takes a day for a publication', () => {
	expect(written({ published: '2024-08-14' }).data?.published).toBe('2024-08-14T00:00:00+08:00');
	expect(written({ lastUpdated: true }).data?.lastUpdated).toBeUndefined();
});

it('accepts the keys of other generators', () => {
	const keys = { icon: 'x', sticky: true, star: 1, isOriginal: true, permalink: '/a/' };
	expect(written(keys).success).toBe(true);
});

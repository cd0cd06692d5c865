import { expect, it } from 'vitest';
import { frontmatterSchema } from '../../../src/schemas/post.ts';

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

it('takes no number of a release that none will have', () => {
	for (const release of [`1.${'9'.repeat(400)}`, '1.031', 'v1.1000.0']) {
		expect(written({ release }).error?.issues).toMatchObject([{ path: ['release'] }]);
	}
});

it("takes theme-hope's author objects by their names", () => {
	const { data } = written({ author: [{ name: '甲', url: 'https://example.org' }, '乙'] });
	expect(data?.author).toEqual(['甲', '乙']);
});

it('says that a release goes in quotes when YAML has read a number', () => {
	expect(written({ release: 1.3 }).error?.issues[0]?.message).toContain('加引号');
});

it('accepts the keys of other generators', () => {
	const keys = { icon: 'x', sticky: true, star: 1, isOriginal: true, permalink: '/a/' };
	expect(written(keys).success).toBe(true);
});

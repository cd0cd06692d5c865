import { expect, it } from 'vitest';
import { frontmatterSchema } from '../../../src/schemas/post.ts';

const written = (frontmatter: object) => frontmatterSchema.safeParse(frontmatter);

it('takes one category or tag as a word and several as a list', () => {
	const { data } = written({ category: 'changelog', tags: ['v1.31.0', ' 调度 ', 'v1.31.0'] });
	expect(data?.category).toEqual(['changelog']);
	expect(data?.tags).toEqual(['v1.31.0', '调度']);
});

it('takes an empty list that Hexo leaves behind', () => {
	expect(written({ tags: null, categories: [] }).data).toMatchObject({ tags: [], categories: [] });
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

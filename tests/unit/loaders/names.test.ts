import { describe, expect, it } from 'vitest';
import { site } from '../../../src/site.ts';
import { read, sound } from './aRead.ts';

const problemsOf = async (authors: string) =>
	(await read(`${sound.replace('author: 编辑部', authors)}正文`)).problems;

describe('an author', () => {
	it('whom the site knows, or who is not written, is told nothing', async () => {
		expect(await problemsOf('author: 编辑部')).toEqual([]);
		expect(
			await problemsOf(`authors: [${site.authors.map(({ name }) => name).join(', ')}]`),
		).toEqual([]);
		expect(await problemsOf('description: 文')).toEqual([]);
	});

	it('whose name is mistyped is a warning with the nearest one', async () => {
		const [problem, ...others] = await problemsOf('author: 编缉部');
		expect(problem).toMatchObject({ line: 3, field: 'author', severity: 'warning' });
		expect(problem?.message).toContain('没有“编缉部”，是不是想写“编辑部”？');
		expect(others).toEqual([]);
	});

	it('who is new is a warning that says where authors are listed, and signs all the same', async () => {
		const { post, problems } = await read(
			`${sound.replace('author:', 'authors:').replace('编辑部', '[宇峰, 编辑部, Ada]')}文`,
		);
		expect(post?.authors).toEqual(['宇峰', '编辑部', 'Ada']);
		expect(problems.map(({ field, severity }) => [field, severity])).toEqual([
			['authors', 'warning'],
			['authors', 'warning'],
		]);
		expect(problems[0]?.message).toMatch(/src\/site\.ts.*“宇峰”；文章照常署这个名字/);
	});
});

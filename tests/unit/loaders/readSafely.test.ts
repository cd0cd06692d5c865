import { expect, it } from 'vitest';
import { readSafely } from '../../../src/loaders/readSafely.ts';
import { surroundingsOf } from '../../../src/loaders/surroundings.ts';

const file = { root: '/blog', absolute: '/blog/src/content/posts/a.md', contents: '' };
const around = surroundingsOf('/blog', []).around();
const failing = (error: unknown) => () => Promise.reject(error);

it('reports a fault of the program as a problem of the post that it failed for', async () => {
	const { post, problems } = await readSafely(
		file,
		around,
		failing(new TypeError('x is undefined')),
	);
	expect(post).toBeUndefined();
	expect(problems).toEqual([
		{
			...{ file: 'src/content/posts/a.md', line: 1, severity: 'error', kind: 'failed' },
			message: expect.stringMatching(/TypeError: x is undefined.*报告给维护者/),
		},
	]);
});

it('says of what is nested too deep that it is', async () => {
	const deep = (depth: number): number => 1 + deep(depth + 1);
	const { problems } = await readSafely(file, around, async () => deep(0) as never);
	expect(problems[0]?.message).toContain('嵌套得太深');
});

it('reports what the collection would not take, as it is the build that would say so', async () => {
	const contents = '---\ntitle: 一\nauthor: 甲\ndate: 2024-08-14\n---\n正文。\n';
	const sound = await readSafely({ ...file, contents }, around);
	expect(sound.post?.title).toBe('一');
	const post = { ...sound.post, title: '' };
	const { problems } = await readSafely(file, around, async () => ({ ...sound, post }) as never);
	expect(problems).toMatchObject([
		{ severity: 'error', message: expect.stringContaining('title') },
	]);
});

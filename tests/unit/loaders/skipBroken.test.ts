import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFile, aProject, load, posts, shown, state, write } from './aContent.ts';

aProject();

describe('the posts of a build that leaves out what is broken', () => {
	beforeEach(() => {
		process.env['SKIP_BROKEN'] = '1';
		for (const route of ['posts/[...id]', 'tags/[name]']) write(`src/pages/${route}.astro`, '');
		write(`${posts}/v1.31.0.md`, aFile('[坏](./broken.md) [签](/tags/坏/)'));
	});
	afterEach(() => {
		delete process.env['SKIP_BROKEN'];
	});

	it('are those without errors; the others and the links to them are told', async () => {
		write(`${posts}/broken.md`, aFile('第一段。', 'tags: 坏\n'));
		await load();
		expect(shown()).toHaveLength(2);
		write(`${posts}/broken.md`, aFile('[一](#none)', 'tags: 坏\n'));
		await load();
		expect(shown().map(({ id }) => id)).toEqual(['v1.31.0']);
		const [head, file, counts] = String(state.said.at(-1)).split('\n');
		expect(head).toContain('1 篇');
		expect(file?.trim()).toBe(`${posts}/broken.md`);
		expect(counts).toBe('1 个错误，2 个提醒');
		expect(state.said.at(-1)?.match(/! \S+v1\.31\.0\.md:7 .*没有收/g)).toHaveLength(2);
	});

	it.each(['![图](none.png)', '[无](./none.md)', '[无](/none/)'])(
		'are not those that include a part with an error: %s',
		async (body) => {
			write(`${posts}/_part.md`, body);
			write(`${posts}/broken.md`, aFile('<!-- @include: ./_part.md -->', 'tags: 坏\n'));
			await load();
			expect(shown().map(({ id }) => id)).toEqual(['v1.31.0']);
			expect(String(state.said.at(-1)).split('\n')[1]?.trim()).toBe(`${posts}/broken.md`);
			expect(state.said.at(-1)).not.toContain('没有读');
		},
	);

	it('are none where the catalogue has an error', async () => {
		write('src/content/keps/8.yaml', 'number: 8');
		await expect(load()).rejects.toThrow('8.yaml');
	});
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPublished, rememberPublished } from '../../../scripts/keepPublished.ts';
import { publishedFile } from '../../../src/loaders/published.ts';
import { aProject, kinds, memory, move, post, read, root, write } from './aRenamedPost.ts';

aProject();

describe('posts that nobody remembers', () => {
	it('are no problem, and are remembered by --fix, drafts and broken ones not', async () => {
		write('a.md', post('甲'));
		write('draft.md', post('乙', 'draft: true\n'));
		write('broken.md', post('丙').replace('2024-08-14', '2024-18-14'));
		expect(await kinds()).toEqual(['broken.md date:custom']);
		await keepPublished(root);
		expect(memory()).toEqual([
			expect.stringMatching(
				/^a\.md: \{ id: a, address: \/posts\/a\/, title: 文章甲, text: "[\da-f]{16}" \}$/,
			),
		]);
		expect(read('a.md')).toBe(post('甲'));
	});

	it('are remembered by the function for new posts as well, which changes no post', async () => {
		write('a.md', post('甲'));
		await rememberPublished(root);
		move('a.md', 'b.md');
		write('c.md', post('丙'));
		await rememberPublished(root);
		expect(read('b.md')).toBe(post('甲'));
		expect(memory().map((line) => line.split(':')[0])).toEqual(['a.md', 'c.md']);
	});
});

it('changes only the posts that are asked for', async () => {
	write('a.md', post('甲'));
	write('b.md', post('乙'));
	await keepPublished(root);
	move('a.md', 'one.md');
	move('b.md', 'two.md');
	await keepPublished(root, (file) => file.endsWith('/two.md'));
	expect(await kinds()).toEqual(['one.md renamed']);
	expect(read('one.md')).toBe(post('甲'));
});

it('writes a memory that it reads again where a post got the name of one that is gone', async () => {
	write('a.md', post('甲'));
	write('b.md', post('乙'));
	await keepPublished(root);
	move('a.md', 'b.md');
	await keepPublished(root);
	expect(memory().map((line) => line.split(':')[0])).toEqual(['a.md', 'b.md']);
	expect(await kinds()).not.toContain(`${publishedFile} duplicateKey`);
	expect((await kinds()).filter((kind) => kind.startsWith(publishedFile))).toEqual([
		`${publishedFile} lost`,
	]);
});

it('writes nothing over a memory with errors', async () => {
	write('a.md', post('甲'));
	writeFileSync(join(root, publishedFile), 'a.md: 1\n');
	await keepPublished(root);
	await rememberPublished(root);
	expect(memory()).toEqual(['a.md: 1']);
	expect(await kinds()).toEqual([`${publishedFile} malformed`]);
});

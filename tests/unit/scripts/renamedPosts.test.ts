import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPublished } from '../../../scripts/keepPublished.ts';
import { publishedFile } from '../../../src/loaders/published.ts';
import {
	aProject,
	changed,
	kinds,
	memory,
	move,
	post,
	postOf,
	problems,
	read,
	root,
	write,
} from './aRenamedPost.ts';

aProject();

describe('a published post', () => {
	it('that was renamed is told what to write, and has it written', async () => {
		const { told, left } = await changed(() => move('a.md', 'new.md'));
		expect(told).toEqual(['new.md renamed']);
		expect(left).toEqual([]);
		expect(read('new.md')).toBe(post('甲', 'id: a\naliases:\n  - /posts/a/\n'));
		expect(memory()[1]).toMatch(/^new\.md: \{ id: a, address: \/posts\/new\/, /);
	});

	it('that was renamed is a warning, at its file, with the lines to write', async () => {
		write('a.md', post('甲'));
		await keepPublished(root);
		move('a.md', 'new.md');
		const [problem] = await problems();
		expect(problem).toMatchObject({ file: 'new.md', line: 1, severity: 'warning' });
		expect(problem?.message).toContain('发布时是 a.md');
		expect(problem?.message).toContain('\nid: a\naliases:\n  - /posts/a/');
	});

	it('is found though its title, its text or both were changed a little', async () => {
		const { told, left } = await changed(() => {
			rmSync(postOf('a.md'));
			rmSync(postOf('b.md'));
			write('one.md', post('甲').replace('逐台滚动', '一台一台滚动'));
			write('two.md', post('乙').replace('文章乙', '换存储类').replace('然后', '再'));
		});
		expect(told).toEqual(['one.md renamed', 'two.md renamed']);
		expect(left).toEqual([]);
		expect(read('one.md')).toContain('id: a\n');
		expect(read('two.md')).toContain('id: b\n');
	});

	it('keeps the first address of a chain of renames, and all between', async () => {
		await changed(() => move('a.md', 'two.md'));
		move('two.md', 'three.md');
		expect(await kinds()).toEqual(['three.md renamed']);
		await keepPublished(root);
		expect(await kinds()).toEqual([]);
		expect(read('three.md')).toContain('id: a\naliases:\n  - /posts/a/\n  - /posts/two/\n');
	});

	it('is known by its text where another has taken its name', async () => {
		const { told, left } = await changed(() => {
			move('b.md', 'c.md');
			move('a.md', 'b.md');
		});
		expect(told).toEqual(['b.md renamed', 'c.md renamed', 'c.md takenAddress']);
		expect(read('b.md')).toContain('id: a\naliases:\n  - /posts/a/\n');
		expect(read('c.md')).toBe(post('乙', 'id: b\n'));
		// The address belongs to the other post now, which is said until its author decides.
		expect(left).toEqual(['c.md takenAddress']);
	});

	it('that has swapped names with another keeps its feed id, and the addresses are told', async () => {
		const { told, left } = await changed(() => {
			move('a.md', 'x.md');
			move('b.md', 'a.md');
			move('x.md', 'b.md');
		});
		expect(told.toSorted()).toEqual([
			'a.md renamed',
			'a.md takenAddress',
			'b.md renamed',
			'b.md takenAddress',
		]);
		expect([read('a.md'), read('b.md')]).toEqual([post('乙', 'id: b\n'), post('甲', 'id: a\n')]);
		expect(left.toSorted()).toEqual(['a.md takenAddress', 'b.md takenAddress']);
		const file = join(root, publishedFile);
		const swapped = readFileSync(file, 'utf8').replace(
			/\/posts\/([ab])\//g,
			(_, name) => `/posts/${name === 'a' ? 'b' : 'a'}/`,
		);
		writeFileSync(file, swapped);
		expect(await kinds()).toEqual([]);
	});

	it('is found in a folder of many that was renamed', async () => {
		const names = Array.from(
			{ length: 30 },
			(_, index) => `第${index}篇讲${'天地玄黄宇宙洪荒'[index % 8]}`,
		);
		const files = Object.fromEntries(names.map((name, index) => [`old/p${index}.md`, name]));
		const { told, left } = await changed(() => move('old', 'new'), files);
		expect(told).toHaveLength(30);
		expect(left).toEqual([]);
		for (const index of [0, 7, 29]) {
			expect(read(`new/p${index}.md`)).toContain(
				`id: old/p${index}\naliases:\n  - /posts/old/p${index}/\n`,
			);
		}
	});

	it('whose name changed in its case alone keeps its feed id, and its address is told', async () => {
		const { told, left } = await changed(() => move('a.md', 'A.md'));
		expect(told).toEqual(['A.md renamed', 'A.md sameButCase']);
		expect(read('A.md')).toBe(post('甲', 'id: a\n'));
		expect(left).toEqual(['A.md sameButCase']);
	});

	it.each([
		['a.md', 'a.mdx'],
		['a.md', 'a/index.md'],
		['guide/README.md', 'guide.markdown'],
		['cafe\u0301.md', 'caf\u00e9.md'],
	])('is where it was when %s becomes %s', async (from, to) => {
		const { told, left } = await changed(() => move(from, to), { [from]: '甲' });
		expect([told, left]).toEqual([[], []]);
		expect(read(to)).toBe(post('甲'));
		expect(memory()[0]).toContain(to.normalize('NFC'));
	});

	it('whose feed id was changed by hand has it written back', async () => {
		const { told, left } = await changed(() => write('a.md', post('甲', 'id: other # 新的\n')));
		expect(told).toEqual(['a.md changedId']);
		expect(left).toEqual([]);
		expect(read('a.md')).toBe(post('甲', 'id: a # 新的\n'));
	});

	it('whose author wrote id and aliases is told nothing, and its line moves', async () => {
		const { told, left } = await changed(() => {
			rmSync(postOf('a.md'));
			write('new.md', post('丙', 'id: a\naliases: /posts/a/\n'));
		});
		expect([told, left]).toEqual([[], []]);
		expect(memory()[1]).toMatch(/^new\.md: \{ id: a, address: \/posts\/new\//);
	});
});

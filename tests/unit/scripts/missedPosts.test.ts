import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keepPublished } from '../../../scripts/keepPublished.ts';
import {
	aProject,
	changed,
	memory,
	move,
	post,
	postOf,
	problems,
	read,
	root,
	texts,
	write,
} from './aRenamedPost.ts';

aProject();

describe('a published post', () => {
	it('that is gone is told at its line of the memory, which stays until somebody deletes it', async () => {
		const { before, told, left } = await changed(() => rmSync(postOf('b.md')));
		expect([told, left]).toEqual([
			['src/content/published.yaml lost'],
			['src/content/published.yaml lost'],
		]);
		expect(memory()).toEqual(before);
		const [problem] = await problems();
		expect(problem).toMatchObject({ line: 5, severity: 'warning' });
		expect(problem?.message).toMatch(
			/b\.md 不见了.*id: b\naliases:\n {2}- \/posts\/b\/\n.*请删去这一行/s,
		);
	});

	it('that may be either of two is told with both, and nothing is written', async () => {
		const { before, told, left } = await changed(() => {
			move('a.md', 'one.md');
			write('two.md', read('one.md'));
		});
		expect([told, left]).toEqual([
			['src/content/published.yaml unclear'],
			['src/content/published.yaml unclear'],
		]);
		expect(memory()).toEqual(before);
		expect(read('one.md')).toBe(post('甲'));
		expect((await problems())[0]?.message).toContain('one.md、two.md');
	});

	it('that only shares its title with a new one may be that, but nothing is written', async () => {
		const { told } = await changed(() => {
			rmSync(postOf('a.md'));
			write('new.md', post('丙').replace('文章丙', '文章甲'));
		});
		expect(told).toEqual(['src/content/published.yaml unclear']);
		expect(read('new.md')).not.toContain('id:');
	});

	it('of which there were two with the same text is unclear for both', async () => {
		const same = { 'a.md': '甲', 'b.md': '甲' };
		const { told } = await changed(() => {
			move('a.md', 'new.md');
			rmSync(postOf('b.md'));
		}, same);
		expect(told).toEqual([
			'src/content/published.yaml unclear',
			'src/content/published.yaml unclear',
		]);
	});

	it('stays what it is when it is rewritten, copied or becomes a draft', async () => {
		const { told, left } = await changed(() => {
			write('copy.md', post('甲').replace('文章甲', '仿文章甲'));
			write('a.md', post('丙'));
			write('b.md', post('乙', 'draft: true\nid: x\n'));
		});
		expect([told, left]).toEqual([[], []]);
		expect(memory().map((line) => line.slice(0, 20))).toEqual([
			expect.stringContaining('a.md: { id: a'),
			expect.stringContaining('b.md: { id: b'),
			expect.stringContaining('copy.md: { id: copy'),
		]);
	});

	it('keeps its line while its text changes little, so that the file changes little', async () => {
		const long = `${post('甲')}${Object.values(texts).join('')}`;
		const { before } = await changed(() => write('a.md', long), {});
		expect(before).toEqual([]);
		const first = memory();
		write('a.md', long.replace('被拒绝的请求', '被拒的请求'));
		await keepPublished(root);
		expect(memory()).toEqual(first);
		write('a.md', post('乙').replace('文章乙', '文章甲'));
		await keepPublished(root);
		expect(memory()).not.toEqual(first);
	});

	it('whose feed id another has taken is told, and nothing is written', async () => {
		const { told } = await changed(() => {
			write('a.md', post('甲', 'id: mine\n'));
			write('c.md', post('丙', 'id: a\n'));
		});
		expect(told).toEqual(['a.md takenId']);
		expect(read('a.md')).toContain('id: mine\n');
	});

	it('that cannot be read is not taken for gone', async () => {
		const { told } = await changed(() =>
			writeFileSync(postOf('a.md'), Buffer.from([0xff, 0xfe, 0x41])),
		);
		expect(told).toEqual(['a.md fileFlaws.notUtf8']);
	});
});

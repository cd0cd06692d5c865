import { expect, it } from 'vitest';
import { listText } from '../../../src/layouts/lists.ts';

it('a list says how many posts it has, and of a known author who that is', () => {
	expect(listText('tag', '编辑部', 3)).toBe('3 篇');
	expect(listText('author', '某人', 3)).toBe('3 篇');
	expect(listText('author', '编辑部', 3)).toMatch(/集体署名.+。 3 篇$/);
});

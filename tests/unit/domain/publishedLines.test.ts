import { describe, expect, it } from 'vitest';
import { linesTogether } from '../../../src/domain/publishedLines.ts';
import type { Remembered } from '../../../src/domain/renames.ts';

const line = (file: string, id = file): Remembered => ({
	...{ file: `${file}.md`, id, address: `/posts/${id}/`, title: id, text: '0'.repeat(16) },
});
const files = (lines: readonly Remembered[]) => lines.map(({ file, id }) => `${file} ${id}`);
/** A post of the id of its first name that is renamed. */
const renamed = (from: string, to: string) => ({ before: line(from), after: line(to, from) });
const lost = (name: string) => ({ before: line(name), after: line(name) });

describe('the lines of what was published', () => {
	it('take the names of their posts, swapped ones too', () => {
		const swapped = [renamed('a', 'b'), renamed('b', 'a'), renamed('c', 'd')];
		expect(files(linesTogether(swapped, []))).toEqual(['b.md a', 'a.md b', 'd.md c']);
	});

	it('stay as they are while a lost post still has the new name', () => {
		expect(files(linesTogether([lost('b'), renamed('a', 'b')], []))).toEqual(['b.md b', 'a.md a']);
	});

	it('stay along a whole chain whose end is held', () => {
		const chain = [renamed('a', 'b'), renamed('b', 'c'), lost('c')];
		expect(files(linesTogether(chain, []))).toEqual(['a.md a', 'b.md b', 'c.md c']);
	});

	it('leave out a new post whose file or id one of them has', () => {
		const fresh = [line('a'), line('x', 'a'), line('b')];
		expect(files(linesTogether([renamed('a', 'c')], fresh))).toEqual(['c.md a', 'b.md b']);
	});
});

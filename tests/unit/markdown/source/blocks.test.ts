import { describe, expect, it } from 'vitest';
import { type LineKind, newBlockState, readLine } from '../../../../src/markdown/source/blocks.ts';

/** The kind of each line of a source; comments close where they can. */
function kinds(source: string): LineKind[] {
	const state = newBlockState();
	const lines = source.split('\n');
	const lastEnd = lines.findLastIndex((line) => line.includes('-->'));
	return lines.map((line, index) => readLine(line, state, index < lastEnd).kind);
}

describe('lines of a source', () => {
	it.each<[string, string, LineKind[]]>([
		['a fence', '```\na\n```\nb', ['code', 'code', 'code', 'text']],
		['a fence of tildes', '~~~\n```\n~~~\nb', ['code', 'code', 'code', 'text']],
		['a longer fence', '````\n```\n````\nb', ['code', 'code', 'code', 'text']],
		['a fence that nobody closes', '```\na\n\nb', ['code', 'code', 'code', 'code']],
		['a fence with an info', '```yaml title="a"\na\n```', ['code', 'code', 'code']],
		['backticks in a line', '```a``` b\nc', ['text', 'text']],
		['a fence in a quote', '> ```\n> a\nb', ['code', 'code', 'text']],
		['a fence in an item', '- a\n  ```\n  b\n  ```\n- c', ['text', 'code', 'code', 'code', 'text']],
		['a fence that its item ends', '- ```\n  a\nb', ['code', 'code', 'text']],
		[
			'a fence directly after an item',
			'- a\n```\nb\n```\nc',
			['text', 'code', 'code', 'code', 'text'],
		],
		['indented code', 'a\n\n    b\n    c\n\nd', ['text', 'blank', 'code', 'code', 'blank', 'text']],
		['an indented line of a paragraph', 'a\n    b', ['text', 'text']],
		['a paragraph of an item', '- a\n\n  b', ['text', 'blank', 'text']],
		['a paragraph of an inner item', '- a\n    - b\n\n      c', ['text', 'text', 'blank', 'text']],
		['indented code in an item', '- a\n\n      b', ['text', 'blank', 'code']],
		['a rule of stars', '* * *\n    a', ['text', 'text']],
		['a comment over several lines', '<!--\na\n-->\nb', ['text', 'code', 'code', 'text']],
		['a comment that nobody closes', '<!--\na', ['text', 'text']],
		[
			'a fence that stands too deep to close',
			'```\n    ```\na\n```\nb',
			['code', 'code', 'code', 'code', 'text'],
		],
		['tabs', '-\ta\n\n\tb', ['text', 'blank', 'text']],
	])('are told apart for %s', (_, source, expected) => {
		expect(kinds(source)).toEqual(expected);
	});

	it('know what stands before their text', () => {
		const { prefix, rest } = readLine('> > 1. - a', newBlockState(), false);
		expect(prefix).toMatchObject({ text: '> > 1. - ', quotes: 2, column: 0, items: [3, 5] });
		expect(rest).toBe('a');
	});

	it('hold an item that begins with nothing right behind its marker', () => {
		for (const line of ['-', '- ', '-    ']) {
			expect(readLine(line, newBlockState(), false).prefix.items).toEqual([2]);
		}
	});

	it('hold an item that begins with code right behind its marker', () => {
		const columns = (line: string) => readLine(line, newBlockState(), false).prefix.items;
		expect([columns('-    a'), columns('-     a')]).toEqual([[5], [2]]);
	});

	it('end a block of HTML that is empty', () => {
		const state = newBlockState();
		readLine('<div>', state, false);
		expect(state.html).toBe(true);
		readLine('', state, false);
		expect(state.html).toBe(false);
	});

	it('know when they may go on with the paragraph above', () => {
		const state = newBlockState();
		const lazy = (line: string) => readLine(line, state, false).lazy;
		expect(['- a', 'b', '# c', '::: tip', 'd'].map(lazy)).toEqual([
			false,
			true,
			false,
			false,
			true,
		]);
	});
});

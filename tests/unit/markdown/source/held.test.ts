import { describe, expect, it } from 'vitest';
import { outsideCode } from '../../../../src/markdown/source/codeSpans.ts';
import {
	addressAsWritten,
	asWritten,
	heldMark,
	heldNumber,
} from '../../../../src/markdown/source/held.ts';

const held = [
	{ kind: 'words', written: '{% a %}' },
	{ kind: 'formula', tex: 'x', display: false, written: '$x$' },
] as const;

describe('held pieces', () => {
	it.each(['markdown', 'mdx'] as const)(
		'come back in code of .%s as their author wrote them',
		(format) => {
			const text = `a ${heldMark(0, format)} b ${heldMark(1, format)}`;
			expect(asWritten(text, held)).toBe('a {% a %} b $x$');
		},
	);

	it('come back in addresses, which the engine encodes', () => {
		const address = encodeURI(`/x?${heldMark(1, 'markdown')}`);
		expect(addressAsWritten(address, held)).toBe('/x?$x$');
		expect(addressAsWritten('/a%20b', held)).toBe('/a%20b');
	});

	it('that nobody knows leave nothing', () => {
		expect(asWritten(heldMark(7, 'markdown'), held)).toBe('');
	});

	it.each([
		[{ type: 'raw', value: heldMark(3, 'markdown') }, 3],
		[{ type: 'raw', value: `${heldMark(3, 'markdown')}\n` }, 3],
		[{ type: 'mdxFlowExpression', value: heldMark(3, 'mdx').slice(1, -1) }, 3],
		[{ type: 'raw', value: `<b>${heldMark(3, 'markdown')}` }, undefined],
		[{ type: 'raw', value: '<!-- 3 -->' }, undefined],
		[{ type: 'text', value: heldMark(3, 'markdown') }, undefined],
		[{ type: 'element' }, undefined],
	])('are known in the tree: %j', (node, number) => {
		expect(heldNumber(node)).toBe(number);
	});
});

describe('code spans', () => {
	const upper = (line: string) => outsideCode(line, (text) => text.toUpperCase());

	it.each([
		['a', 'A'],
		['a `b` c', 'A `b` C'],
		['a ``b ` c`` d', 'A ``b ` c`` D'],
		['a ` b', 'A ` B'],
		['`a` `b` c', '`a` `b` C'],
		['a `` b ` c', 'A `` B ` C'],
		['``` a ` b ``` c', '``` a ` b ``` C'],
		['', ''],
	])('%s', (line, expected) => {
		expect(upper(line)).toBe(expected);
	});

	it('are found in a line that holds thousands of them', () => {
		expect(upper(`${'`a`'.repeat(20_000)}b`)).toBe(`${'`a`'.repeat(20_000)}B`);
		expect(upper(`${'` `` '.repeat(20_000)}b`)).toMatch(/ `` B$/);
	});
});

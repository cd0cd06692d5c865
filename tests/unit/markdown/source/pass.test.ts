import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constructs } from '../../../../src/markdown/constructs.ts';
import { asWritten } from '../../../../src/markdown/source/held.ts';
import { cleaned } from '../../../../src/markdown/source/marks.ts';
import { prepare } from '../../../../src/markdown/source/pass.ts';

const prepared = (source: string) => prepare(source, constructs, 'markdown');

describe('the source pass', () => {
	it('holds what opens and closes containers, and leaves titles to the engine', () => {
		const { source, held } = prepared('::: tip\n::: note 题\na\n:::\n:::');
		expect(held.map(({ kind }) => kind)).toEqual(['open', 'open', 'title end', 'close', 'close']);
		expect(source.replace(/<!--.*?-->/g, '§')).toBe('§\n§\n\ufdd0题\n§\na\n§\n§');
	});

	it('holds formulas, of one line and of several', () => {
		const { source, held } = prepared('见 $x^2$\n\n$$\na\nb\n$$\n后');
		expect(held).toMatchObject([
			{ kind: 'formula', tex: 'x^2', display: false, line: 0 },
			{ kind: 'formula', tex: 'a\nb', display: true, line: 2 },
		]);
		expect(source.split('\n')).toHaveLength(4);
	});

	it('knows the author’s line of every line', () => {
		const { source, lineOf } = prepared('::: tip 题\na\n<div>\n:::\nb');
		expect(source.split('\n')).toHaveLength(8);
		expect(lineOf).toEqual([0, 0, 0, 1, 2, 3, 3, 4]);
	});

	it('leaves code alone', () => {
		const source = '```\n**中：**后 <pod> a:b https://a.example，后\n::: tip\n```';
		expect(prepared(source).source).toBe(source);
	});

	it('reads any line ends, and no byte order mark', () => {
		expect(prepared('\ufeffa\r\nb\rc').source).toBe('a\nb\nc');
	});

	it('replaces what HTML forbids and drops marks that an author wrote', () => {
		expect(cleaned('a\0b\ud800c\ufdd0d')).toBe('a\ufffdb\ufffdcd');
	});

	it('places no nodes in an endless line full of markup', () => {
		expect(prepared(`a\n${'**中** '.repeat(3000)}`).crowded).toBe(1);
		expect(prepared('**中** '.repeat(20)).crowded).toBeUndefined();
		expect(prepared('**a** '.repeat(3000)).crowded).toBeUndefined();
		expect(prepared(`\`\`\`\n${'**中** '.repeat(3000)}`).crowded).toBeUndefined();
		expect(prepared(`![图](data:${'a'.repeat(9000)})`).crowded).toBeUndefined();
	});

	it('can always be undone', () => {
		const piece = fc.constantFrom(
			...[
				'**',
				'：',
				'中',
				'后',
				'<pod>',
				'<',
				'https://a.example/x',
				'，',
				'a:b',
				'![a](b c =1x2)',
			],
			...['::: tip 题', ':::', '\n', '\n\n', ' ', '`', '~~', '|', '- ', '> ', '::x', '<!--'],
		);
		const source = fc.array(piece, { maxLength: 30 }).map((pieces) => cleaned(pieces.join('')));
		fc.assert(
			fc.property(source, (written) => {
				const { source: text, held } = prepared(written);
				// Empty lines part what the engine would read together.
				const lines = (all: string) => all.split('\n').filter((line) => !/^[\s>]*$/.test(line));
				const ends = (all: string) => lines(all).map((line) => line.trimEnd());
				expect(ends(asWritten(text, held))).toEqual(ends(written));
			}),
		);
	});
});

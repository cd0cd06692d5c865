import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constructs } from '../../../../src/markdown/constructs.ts';
import { withoutDirectives } from '../../../../src/markdown/source/containers.ts';
import { cleaned, unmarked } from '../../../../src/markdown/source/marks.ts';
import { prepare } from '../../../../src/markdown/source/pass.ts';

const prepared = (source: string) => prepare(source, constructs, 'markdown');

describe('the source pass', () => {
	it('gives containers as many colons as their nesting needs', () => {
		expect(prepared('::: tip\n::: note 题\na\n:::\n:::').source).toBe(
			'::::k0\n:::k1[题]\na\n:::\n::::',
		);
	});

	it('knows the author’s line of every line', () => {
		const { source, lineOf } = prepared('::: tip\n| a |\n|---|\n:::\nb');
		expect(source.split('\n')).toHaveLength(6);
		expect(lineOf).toEqual([0, 1, 2, 3, 3, 4]);
	});

	it('lists fences with their infos and lines', () => {
		expect(prepared('a\n```yaml {1}\nb\n```\n> ~~~sh\n> c').fences).toEqual([
			{ info: 'yaml {1}', line: 1 },
			{ info: 'sh', line: 4 },
		]);
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
		expect(prepared('**中** '.repeat(2000)).placed).toBe(false);
		expect(prepared('**中** '.repeat(20)).placed).toBe(true);
		expect(prepared(`![图](data:${'a'.repeat(9000)})`).placed).toBe(true);
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
				const { source: text, openings, lineOf } = prepared(written);
				const undone = withoutDirectives(unmarked(text), openings).split('\n');
				const lines = written.split('\n');
				for (const [index, line] of undone.entries()) {
					const original = lines[lineOf[index] ?? -1] ?? '';
					const added = lineOf[index] === lineOf[index + 1];
					// A closing line has as many colons as its nesting needs; a `www.` is written out.
					if (!added && !/^[\s>-]*:{3,}$/.test(original)) {
						expect(line.trimEnd()).toBe(original.trimEnd());
					}
				}
			}),
		);
	});
});

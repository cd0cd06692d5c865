import { describe, expect, it } from 'vitest';
import { constructs } from '../../../../src/markdown/constructs.ts';
import { prepare } from '../../../../src/markdown/source/pass.ts';
import { markdownStrings as strings } from '../../../../src/strings/markdown.ts';

function excessOf(body: string, format: 'markdown' | 'mdx' = 'markdown') {
	return prepare(body, constructs, format).excess;
}

describe('what a post may not hold', () => {
	it.each([
		['character references of a paragraph', '&amp;', 2000, strings.manyReferences(2000).message],
		['numbers of characters', '&#1;\n', 2000, strings.manyReferences(2000).message],
		['signs of a paragraph', '**a** ', 7500, strings.manySigns(30_000).message],
		['brackets', '[', 30_000, strings.manySigns(30_000).message],
	])('are more %s', (_, piece, most, message) => {
		expect(excessOf(piece.repeat(most))).toBeUndefined();
		expect(excessOf(`开头\n\n${piece.repeat(most + 1)}`)?.message).toBe(message);
		const half = piece.repeat(most * 0.6).trimEnd();
		expect(excessOf(`${half}\n\n${half}`)).toBeUndefined();
		expect(excessOf(`- ${half}\n- ${half}`)).toBeUndefined();
		expect(excessOf(`\`\`\`\n${piece.repeat(most + 1)}\n\`\`\``)).toBeUndefined();
	});

	it('is named with the line where it is too much', () => {
		const body = `开头\n\n${'&lt;\n'.repeat(2500)}`;
		expect(excessOf(body)).toEqual({ line: 2002, ...strings.manyReferences(2000) });
	});

	it('are addresses without end in one word', () => {
		const long = 'https://'.repeat(1001);
		for (const body of [long, `[a${long}](/b)`, `[a](/b${long})`, `<${long}>`]) {
			expect(excessOf(`开头\n\n${body}`)).toEqual({ line: 2, ...strings.manySchemes(1000) });
		}
		expect(excessOf('https://a.example '.repeat(5000))).toBeUndefined();
		expect(excessOf('https://'.repeat(1000))).toBeUndefined();
	});

	it('are thousands of lines that may be the title of a link', () => {
		const lines = '字\n'.repeat(2001);
		for (const body of [`[a](/b "${lines}")`, `[a]: /b "${lines}"`, `[a](/b\n${lines}`]) {
			expect(excessOf(body)?.message).toBe(strings.longLink(2000).message);
		}
		expect(excessOf(lines)).toBeUndefined();
		expect(excessOf('- [a](/b)\n'.repeat(2001))).toBeUndefined();
		expect(excessOf(`a|b\n-|-\n${'[a](/b)|c\n'.repeat(2001)}`)).toBeUndefined();
	});

	it('are tables whose rows are filled up without end', () => {
		const head = `${'a|'.repeat(1000)}\n${'-|'.repeat(1000)}\n`;
		expect(excessOf(`${head}${'a|\n'.repeat(15)}`)).toBeUndefined();
		expect(excessOf(`${head}${'a|\n'.repeat(40)}`)?.message).toBe(strings.emptyTable.message);
		expect(excessOf(`${head}-|-\n${'a|\n'.repeat(40)}`)?.message).toBe(strings.emptyTable.message);
		expect(excessOf(`${head}${`${'a|'.repeat(1000)}\n`.repeat(20)}`)).toBeUndefined();
		expect(excessOf(`${head}\n${'a|\n'.repeat(40)}`)).toBeUndefined();
	});

	it.each(['中', ' ', 'a=1 ', '中\n'])('are tags of MDX that are full of %j', (piece) => {
		const { message } = strings.longTag(5000);
		expect(excessOf(`开头 <b ${piece.repeat(5001)}>a</b>`, 'mdx')?.message).toBe(message);
		expect(excessOf(`开头 <b ${piece.repeat(5001)}>a</b>`)).toBeUndefined();
		expect(excessOf(`开头 <b ${piece.repeat(400)}>a</b>`, 'mdx')).toBeUndefined();
		const value = piece.trim().repeat(5001);
		expect(excessOf(`<b title="${value}">a</b>`, 'mdx')).toBeUndefined();
		expect(excessOf(`<b>${piece.repeat(5001)}</b>`, 'mdx')).toBeUndefined();
	});

	it('are more tags, braces and held pieces of MDX', () => {
		const most = strings.manyPieces(5000).message;
		expect(excessOf('<b>a</b>\n\n'.repeat(2500), 'mdx')).toBeUndefined();
		expect(excessOf('<b>a</b>\n\n'.repeat(2501), 'mdx')?.message).toBe(most);
		expect(excessOf('$a$ '.repeat(5001), 'mdx')?.message).toBe(most);
		expect(excessOf('<b>a</b>\n\n'.repeat(2501))).toBeUndefined();
		expect(excessOf(`\`\`\`\n${'<b>{\n'.repeat(5000)}\`\`\``, 'mdx')).toBeUndefined();
	});
});

describe('code in MDX that the engine must not parse', () => {
	const deep = `${'['.repeat(400)}1${']'.repeat(400)}`;

	it.each([
		['in braces', `{${deep}}`],
		['in a line', `文字 {${deep}} 文字`],
		['below an empty line', `{a\n\n${deep}}`],
		['in an item', `- {a\n\n  ${deep}}`],
		['in an attribute', `<Tip title={${deep}}>a</Tip>`],
		['in an attribute in a line', `文字 <b title={${deep}}>a</b>`],
		['in a spread', `<Tip {...${deep}} />`],
		['in a template', `{\`\${${deep}}\`}`],
		['behind a string', `{"}" + ${deep}}`],
		['behind a comment', `{/* } */ ${deep}}`],
		['behind a regular expression', `{/"/ + ${deep}}`],
		['behind a value', `{1}{${deep}}`],
		['of signs', `{${'!'.repeat(400)}1}`],
		['of words', `{${'new '.repeat(400)}a}`],
		['of conditions', `{${'a?'.repeat(400)}1${':1'.repeat(400)}}`],
		['that nobody closes', `{${'('.repeat(400)}`],
	])('is refused %s', (_, body) => {
		expect(excessOf(body, 'mdx')).toMatchObject({ line: 0 });
		expect(excessOf(body)).toBeUndefined();
	});

	it('is refused where a code span may end that began above', () => {
		const long = `${'['.repeat(1500)}1${']'.repeat(1500)}`;
		expect(excessOf(`a \` b\n\` {${long}} \``, 'mdx')).toMatchObject({ line: 1 });
	});

	it('is refused in modules', () => {
		expect(excessOf(`开头\n\nexport const a = ${deep}`, 'mdx')).toEqual({
			line: 2,
			...strings.mdxCode.module(`export const a = ${deep}`),
		});
		expect(excessOf(`export const a = [\n\n${deep}`, 'mdx')).toMatchObject({ line: 0 });
	});

	it.each([
		['values', `{"${deep}"}`],
		['comments', `{/* ${deep} */}`],
		['comments of many lines', `{/*\n${'[\n'.repeat(400)}\n*/}`],
		['several values', `{1} {"a"} {/* ${deep} */}`],
		['styles', `<b style={{ color: 'red' }}>${deep}</b>`],
		['formulas', `$\\frac{a}{b}$ ${'(a) '.repeat(200)}`],
		['code spans', `\`{a: b}\` ${'(a) '.repeat(200)}`],
		['escaped braces', `\\{ ${'(a) '.repeat(200)}`],
		['code blocks', `\`\`\`\n{${deep}}\n\`\`\``],
		['little code', `{a.b(c)}\n\n${'文字（a）。\n\n'.repeat(20)}`],
	])('is not seen in %s', (_, body) => {
		expect(excessOf(body, 'mdx')).toBeUndefined();
	});
});

import { describe, expect, it } from 'vitest';
import { shortDescription } from '../../../../src/seo/description.ts';
import { html, render, words } from '../aRender.ts';

// That such lines take no more than their length is measured in bench/growth.ts.
const blanks = ' '.repeat(5000);

describe('an endless line', () => {
	it.each([
		['a sentence', `a${blanks}b`, 'a b'],
		['a heading', `## a${blanks}b`, 'a b'],
		['the title of a container', `::: tip a${blanks}b\n\nc\n\n:::`, 'a b c'],
		['a note of Hexo', `{% note %}${blanks}a${blanks}b${blanks}{% endnote %}`, '说明 a b'],
	])('of blanks in %s keeps its words', async (_, body, expected) => {
		expect(await words(`${body}\n\n后`)).toBe(`${expected} 后`);
	});

	it('of blanks says nothing in a description', () => {
		expect(shortDescription(`${'字'.repeat(119)}${blanks}，字字字`)).toBe(`${'字'.repeat(119)}…`);
	});

	it('of blanks stands before a note of code without being part of the code', async () => {
		const shown = await html(`\`\`\`text\na${blanks}// ${blanks}[!code ++]${blanks}\n\`\`\``);
		expect(shown).toContain('<span class="line line-inserted">a</span>');
	});

	it('that begins as an address stays as written, and addresses around it are links', async () => {
		const long = 'https://'.repeat(900);
		const shown = await html(`https://a.example 和 ${long} 和 https://b.example，后`);
		expect(shown).toContain('<a href="https://b.example">https://b.example</a>，后');
		expect(shown).toContain('<a href="https://a.example">');
		expect(shown).not.toContain('%EF%B7');
	});

	it('of addresses among Han makes a link of each', async () => {
		const { html: shown, links } = await render('www.a.io字'.repeat(1500));
		expect(
			shown.match(/<a href="http:\/\/www\.a\.io" rel="external">www\.a\.io<\/a>字/g),
		).toHaveLength(1500);
		expect(links).toEqual([]);
	});

	it('names the line in what is said of it where places are not noted', async () => {
		const crowded = '[a](./没有.md)字 '.repeat(2000);
		const { problems } = await render(`开头\n\n${crowded}\n\n后`);
		expect(new Set(problems.map(({ line }) => line))).toEqual(new Set([3]));
	});
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mended } from '../../../src/markdown/mend.ts';
import { plainCharacters } from '../../../src/markdown/plugins/compatibility.ts';
import { articleOf } from '../../../src/markdown/sameArticle.ts';
import { render } from './aRender.ts';

describe('mending', () => {
	it.each([
		['compatibility characters', '配置⽤于\n', '配置用于\n', 'characters'],
		['no-break and zero-width spaces', 'a\u00a0b\u200bc\n', 'a bc\n', 'characters'],
		['one space at the end of a line that goes on', 'a \nb\n', 'a\nb\n', 'spaces'],
		['spaces at the end of a line', 'a \n\nb\t\n', 'a\n\nb\n', 'spaces'],
		['Windows line ends', 'a\r\nb\r\n', 'a\nb\n', 'lineEnds'],
		['a byte order mark', '\ufeffa\n', 'a\n', 'mark'],
		['what stands in an item of its own', '- \ufeff \n', '-\n', 'characters'],
		['several of them', '\ufeff\ufeffa\n', 'a\n', 'mark'],
		['a missing last line end', 'a', 'a\n', 'lastLine'],
	])('changes %s', (_, written, text, kind) => {
		const result = mended(written);
		expect(result.text).toBe(text);
		expect([...result.changes.keys()]).toContain(kind);
		expect(mended(text).changes).toEqual(new Map());
	});

	it.each([
		['two spaces that break a line', 'a  \nb\n'],
		['code', '```\n⽤ \u00a0 \n```\n'],
		['code in a line', '`⽤\u00a0`\n'],
		['full-width punctuation', '（甲），①\n'],
		['what keeps code a piece of code', '```⽤```\u200b`\n'],
		['what keeps a line from being a fence', '\u200b```\n用\n'],
		['what keeps a line from being code', '文\n\n\u00a0\u00a0\u00a0\u00a0文\n'],
	])('leaves %s alone', (_, written) => {
		expect(mended(written)).toMatchObject({ text: written, changes: new Map() });
	});

	it.each([
		['four no-break spaces at the beginning of a paragraph', '\u00a0\u00a0\u00a0\u00a0文\n'],
		['a zero-width space and a tab', '\u200b\t文\n'],
		['an em space that is no indentation', '甲\n\n\u2003\u2003\u2003\u2003乙\n'],
		['what keeps a line from being a heading', '甲\n\n\u200b# 乙\n'],
		['what keeps a line from being an item', '甲\n\n-\u00a0乙\n'],
		['what keeps a line from being a table', '| a |\n|\u00a0-\u200b |\n'],
		['what is part of an address', '[甲](https://a.example/\u200bx)\n'],
		['what keeps a key from being another', '---\ntitle:\u00a0甲\n---\n\n乙\n'],
	])('leaves %s alone and says so', (_, written) => {
		const { text, kept } = mended(written);
		expect(text).toBe(written);
		expect(kept.length).toBeGreaterThan(0);
	});

	it('mends the lines around one that has to stay', () => {
		const { text, kept } = mended('甲\u200b甲\n\n\u00a0\u00a0\u00a0\u00a0乙\n\n丙\u200b丙\n');
		expect(text).toBe('甲甲\n\n\u00a0\u00a0\u00a0\u00a0乙\n\n丙丙\n');
		expect(kept).toEqual([3]);
	});

	it('leaves the article as it is, whatever stray characters a post of every construct holds', () => {
		const fixture = readFileSync(
			new URL('../../fixtures/posts/dialect.md', import.meta.url),
			'utf8',
		);
		const lines = fixture.split('\n');
		const stray = fc.constantFrom(
			'\u00a0',
			'\u200b',
			'\u200b\t',
			'\u00a0\u00a0\u00a0\u00a0',
			'\ufeff',
			'⽤',
			' ',
		);
		const words = (text: string) => plainCharacters(text).replace(/[\s\u200b\u2060\ufeff]+/g, '');
		const places = fc.array(fc.tuple(fc.nat(lines.length - 1), fc.nat(12), stray), {
			maxLength: 8,
		});
		fc.assert(
			fc.property(places, (all) => {
				const strewn = [...lines];
				for (const [line, at, character] of all) {
					const text = strewn[line] ?? '';
					strewn[line] = text.slice(0, at) + character + text.slice(at);
				}
				const written = strewn.join('\n');
				const before = articleOf(written, 'markdown', words);
				expect(articleOf(mended(written).text, 'markdown', words)).toEqual(before);
			}),
			{ numRuns: 30 },
		);
	});

	it('has nothing to do the second time', () => {
		const piece = fc.constantFrom(
			'⽤',
			' ',
			'\u00a0',
			'\n',
			'\r\n',
			'`',
			'```',
			'~~~',
			'- ',
			'> ',
			'#',
			'    ',
			'<!--',
			'-->',
			'\ufeff',
			'\u200b',
			'a',
			'中',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const once = mended(pieces.join('')).text;
				expect(mended(once).text).toBe(once);
			}),
		);
	});

	it('changes no word that readers see', async () => {
		const body = '## 标⽤题 \n\n一⽤ `⽤`  \n二\u200b三\n\n::: tip ⽤\n内\n:::';
		const before = await render(body);
		const after = await render(mended(body).text);
		expect(after.text).toBe(before.text.replace('\u200b', ''));
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mended } from '../../../src/markdown/mend.ts';
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
		expect(mended(written)).toEqual({ text: written, changes: new Map() });
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

import { encodeHTML } from 'entities';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { isAllowed, safeProperties } from '../../../../src/markdown/html/elements.ts';
import { htmlTokens } from '../../../../src/markdown/html/tokens.ts';

describe('tokens of HTML', () => {
	it.each([
		['<b>x</b>', ['open b', 'text x', 'close b']],
		['<BR/>', ['open br']],
		['<!-- a --><i>', ['comment a', 'open i']],
		['<!-->a-->', ['comment ', 'text a-->']],
		['<!--->a', ['comment ', 'text a']],
		['<!-- a --!>b-->', ['comment a', 'text b-->']],
		['a < b > c', ['text a < b > c']],
		['<a href="x', ['text <a href="x']],
		['<a b=">">x', ['open a', 'text x']],
		["<a b='\">'>x", ['open a', 'text x']],
		['<a b=c/>x', ['open a', 'text x']],
		['<a "b">', ['text <a "b">']],
		['<a <b>', ['text <a ', 'open b']],
		['<!-- a', ['text <!-- a']],
		['</p >', ['close p']],
		['<a\nhref\n=\nx>', ['open a']],
	])('of %j', (html, expected) => {
		const shown = htmlTokens(html).map((token) => {
			if (token.type === 'text') return `text ${token.value}`;
			return token.type === 'comment' ? `comment ${token.words}` : `${token.type} ${token.name}`;
		});
		expect(shown).toEqual(expected);
	});

	it('hold attributes with their references resolved, the first of each name', () => {
		const [tag] = htmlTokens('<a HREF="a&amp;b" title=\'x y\' open data-x=1 href=z>');
		expect(tag?.type === 'open' && [...tag.attributes]).toEqual([
			['href', 'a&b'],
			['title', 'x y'],
			['open', ''],
			['data-x', '1'],
		]);
	});

	it('resolve references in text as a browser does', () => {
		const [token] = htmlTokens('&lt;&#x6a;&nbsp;&copy;&unknown; & <');
		expect(token).toEqual({ type: 'text', value: '<j\u00a0©&unknown; & <' });
	});

	/** Every beginning of a name that has a reference, and what may stand behind it. */
	const begun = new Set(
		Array.from({ length: 0x2_0000 }, (_, point) => encodeHTML(String.fromCodePoint(point)))
			.filter((text) => /^&[a-z]\w*;$/i.test(text))
			.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1))),
	);
	const between = '☃';
	const all = [...begun].flatMap((text) =>
		['', '=5', '-x', ' b', 'x', '3'].map((end) => text + end),
	);
	const written = all.join(between);

	it('read every beginning of a reference as an HTML parser does, in text', () => {
		const [token] = htmlTokens(written);
		const [node] = parseFragment(written).childNodes;
		const read = token?.type === 'text' ? token.value.split(between) : [];
		expect(read.length).toBeGreaterThan(20_000);
		expect(read).toEqual(node && 'value' in node ? node.value.split(between) : []);
	});

	it('read every beginning of a reference as an HTML parser does, in attributes', () => {
		const tag = `<a href="${written}">`;
		const [token] = htmlTokens(tag);
		const [node] = parseFragment(tag).childNodes;
		const read = token?.type === 'open' ? token.attributes.get('href')?.split(between) : [];
		const expected = node && 'attrs' in node ? node.attrs[0]?.value.split(between) : undefined;
		expect(read).toEqual(expected);
		expect(read).toContain('&copy=5');
	});
});

describe('the allow-list', () => {
	it.each(['b', 'font', 'details', 'table', 'img', 'center', 'kbd'])('has %s', (name) => {
		expect(isAllowed(name)).toBe(true);
	});

	it.each([
		...[
			'script',
			'style',
			'svg',
			'math',
			'object',
			'form',
			'input',
			'button',
			'link',
			'meta',
			'base',
		],
		...[
			'template',
			'slot',
			'dialog',
			'frame',
			'noscript',
			'textarea',
			'title',
			'constructor',
			'x-y',
		],
	])('has no %s', (name) => {
		expect(isAllowed(name)).toBe(false);
	});

	it('lets attributes through that say something and do nothing', () => {
		const attributes = new Map([
			...[['title', '说明'] as const, ['lang', 'en'] as const, ['colspan', '2'] as const],
			...[['onclick', 'x'] as const, ['style', 'x'] as const, ['class', 'x'] as const],
			...[['rowspan', '1e9'] as const, ['dir', 'evil'] as const],
		]);
		expect(safeProperties('td', attributes)).toEqual({ title: '说明', lang: 'en', colSpan: 2 });
	});

	it('keeps numbering of lists and openness of details', () => {
		expect(
			safeProperties(
				'ol',
				new Map([
					['start', '3'],
					['type', 'a'],
					['reversed', ''],
				]),
			),
		).toEqual({
			start: 3,
			type: 'a',
			reversed: true,
		});
		expect(safeProperties('details', new Map([['open', 'open']]))).toEqual({ open: true });
	});
});

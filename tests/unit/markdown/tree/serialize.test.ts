import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { serialized } from '../../../../src/markdown/tree/serialize.ts';
import { render } from '../aRender.ts';

const fixtures = new URL('../../../fixtures/posts/', import.meta.url);

/** What the library writes, with `<` in values as references, as ours has them. */
function byLibrary(nodes: Element['children']): string {
	const html = toHtml(nodes, { characterReferences: { useNamedReferences: true } });
	return html.replaceAll(/(?<==")[^"]*(?=")/g, (value) => value.replaceAll('<', '&lt;'));
}

describe('a tree as HTML', () => {
	it('is what the library writes, for a post with every construct', async () => {
		const source = readFileSync(new URL('dialect.md', fixtures), 'utf8');
		const { html } = await render(source.replace(/^---[\s\S]*?\n---\n/, ''));
		const tree = htmlToHast(html, { fragment: true }) as Root;
		const nodes = tree.children as Element['children'];
		expect(serialized(nodes)).toBe(byLibrary(nodes));
	});

	it('is what the library writes, whatever the words and values', () => {
		const word = fc.string({
			unit: fc.constantFrom('a', '中', '&', '<', '>', '"', ' ', '&amp;'),
		});
		const node = fc.record({
			tag: fc.constantFrom('p', 'a', 'img', 'span'),
			words: word,
			value: word,
		});
		fc.assert(
			fc.property(fc.array(node), (parts) => {
				const nodes = parts.map(({ tag, words, value }): Element => {
					const properties = {
						title: value,
						className: ['a', 'b'],
						hidden: true,
						dataFooBar: value,
					};
					const children = tag === 'img' ? [] : [{ type: 'text' as const, value: words }];
					return { type: 'element', tagName: tag, properties, children };
				});
				expect(serialized(nodes)).toBe(byLibrary(nodes));
			}),
		);
	});

	it.each([
		['ariaLabelledBy', 'x', ' aria-labelledby="x"'],
		['dataFootnoteRef', '', ' data-footnote-ref=""'],
		['srcSet', '/a.webp', ' srcset="/a.webp"'],
		['referrerPolicy', 'no-referrer', ' referrerpolicy="no-referrer"'],
		['tabIndex', 0, ' tabindex="0"'],
		['open', false, ''],
		['title', undefined, ''],
	])('has the property %s = %s as an attribute', (name, value, expected) => {
		const node = { type: 'element', tagName: 'b', properties: { [name]: value }, children: [] };
		expect(serialized([node as Element])).toBe(`<b${expected}></b>`);
	});
});

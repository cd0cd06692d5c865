import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { find, html } from 'property-information';
import type { Node } from './nodes.ts';

/**
 * A post's tree as HTML.
 *
 * hast-util-to-html alone writes the same HTML, but a third of the time that the dialect adds to its
 * engine was spent there: it decides for each element what ours never needs (optional tags, quotes,
 * character sets). It still writes what is not plain HTML: formulas and drawings.
 */

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const foreign = new Set(['math', 'svg']);
const attributeNames = new Map<string, string>();

/** `ariaLabel` is `aria-label` in HTML, `dataFootnoteRef` is `data-footnote-ref`, `srcSet` is `srcset`. */
function attributeName(property: string): string {
	const known = attributeNames.get(property);
	if (known !== undefined) return known;
	const { attribute } = find(html, property);
	attributeNames.set(property, attribute);
	return attribute;
}

function escapedText(text: string): string {
	return /[&<]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
}

/** `<` would be allowed here, but tools that read HTML by patterns take it for a tag. */
export function escapedValue(value: string): string {
	return /[&"<]/.test(value) ? escapedText(value).replaceAll('"', '&quot;') : value;
}

function attributes({ properties }: Element): string {
	let written = '';
	for (const property in properties) {
		const value = properties[property];
		if (value === undefined || value === null || value === false) continue;
		written += ` ${attributeName(property)}`;
		if (value === true) continue;
		written += `="${escapedValue(Array.isArray(value) ? value.join(' ') : String(value))}"`;
	}
	return written;
}

/** Nodes as HTML, without a line of its own for anything; comments and what is no HTML are left out. */
export function serialized(nodes: readonly Node[]): string {
	let written = '';
	for (const node of nodes) {
		if (node.type === 'text') written += escapedText(node.value);
		else if (node.type === 'element') {
			const { tagName } = node;
			if (foreign.has(tagName))
				written += toHtml(node, { characterReferences: { useNamedReferences: true } });
			else if (empty.has(tagName)) written += `<${tagName}${attributes(node)}>`;
			else written += `<${tagName}${attributes(node)}>${serialized(node.children)}</${tagName}>`;
		}
	}
	return written;
}

/**
 * A table of contents in the text.
 *
 * The author writes `[[toc]]` (or `[toc]`) on a line of its own.
 * The reader gets a list of links to the sections.
 */
import type { Element } from 'hast';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { fragment, type Heading } from '../post.ts';
import { element } from '../tree/element.ts';

const marker = /^\s*(?:\[\[toc\]\]|\[toc\])\s*$/i;
const className = 'inline-toc';

/** The headings as nested lists; a heading belongs to the nearest shallower one before it. */
function listOf(headings: readonly Heading[]): Element {
	const list = element('ul', {}, []);
	const open: { depth: number; list: Element; item: Element | undefined }[] = [
		{ depth: 0, list, item: undefined },
	];
	for (const { depth, slug, text } of headings) {
		while (open.length > 1 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
		let level = open.at(-1);
		if (level?.item !== undefined && level.depth < depth) {
			const inner = element('ul', {}, []);
			level.item.children.push(inner);
			level = { depth, list: inner, item: undefined };
			open.push(level);
		}
		const href = fragment(slug);
		const item = element('li', {}, [element('a', { href }, [{ type: 'text', value: text }])]);
		level?.list.children.push(item);
		if (level !== undefined) Object.assign(level, { depth, item });
	}
	return list;
}

export const toc: Construct = {
	name: 'toc',

	mdast(_post, source) {
		if (!/\[toc\]/i.test(source)) return undefined;
		return {
			name: 'toc place',
			paragraph(node, context) {
				if (!marker.test(context.textContent(node))) return;
				const data = { hName: 'nav', hProperties: { className: [className] } } as object;
				context.replaceNode(node, { type: 'toc', data, children: [] });
			},
		};
	},

	hast(post, source) {
		if (!/\[toc\]/i.test(source)) return undefined;
		return {
			name: 'toc',
			element: {
				filter: ['nav'],
				visit(node, context) {
					const properties = { className: [className], ariaLabel: markdownStrings.inlineToc };
					if (post.headings.length === 0) context.removeNode(node);
					else context.replaceNode(node, element('nav', properties, [listOf(post.headings)]));
				},
			},
		};
	},
};

/**
 * Headings that can be linked to.
 *
 * The author writes `## 标题`, or `## 标题 {#name}` to choose the id.
 * The reader finds a link to the section beside each heading. It stands next to the heading, not
 * inside it, so that the heading's own name stays its words, for screen readers, search and feeds.
 */
import type { Element } from 'hast';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { fragment } from '../post.ts';

const chosenId = /\s*\{\s*#([^\s{}"'<>]+)\s*\}\s*$/;
const notInIds = /[^\p{L}\p{M}\p{N}_]+/gu;
const footnoteLabel = 'footnote-label';

/**
 * An id that keeps Chinese and tells `v1.3.10` from `v1.31.0`. A digit in front gets the `_` that
 * VuePress and VitePress give it, so that authors' links go on working.
 */
export function slug(text: string): string {
	const id = text
		.normalize('NFC')
		.toLowerCase()
		.replace(notInIds, '-')
		.replace(/^-+|-+$/g, '');
	return id === '' ? 'section' : id.replace(/^(?=\d)/, '_');
}

function anchor(id: string, text: string): Element {
	const properties = {
		className: ['heading-anchor'],
		href: fragment(id),
		ariaLabel: markdownStrings.headingAnchor(text),
	};
	return { type: 'element', tagName: 'a', properties, children: [] };
}

export const headings: Construct = {
	name: 'headings',

	mdast(_post, source) {
		if (!source.includes('{')) return undefined;
		return {
			name: 'heading ids',
			heading(node, context) {
				const last = node.children.at(-1);
				const id = last?.type === 'text' ? chosenId.exec(last.value)?.[1] : undefined;
				if (last?.type !== 'text' || id === undefined) return;
				context.setProperty(last, 'value', last.value.replace(chosenId, ''));
				context.setProperty(node, 'data', { hProperties: { id } });
			},
		};
	},

	hast: (post) => ({
		name: 'headings',
		element: {
			filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
			visit(node, context) {
				if (node.properties['id'] === footnoteLabel) return;
				const text = context.textContent(node).replace(/\s+/g, ' ').trim();
				const id = post.claimId(String(node.properties['id'] ?? slug(text)));
				post.headings.push({ depth: Number(node.tagName.slice(1)), slug: id, text });
				context.setProperty(node, 'id', id);
				context.wrapNode(node, {
					type: 'element',
					tagName: 'div',
					properties: { className: ['heading-line'] },
					children: [anchor(id, text)],
				});
			},
		},
	}),
};

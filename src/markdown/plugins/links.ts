/**
 * Links.
 *
 * The author writes `[文字](./v1.30.0.md#标题)` to another post, or any address of the web.
 * The reader gets a link to that post's page. An address whose scheme could run something
 * (`javascript:`, `data:`) is no link: only its words are shown, and the author is told.
 */
import type {
	HastFilteredVisitor,
	MdastPluginDefinition,
	MdxJsxFlowElementHast,
	MdxJsxTextElementHast,
} from 'satteri';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { type Post, report } from '../post.ts';
import { isSafe, linkTarget } from '../tree/addresses.ts';

/** Any link but a bare address of the web or of mail, which needs no look. */
const writtenLink = /(?<!!\[[^[\]\n]*)\]\(|\]:|<[a-z][a-z0-9+.-]*:|xmpp:/i;
const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'xlink:href']);

type Placed = Parameters<typeof report>[1];

/** The address on the page; `undefined`, with a warning, if it may not be linked. */
export function checkedTarget(post: Post, node: Placed, address: string): string | undefined {
	if (!isSafe(address)) {
		report(post, node, { message: markdownStrings.forbiddenScheme(address), severity: 'warning' });
		return undefined;
	}
	const { url, missing } = linkTarget(address, post);
	if (missing)
		report(post, node, { message: markdownStrings.deadPostLink(address), severity: 'error' });
	return url;
}

export const links: Construct = {
	name: 'links',

	mdast(post, source): MdastPluginDefinition | undefined {
		if (!writtenLink.test(source)) return undefined;
		return {
			name: 'links',
			options: { position: post.placed },
			link(node, context) {
				const url = checkedTarget(post, node, node.url);
				if (url === undefined) context.replaceNode(node, [...node.children]);
				else if (url !== node.url) context.setProperty(node, 'url', url);
			},
			definition(node, context) {
				const url = isSafe(node.url) ? checkedTarget(post, node, node.url) : node.url;
				if (url === undefined || url === node.url) return;
				context.setProperty(node, 'url', url);
			},
		};
	},

	// Links by reference; in MDX, which is code, also links written as elements.
	hast(post, source) {
		if (post.format === 'markdown' && !source.includes(']:')) return undefined;
		return {
			name: 'link schemes',
			element: {
				filter: ['a'],
				visit(node, context) {
					const { href } = node.properties;
					if (typeof href !== 'string' || isSafe(href)) return;
					context.setProperty(node, 'href', null);
					const message = markdownStrings.forbiddenScheme(href);
					report(post, node, { message, severity: 'warning' });
				},
			},
			mdxJsxFlowElement: jsxSchemes(post),
			mdxJsxTextElement: jsxSchemes(post),
		};
	},
};

type JsxElement = MdxJsxFlowElementHast | MdxJsxTextElementHast;

function jsxSchemes<Node extends JsxElement>(post: Post): HastFilteredVisitor<Node> {
	return {
		filter: [],
		visit(node) {
			for (const attribute of node.attributes) {
				if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
				if (!addressAttributes.has(attribute.name.toLowerCase())) continue;
				if (isSafe(attribute.value)) continue;
				const message = markdownStrings.forbiddenScheme(attribute.value);
				report(post, node, { message, severity: 'error' });
			}
		},
	};
}

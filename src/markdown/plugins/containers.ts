/**
 * Containers.
 *
 * The author writes `::: tip 标题`, some Markdown, and `:::`; kinds: tip, note, info, warning,
 * danger, caution, important, details. They nest, stand in lists and quotes, and an unclosed one
 * ends with what it stands in.
 * The reader gets a titled box, or for `details` a disclosure. Unknown kinds stay text. The source
 * side, which counts the colons, is source/containers.ts.
 */
import type { MdastPluginDefinition } from 'satteri';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import type { Opening } from '../source/containers.ts';
import { containerBox, containerTitle } from '../tree/boxes.ts';

type Visit = NonNullable<MdastPluginDefinition['containerDirective']>;
type Directive = Parameters<Visit>[0];
type Context = Parameters<Visit>[1];

function openingOf(node: Directive, openings: readonly Opening[]) {
	const number = /^k(\d+)$/.exec(node.name)?.[1];
	return number === undefined ? undefined : openings[Number(number)];
}

function makeBox(node: Directive, context: Context, opening: Opening): void {
	context.setProperty(node, 'data', containerBox(opening.kind, opening.open));
	const [label] = node.children;
	if (label?.type === 'paragraph' && label.data?.directiveLabel === true) {
		context.replaceNode(label, containerTitle(opening.kind, label.children));
	} else {
		const words = markdownStrings.containerTitle[opening.kind];
		const title = containerTitle(opening.kind, [{ type: 'text', value: words }]);
		context.prependChild(node, title);
	}
}

export const containers: Construct = {
	name: 'containers',

	mdast(post) {
		if (post.openings.length === 0) return undefined;
		return {
			name: 'containers',
			containerDirective(node, context) {
				const opening = openingOf(node, post.openings);
				if (opening !== undefined) makeBox(node, context, opening);
			},
		};
	},
};

/**
 * Words after a colon.
 *
 * The author writes `12:30:45`, `key:value`, `镜像:标签` or `std::vector`.
 * The reader gets just that. The engine's directives, which carry our containers, would take
 * `:value` for one of theirs and drop it.
 */
import type { Construct } from '../construct.ts';
import { BREAK } from '../source/marks.ts';

const nameAfterColon = /:(?=[\p{L}\p{N}])/gu;

export const colons: Construct = {
	name: 'colons',

	line(text, { format }) {
		// In MDX the colon may be code: there the directive is undone afterwards.
		if (format === 'mdx' && !text.startsWith('::')) return text;
		return text.includes(':') ? text.replace(nameAfterColon, `:${BREAK}`) : text;
	},

	mdast(post) {
		if (post.format !== 'mdx') return undefined;
		return {
			name: 'colons',
			options: { position: post.placed },
			textDirective(node, context) {
				const { start, end } = node.position ?? {};
				if (start?.offset === undefined || end?.offset === undefined) return;
				const value = context.source.slice(start.offset, end.offset);
				context.replaceNode(node, { type: 'text', value });
			},
		};
	},
};

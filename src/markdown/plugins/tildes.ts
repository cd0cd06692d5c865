/**
 * Single tildes.
 *
 * The author writes ranges: `1~2 天，3~5 台`.
 * The reader gets just that. The engine, as GitHub does, would strike out what stands between two
 * single tildes; here striking out takes two, as in the generators that the authors come from.
 */
import type { Construct } from '../construct.ts';

export const tildes: Construct = {
	name: 'tildes',

	mdast(post, source) {
		if (!/(?<!~)~(?!~)/.test(source)) return undefined;
		return {
			name: 'tildes',
			options: { position: post.placed },
			delete(node, context) {
				const start = node.position?.start.offset;
				if (start === undefined || context.source.startsWith('~~', start)) return;
				const tilde = { type: 'text', value: '~' } as const;
				context.replaceNode(node, [tilde, ...node.children, tilde]);
			},
		};
	},
};

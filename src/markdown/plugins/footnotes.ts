/**
 * Footnotes.
 *
 * The author writes `文字[^注]` and, anywhere, `[^注]: 说明`.
 * The reader finds the notes at the end, with links there and back. The engine percent-encodes
 * Chinese labels in ids; here ids are readable and valid.
 */
import type { Construct } from '../construct.ts';
import { decodedPath } from '../tree/addresses.ts';

const noteId = /^#?note-fn(?:ref)?-/;

function readable(id: string): string {
	const [hash = ''] = /^#?/.exec(id) ?? [];
	return hash + decodedPath(id.slice(hash.length)).replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-');
}

export const footnotes: Construct = {
	name: 'footnotes',

	hast(_post, source) {
		if (!source.includes('[^')) return undefined;
		return {
			name: 'footnotes',
			element: {
				filter: ['a', 'li'],
				visit(node, context) {
					for (const key of ['id', 'href']) {
						const value = node.properties[key];
						if (typeof value !== 'string' || !noteId.test(value)) continue;
						context.setProperty(node, key, readable(value));
					}
				},
			},
		};
	},
};

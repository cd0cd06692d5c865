/**
 * Footnotes.
 *
 * The author writes `文字[^注]` and, anywhere, `[^注]: 说明`.
 * The reader finds the notes at the end, with links there and back. The engine percent-encodes
 * Chinese labels in ids; here ids are readable and valid.
 */
import type { Element } from 'hast';
import type { Construct } from '../construct.ts';
import { decodedPath } from '../tree/addresses.ts';
import { rewriteElements } from '../tree/nodes.ts';

const noteId = /^#?note-fn(?:ref)?-/;
const carriers = new Set(['a', 'li']);

/** The engine's own heading above the notes, which stands below everything; no author's has its class. */
export function isNotesHeading({ properties }: Element): boolean {
	const { id, className } = properties;
	return id === 'footnote-label' && Array.isArray(className) && className.includes('sr-only');
}

function readable(id: string): string {
	const [hash = ''] = /^#?/.exec(id) ?? [];
	return hash + decodedPath(id.slice(hash.length)).replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-');
}

export const footnotes: Construct = {
	name: 'footnotes',

	tree(root, _post, source) {
		if (!source.includes('[^')) return;
		rewriteElements(root, carriers, ({ properties }) => {
			for (const key of ['id', 'href'] as const) {
				const value = properties[key];
				if (typeof value === 'string' && noteId.test(value)) properties[key] = readable(value);
			}
			return undefined;
		});
	},
};

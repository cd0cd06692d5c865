/**
 * Footnotes.
 *
 * The author writes `文字[^注]` and, anywhere, `[^注]: 说明`.
 * The reader finds the notes at the end, with links there and back. The engine percent-encodes
 * Chinese labels in ids; here ids are readable and valid, and each is there once, whatever signs two
 * labels differ in.
 */
import type { Element } from 'hast';
import { decodedPath } from '../../urls.ts';
import type { Construct } from '../construct.ts';
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

/** A function that gives a place, told by `key`, the id that no other place has. */
function placeIds(): (key: string, wanted: string) => string {
	const given = new Map<string, string>();
	const taken = new Set<string>();
	const next = new Map<string, number>();
	return (key, wanted) => {
		let id = given.get(key) ?? wanted;
		if (given.has(key)) return id;
		for (let number = next.get(wanted) ?? 1; taken.has(id); number += 1) {
			id = `${wanted}-${number}`;
			next.set(wanted, number + 1);
		}
		given.set(key, id);
		taken.add(id);
		return id;
	};
}

export const footnotes: Construct = {
	name: 'footnotes',

	tree(root, _post, source) {
		if (!source.includes('[^')) return;
		const idOf = placeIds();
		/** The engine's id of the note that is read. */
		let inside = '';
		const noteOf = (id: string) => idOf(id, readable(id));
		/** The engine gives the second place that names `a` the id that the first of `a-2` has. */
		const placeOf = (note: string, id: string) => idOf(`${note} ${id}`, readable(id));
		rewriteElements(root, carriers, ({ tagName, properties }) => {
			const { id, href, dataFootnoteRef, dataFootnoteBackref } = properties;
			const note = String(href).slice(1);
			if (tagName === 'li' && typeof id === 'string' && noteId.test(id)) {
				inside = id;
				properties['id'] = noteOf(id);
			} else if (dataFootnoteRef) {
				properties['href'] = `#${noteOf(note)}`;
				properties['id'] = placeOf(note, String(id));
			} else if (dataFootnoteBackref !== undefined) {
				properties['href'] = `#${placeOf(inside, note)}`;
			} else if (typeof href === 'string' && noteId.test(href)) {
				properties['href'] = readable(href);
			}
			return undefined;
		});
	},
};

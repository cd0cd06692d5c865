/**
 * Footnotes.
 *
 * The author writes `文字[^注]` and, anywhere, `[^注]: 说明`.
 * The reader finds the notes at the end, with links there and back. The engine percent-encodes
 * Chinese labels in ids; here ids are readable and valid, and each is there once, whatever signs two
 * labels differ in.
 */
import type { Element } from 'hast';
import { decodedPath } from '../../addresses.ts';
import type { Construct } from '../construct.ts';
import { uniqueIds } from '../rendering.ts';
import { elementsIn } from '../tree/nodes.ts';

const noteId = /^#?note-fn(?:ref)?-/;

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
	const claim = uniqueIds();
	const given = new Map<string, string>();
	return (key, wanted) => {
		const id = given.get(key) ?? claim(wanted);
		given.set(key, id);
		return id;
	};
}

export const footnotes: Construct = {
	tree(root, { prepared }) {
		if (!prepared.source.includes('[^')) return;
		const idOf = placeIds();
		/** The engine's id of the note that is read. */
		let inside = '';
		const noteOf = (id: string) => idOf(id, readable(id));
		/** The engine gives the second place that names `a` the id that the first of `a-2` has. */
		const placeOf = (note: string, id: string) => idOf(`${note} ${id}`, readable(id));
		for (const { tagName, properties } of elementsIn(root, 'a', 'li')) {
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
		}
	},
};

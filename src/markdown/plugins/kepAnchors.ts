/**
 * Places that other pages link to.
 *
 * The author writes `- KEP-3329 …` as an item of a list.
 * The reader who follows a link to that KEP arrives at the item that first mentions it: it has the
 * id `kep-3329`.
 */
import type { Element } from 'hast';
import type { Construct } from '../construct.ts';
import { element, isElement, rewriteElements, textOf } from '../tree/nodes.ts';

const mention = /\bKEP[-\s]?#?(\d{1,6})\b/gi;
const items = new Set(['li']);

/** The item's words without those of the lists inside it and of code. */
function ownText(item: Element): string {
	return textOf(item.children.filter((child) => !isElement(child, 'ul', 'ol', 'pre')));
}

export const kepAnchors: Construct = {
	name: 'KEP anchors',

	tree(root, post, source) {
		if (!/KEP/i.test(source)) return;
		const seen = new Set<string>();
		rewriteElements(root, items, (item) => {
			const ids = [...ownText(item).matchAll(mention)].map(([, number]) => `kep-${Number(number)}`);
			const [first, ...others] = [...new Set(ids)]
				.filter((id) => !seen.has(id))
				.map((id) => {
					seen.add(id);
					return post.claimId(id);
				});
			if (first === undefined) return undefined;
			item.properties['id'] ??= first;
			const words = item.children.find((child) => isElement(child, 'p')) ?? item;
			const anchors = others.map((id) => element('span', { id }, []));
			if ('children' in words) words.children.unshift(...anchors);
			return undefined;
		});
	},
};

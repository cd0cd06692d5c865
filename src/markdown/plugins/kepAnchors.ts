/**
 * Places that other pages link to.
 *
 * The author writes `- KEP-3329 …` as an item of a list.
 * The reader who follows a link to that KEP arrives at the item that first mentions it: it has the
 * id `kep-3329`.
 */
import type { ListItem } from 'mdast';
import type { MdastVisitorContext } from 'satteri';
import type { Construct } from '../construct.ts';

const mention = /\bKEP[-\s]?#?(\d{1,6})\b/gi;

/** The item's words without those of the lists inside it. */
function ownText(item: Readonly<ListItem>, context: MdastVisitorContext): string {
	const blocks = item.children.filter((child) => child.type !== 'list' && child.type !== 'code');
	return blocks.map((block) => context.textContent(block)).join('\n');
}

export const kepAnchors: Construct = {
	name: 'KEP anchors',

	mdast(post, source) {
		if (!/KEP/i.test(source)) return undefined;
		const seen = new Set<string>();
		return {
			name: 'KEP anchors',
			listItem(item, context) {
				if (!/\d/.test(context.textContent(item))) return;
				const numbers = [...ownText(item, context).matchAll(mention)].map(([, number]) =>
					Number(number),
				);
				const ids = [...new Set(numbers.map((number) => `kep-${number}`))].filter(
					(id) => !seen.has(id),
				);
				const [first, ...others] = ids.map((id) => {
					seen.add(id);
					return post.claimId(id);
				});
				if (first === undefined) return;
				context.setProperty(item, 'data', { hProperties: { id: first } });
				const words = item.children.find((child) => child.type === 'paragraph') ?? item;
				for (const id of others) {
					const data = { hName: 'span', hProperties: { id } } as object;
					context.prependChild(words, { type: 'anchor', data, children: [] });
				}
			},
		};
	},
};

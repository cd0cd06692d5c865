/**
 * Undoing the source pass, and the words that readers see.
 *
 * The author writes plain Markdown; the source pass put marks into it so that the engine reads it
 * right. Here every mark is taken out again, before any other plugin looks at the tree, and what
 * other constructs say about words (emoji, compatibility characters) is done in the same walk.
 */
import type { MdastPluginDefinition, MdastVisitorContext } from 'satteri';
import type { Post } from '../post.ts';
import { textWithoutDirectives, withoutDirectives } from '../source/containers.ts';
import { unmarked } from '../source/marks.ts';

type Words = (value: string) => string;

/** Sets those of `keys` whose text `change` changes. */
function rewrite<Node extends Parameters<MdastVisitorContext['setProperty']>[0]>(
	node: Readonly<Node>,
	context: MdastVisitorContext,
	changes: { readonly [Key in keyof Node & string]?: Words },
): void {
	for (const [key, change] of Object.entries(changes) as [keyof Node & string, Words][]) {
		const value = node[key];
		if (typeof value !== 'string') continue;
		const changed = change(value);
		if (changed !== value) context.setProperty(node, key, changed as Node[typeof key]);
	}
}

/** The plugin that comes before all others; `words` rewrites what readers see. */
export function takeMarksOut(post: Post, words: Words): MdastPluginDefinition {
	const visible: Words = (value) => words(textWithoutDirectives(unmarked(value), post.openings));
	const code: Words = (value) => withoutDirectives(unmarked(value), post.openings);
	return {
		name: 'marks',
		text: (node, context) => rewrite(node, context, { value: visible }),
		inlineCode: (node, context) => rewrite(node, context, { value: code }),
		code: (node, context) =>
			rewrite(node, context, { value: code, lang: unmarked, meta: unmarked }),
		html: (node, context) => rewrite(node, context, { value: code }),
		link: (node, context) => rewrite(node, context, { url: unmarked, title: visible }),
		definition: (node, context) => rewrite(node, context, { url: unmarked, title: visible }),
		image: (node, context) => rewrite(node, context, { alt: visible, title: visible }),
		imageReference: (node, context) => rewrite(node, context, { alt: visible }),
	};
}

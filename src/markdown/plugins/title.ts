/**
 * The title.
 *
 * The author repeats the frontmatter's title as the first H1, or writes the title only there, or
 * uses H1 for every section.
 * The reader sees the title once, as the page's only h1: the first H1 becomes it or is dropped as
 * its repetition, and if others remain, all headings move down by one.
 */
import type { Construct } from '../construct.ts';
import { isElement, type Node, rewriteElements, textOf } from '../tree/nodes.ts';
import { isNotesHeading } from './footnotes.ts';

const headingNames = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function comparable(title: string): string {
	return title.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

export const title: Construct = {
	name: 'title',

	tree(root, post) {
		const isH1 = (node: Node) => isElement(node, 'h1');
		const first = root.children.findIndex(isH1);
		const heading = root.children[first];
		if (heading !== undefined) {
			const words = textOf(heading).trim();
			post.title ??= words;
			if (comparable(post.title) === comparable(words)) root.children.splice(first, 1);
		}
		let hasOthers = false;
		const found: { tagName: string }[] = [];
		rewriteElements(root, headingNames, (element) => {
			if (isNotesHeading(element)) return undefined;
			found.push(element);
			hasOthers ||= element.tagName === 'h1';
			return undefined;
		});
		if (!hasOthers) return;
		for (const element of found) {
			element.tagName = `h${Math.min(6, Number(element.tagName.slice(1)) + 1)}`;
		}
	},
};

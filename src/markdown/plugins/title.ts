/**
 * The title.
 *
 * The author repeats the frontmatter's title as the first H1, or writes the title only there, or
 * uses H1 for every section.
 * The reader sees the title once, as the page's only h1: the first H1 becomes it or is dropped as
 * its repetition, and if others remain, all headings move down by one.
 */
import type { Heading } from 'mdast';
import type { Construct } from '../construct.ts';

function comparable(title: string): string {
	return title.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

export const title: Construct = {
	name: 'title',

	mdast(post) {
		let seenFirst = false;
		const above: Readonly<Heading>[] = [];
		return {
			name: 'title',
			heading(node, context) {
				const atTop = node.depth === 1 && context.parent(node).type === 'root';
				if (atTop && !seenFirst) {
					seenFirst = true;
					const text = context.textContent(node).trim();
					post.title ??= text;
					if (comparable(post.title) === comparable(text)) {
						context.removeNode(node);
						return;
					}
				}
				above.push(node);
				if (node.depth === 1) post.headingShift = 1;
				if (post.headingShift === 0) return;
				for (const heading of above.splice(0)) {
					context.setProperty(heading, 'depth', Math.min(6, heading.depth + 1) as Heading['depth']);
				}
			},
		};
	},
};

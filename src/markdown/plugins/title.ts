/**
 * The title.
 *
 * The author repeats the frontmatter's title as the first H1, or writes the title only there, or
 * uses H1 for every section.
 * The reader sees the title once, as the page's only h1: the first H1 becomes it or is dropped as
 * its repetition, and if others remain, all headings move down by one. Its badges stay.
 */
import type { Construct } from '../construct.ts';
import { element, elementsIn, headingNames, isElement, type Node } from '../tree/nodes.ts';
import { headingWords, isBadge } from '../tree/visibleText.ts';
import { isNotesHeading } from './footnotes.ts';

function comparable(title: string): string {
	return title.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** Whether a note leads back to the heading, which has to be there then. */
function namesNote(heading: Node): boolean {
	const links = elementsIn({ children: [heading] }, 'a');
	return links.some(({ properties }) => properties['dataFootnoteRef'] !== undefined);
}

/** The badges of a heading that is dropped, which its title does not name. */
function badgesOf(heading: Node): Node[] {
	const badges = elementsIn({ children: [heading] }, 'span').filter(isBadge);
	return badges.length === 0 ? [] : [element('div', {}, badges)];
}

export const title: Construct = {
	tree(root, rendering) {
		const first = root.children.findIndex((node) => isElement(node, 'h1'));
		const heading = root.children[first];
		if (heading !== undefined) {
			const words = headingWords(heading);
			rendering.title ??= words;
			const isRepetition = comparable(rendering.title) === comparable(words);
			if (isRepetition && !namesNote(heading)) root.children.splice(first, 1, ...badgesOf(heading));
		}
		const others = elementsIn(root, ...headingNames).filter((node) => !isNotesHeading(node));
		if (!others.some(({ tagName }) => tagName === 'h1')) return;
		for (const other of others) {
			other.tagName = `h${Math.min(6, Number(other.tagName.slice(1)) + 1)}`;
		}
	},
};

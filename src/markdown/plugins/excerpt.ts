/**
 * The excerpt.
 *
 * The author writes `<!-- more -->` on a line of its own where the introduction ends.
 * The reader sees what stands before it, as plain words, in lists of posts; without the mark it is
 * the first paragraph, with a formula that stands right above it. Formulas are as they were written, the
 * numbers of notes are left out. The mark itself is not shown.
 */
import type { Comment } from 'hast';
import { isBlank, isElement, type Node, type Parent } from '../tree/nodes.ts';
import { summaryText } from '../tree/visibleText.ts';

const more = 'more';

/** Stands where the introduction ends, until the excerpt is taken. */
export function moreMark(): Comment {
	return { type: 'comment', value: more };
}

function isMore(node: Node): boolean {
	return node.type === 'comment' && node.value === more;
}

/** A formula in a block of its own, see `formulas.ts`. */
function isFormula(node: Node): boolean {
	return (
		isElement(node, 'div') && node.children.length === 1 && isElement(node.children[0], 'math')
	);
}

function onOneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** The excerpt of a finished tree; the mark is taken out of it. */
export function takeExcerpt(root: Parent): string {
	const end = root.children.findIndex(isMore);
	const introduction = root.children.slice(0, Math.max(0, end));
	root.children = root.children.filter((node) => !isMore(node));
	if (end !== -1) return onOneLine(summaryText(introduction));
	let above: Node[] = [];
	for (const node of root.children) {
		const words = isElement(node, 'p') ? onOneLine(summaryText([...above, node])) : '';
		if (words !== '') return words;
		if (isFormula(node)) above.push(node);
		else if (!isBlank(node)) above = [];
	}
	return '';
}

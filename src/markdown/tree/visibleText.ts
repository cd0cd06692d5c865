import { isBlock } from './blocks.ts';
import { isElement, type Node, textOf } from './nodes.ts';

function classesOf(node: Node): readonly (string | number)[] {
	const className = isElement(node) ? node.properties['className'] : undefined;
	return Array.isArray(className) ? className : [];
}

/** What stands beside words without being one: the number of a note, and how a word is read. */
export function isBeside(node: Node): boolean {
	if (!isElement(node)) return false;
	return ['rt', 'rp'].includes(node.tagName) || 'dataFootnoteRef' in node.properties;
}

export function isBadge(node: Node): boolean {
	return classesOf(node).includes('badge');
}

/** The words of a heading without what stands beside them, which badges do as well. */
function ownWords(node: Node): string {
	if (isBeside(node) || isBadge(node)) return '';
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(ownWords).join('') : '';
}

/** The words that a heading is named by; one that is nothing but a badge is named by that. */
export function headingWords(heading: Node): string {
	const words = ownWords(heading).trim();
	return (words === '' ? textOf(heading) : words).replace(/\s+/g, ' ').trim();
}

/**
 * What stands for a node where words have to do without the page around them: nothing for what stands
 * beside words, what its author wrote for a formula; `undefined` for what its own words stand for.
 */
export function wordsInstead(node: Node): string | undefined {
	if (isBeside(node)) return '';
	return isElement(node, 'math') ? String(node.properties['alttext'] ?? ' ') : undefined;
}

/** What a summary shows in the place of a node; `undefined` if it shows its words. */
function inSummary(node: Node): string | undefined {
	return classesOf(node).includes('tab-title') ? '\n' : wordsInstead(node);
}

type Shown = (node: Node) => string | undefined;

function append(nodes: readonly Node[], pieces: string[], shown: Shown): void {
	for (const node of nodes) {
		const words = shown(node);
		if (words !== undefined) pieces.push(words);
		else if (node.type === 'text') pieces.push(node.value);
		else if (isElement(node, 'pre', 'figcaption', 'svg')) pieces.push('\n');
		else if (isElement(node, 'math')) pieces.push(' ');
		else if ('children' in node) {
			const block = isBlock(node) || isElement(node, 'br', 'figure', 'nav', 'section', 'aside');
			if (block) pieces.push('\n');
			append(node.children, pieces, shown);
			if (block) pieces.push('\n');
		}
	}
}

function linesOf(nodes: readonly Node[], shown: Shown): string {
	const pieces: string[] = [];
	append(nodes, pieces, shown);
	const lines = pieces.join('').split('\n');
	return lines
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}

/** The visible text of a part of the tree, a line a block, without blocks of code and formulas. */
export function visibleText(nodes: readonly Node[]): string {
	return linesOf(nodes, () => undefined);
}

/**
 * The same as plain words that stand for themselves: without the numbers of notes, how words are read
 * and the titles of tabs, with formulas as their author wrote them.
 */
export function summaryText(nodes: readonly Node[]): string {
	return linesOf(nodes, inSummary);
}

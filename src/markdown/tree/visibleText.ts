import { isBlock } from './blocks.ts';
import { isElement, type Node } from './nodes.ts';

function append(nodes: readonly Node[], pieces: string[]): void {
	for (const node of nodes) {
		if (node.type === 'text') pieces.push(node.value);
		else if (isElement(node, 'pre', 'figcaption', 'svg')) pieces.push('\n');
		else if (isElement(node, 'math')) pieces.push(' ');
		else if ('children' in node) {
			const block = isBlock(node) || isElement(node, 'br', 'figure', 'nav', 'section', 'aside');
			if (block) pieces.push('\n');
			append(node.children, pieces);
			if (block) pieces.push('\n');
		}
	}
}

/** The visible text of a part of the tree, a line a block, without blocks of code and formulas. */
export function visibleText(nodes: readonly Node[]): string {
	const pieces: string[] = [];
	append(nodes, pieces);
	const lines = pieces.join('').split('\n');
	return lines
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}

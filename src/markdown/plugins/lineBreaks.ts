/**
 * Line breaks inside a paragraph of Chinese.
 *
 * The author breaks a long Chinese sentence over several lines of the source.
 * The reader gets it without the spaces that browsers would put there; between Latin words, and
 * between Latin and Chinese, the break stays a space.
 */
import type { Construct } from '../construct.ts';
import { characterAt, characterBefore, hasCjk, joinWithoutSpace } from '../source/cjk.ts';
import { isBlock } from '../tree/blocks.ts';
import { isElement, type Parent, textOf } from '../tree/nodes.ts';

/** The words of a neighbour in the same line; none of a block, which stands on lines of its own. */
function neighbour({ children }: Parent, index: number): string {
	const node = children[index];
	return node === undefined || isBlock(node) || isElement(node, 'br') ? '' : textOf(node);
}

function joined(value: string, before: () => string, after: () => string): string {
	return value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, (written, offset: number) => {
		const end = offset + written.length;
		const left = offset > 0 ? value.slice(0, offset) : before();
		const right = end < value.length ? value.slice(end, end + 2) : after();
		return joinWithoutSpace(characterBefore(left, left.length), characterAt(right, 0)) ? '' : '\n';
	});
}

function joinLines(parent: Parent): void {
	for (const [index, node] of parent.children.entries()) {
		if (node.type === 'text' && node.value.includes('\n')) {
			const before = () => neighbour(parent, index - 1);
			const after = () => neighbour(parent, index + 1);
			node.value = joined(node.value, before, after);
		} else if ('children' in node && !isElement(node, 'pre')) joinLines(node);
	}
}

export const lineBreaks: Construct = {
	tree(root, { prepared }) {
		if (hasCjk(prepared.source)) joinLines(root);
	},
};

import { markdownStrings } from '../../strings/markdown.ts';
import type { Rendering } from '../rendering.ts';
import type { Node, Parent } from './nodes.ts';

/**
 * How many elements may stand inside each other; an item of a list is two. Every function that calls
 * itself for what is inside can rely on it, and browsers, which stop nesting at 512, show the same tree.
 */
export const deepest = 200;

type Placed = Pick<Node, 'position'>;

/**
 * The first node that stands deeper than `most`, or the nearest around it of which the line is known:
 * no author wrote the title that a container has of its own. Found without calls inside calls.
 */
export function tooDeepIn(root: Parent, most = deepest): Placed | undefined {
	const open: { readonly parent: Parent & Placed; at: number }[] = [{ parent: root, at: 0 }];
	for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
		const node = top.parent.children[top.at];
		top.at += 1;
		if (node === undefined) open.pop();
		else if (open.length > most && node.type !== 'text') {
			const around: Placed[] = open.map(({ parent }) => parent);
			return [...around, node].findLast(({ position }) => position !== undefined) ?? node;
		} else if ('children' in node) open.push({ parent: node, at: 0 });
	}
	return undefined;
}

/** Tells the author that something stands too deep. */
export function reportDepth(rendering: Rendering, node: Placed): void {
	rendering.error(node, markdownStrings.tooDeep(deepest));
}

/** Empties a tree that is too deep and says where, so that nothing has to go down to its end. */
export function limitDepth(root: Parent, rendering: Rendering): void {
	const node = tooDeepIn(root);
	if (node === undefined) return;
	reportDepth(rendering, node);
	root.children = [];
}

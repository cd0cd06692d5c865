import type { Element, ElementContent, Text } from 'hast';
import type { HastNode } from 'satteri';

/** The tree of HTML elements that every construct works on, and the few ways to walk it. */

export const headingNames: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** A node of a post's tree: an element, words, raw HTML not read yet, or a piece of MDX. */
export type Node = ElementContent;

/** Whatever holds nodes: the root, an element, a component of MDX. */
export interface Parent {
	children: Node[];
}

/** The engine's tree as one that constructs may change. */
export function rootOf(tree: Extract<HastNode, { readonly children: unknown }>): Parent {
	return { children: tree.children as Node[] };
}

export function element(
	tagName: string,
	properties: Element['properties'],
	children: Node[],
): Element {
	return { type: 'element', tagName, properties, children };
}

export function text(value: string): Text {
	return { type: 'text', value };
}

/** Whether a node is an element, of one of these names if any are given. */
export function isElement(node: Node | undefined, ...names: readonly string[]): node is Element {
	return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

export function isBlank(node: Node): boolean {
	return node.type === 'text' && node.value.trim() === '';
}

/** All words below a node; of several nodes, one after the other. */
export function textOf(node: Node | readonly Node[]): string {
	if ('length' in node) return node.map(textOf).join('');
	if (node.type === 'text') return node.value;
	return 'children' in node ? textOf(node.children) : '';
}

/** Adds items one by one: a call takes no more than some hundred thousand arguments. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
	for (const item of items) list.push(item);
}

/** What becomes of a node: `undefined` keeps it and goes on inside it, a list takes its place. */
type Change = readonly Node[] | undefined;

/** Visits every node below `parent`, parents before children; what takes a node's place is not visited. */
export function rewrite(
	parent: Parent,
	change: (node: Node, parent: Parent, index: number) => Change,
): void {
	const { children } = parent;
	// Most visits change nothing: there is a list only from the first change on.
	let result: Node[] | undefined;
	for (const [index, node] of children.entries()) {
		const others = change(node, parent, index);
		if (others === undefined) {
			if ('children' in node) rewrite(node, change);
			// What the change put in its place by itself stays, too.
			result?.push(children[index] as Node);
		} else {
			result ??= children.slice(0, index);
			append(result, others);
		}
	}
	if (result !== undefined) parent.children = result;
}

/**
 * Visits every node below `parent`, children before parents: for changes that put a node's children
 * in its place, which have to be sound by then.
 */
export function rewriteUp(
	parent: Parent,
	change: (node: Node, parent: Parent, index: number) => Change,
): void {
	const { children } = parent;
	let result: Node[] | undefined;
	for (const [index, node] of children.entries()) {
		if ('children' in node) rewriteUp(node, change);
		const others = change(node, parent, index);
		if (others === undefined) result?.push(node);
		else {
			result ??= children.slice(0, index);
			append(result, others);
		}
	}
	if (result !== undefined) parent.children = result;
}

/** Visits every element of these names below `parent`, parents before children. */
export function rewriteElements(
	parent: Parent,
	names: readonly string[],
	change: (element: Element, parent: Parent, index: number) => Change,
): void {
	rewrite(parent, (node, above, index) =>
		isElement(node, ...names) ? change(node, above, index) : undefined,
	);
}

function collect(
	{ children }: { readonly children: readonly Node[] },
	names: readonly string[],
	found: Element[],
): void {
	for (const node of children) {
		if (node.type === 'element' && (names.length === 0 || names.includes(node.tagName)))
			found.push(node);
		if ('children' in node) collect(node, names, found);
	}
}

/** The elements below `parent`, of these names if any are given, parents before children. */
export function elementsIn(parent: Parent, ...names: readonly string[]): Element[] {
	const found: Element[] = [];
	collect(parent, names, found);
	return found;
}

/** Puts what `make` makes of each element of a name in its place; without anything it stays. */
export async function replaceElements(
	parent: Parent,
	name: string,
	make: (element: Element) => Promise<Node | undefined>,
): Promise<void> {
	const made = new Map<Element, Node>();
	for (const before of elementsIn(parent, name)) {
		const after = await make(before);
		if (after !== undefined) made.set(before, after);
	}
	if (made.size === 0) return;
	rewriteElements(parent, [name], (before) => {
		const after = made.get(before);
		return after && [after];
	});
}

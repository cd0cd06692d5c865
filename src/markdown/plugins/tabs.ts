/**
 * Groups of tabs.
 *
 * The author writes VitePress's `::: code-group` around fences with labels (`[npm]`), or
 * theme-hope's `::: tabs` and `::: code-tabs` with a line `@tab npm` before each.
 * The reader gets tabs; without JavaScript and in feeds, blocks with a heading each.
 */
import type { Element } from 'hast';
import type { Construct } from '../construct.ts';
import { tabElement } from '../tree/boxes.ts';
import { elementsIn, isElement, type Node, text, textOf } from '../tree/nodes.ts';

function hasClass(node: Node | undefined, name: string): node is Element {
	return (
		isElement(node) && ((node.properties['className'] as string[] | undefined) ?? []).includes(name)
	);
}

/** A block of code as a tab that its caption names. */
function tabOf(block: Element): Element {
	const caption = block.children.find((child) => isElement(child, 'figcaption'));
	const tab = tabElement([text(caption === undefined ? '' : textOf(caption))], false);
	block.children = block.children.filter((child) => child !== caption);
	tab.children.push(block);
	return tab;
}

function isTab(node: Node): node is Element {
	return hasClass(node, 'tab');
}

/** A tab with one block of code needs no second line that says what the first one says. */
function dropRepeatedCaption(tab: Element): void {
	const [title, ...rest] = tab.children.filter((child) => isElement(child));
	const [block] = rest;
	if (title === undefined || rest.length !== 1 || !hasClass(block, 'code-block')) return;
	block.children = block.children.filter(
		(child) => !isElement(child, 'figcaption') || textOf(child) !== textOf(title),
	);
}

export const tabs: Construct = {
	tree(root, { prepared }) {
		if (!prepared.held.some((piece) => piece.kind === 'open')) return;
		for (const group of elementsIn(root, 'div')) {
			if (!hasClass(group, 'tabs')) continue;
			if (!group.children.some(isTab)) {
				group.children = group.children.map((child) =>
					hasClass(child, 'code-block') ? tabOf(child) : child,
				);
			}
			for (const tab of group.children.filter(isTab)) dropRepeatedCaption(tab);
		}
	},
};

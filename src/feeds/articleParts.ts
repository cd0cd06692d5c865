import type { Element } from 'hast';
import { isElement, textOf } from '../markdown/tree/nodes.ts';

/** What is read from the elements of an article to write it as Markdown. */

/** The elements of that name below a node, none inside of another. */
export function elementsOf(node: Element, name: string): Element[] {
	return node.children.flatMap((child) => {
		if (child.type !== 'element') return [];
		return child.tagName === name ? [child] : elementsOf(child, name);
	});
}

/** Words inside an element of HTML. */
export function escaped(words: string): string {
	return words.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
}

/** A formula by its source, as GitHub writes it. */
export function texOf(node: Element): string {
	return String(node.properties['alttext'] ?? textOf(node)).trim();
}

/** All words of a drawing, one after the other. */
export function drawnWords(node: Element): string[] {
	return node.children.flatMap((child) => {
		if (child.type !== 'element' || child.tagName === 'style') return [];
		return child.tagName === 'text' ? [textOf(child).trim()] : drawnWords(child);
	});
}

/** The language of a block of code, empty if it has none. */
export function languageOf(pre: Element): string {
	const code = pre.children.find((child) => isElement(child, 'code'));
	const classes = code?.properties['className'];
	const names = Array.isArray(classes) ? classes.map(String) : [];
	return names.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? '';
}

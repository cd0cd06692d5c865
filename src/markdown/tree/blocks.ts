import { flow } from '../html/elements.ts';
import { append, element, isBlank, isElement, type Node } from './nodes.ts';

/** Which elements are blocks, and what HTML wants around those that are not. */

export function isBlock(node: Node | undefined): boolean {
	return isElement(node) && flow.has(node.tagName) && node.tagName !== 'span';
}

/** Rows that stand directly in a table, in a body of their own. */
export function withBodies(children: readonly Node[]): Node[] {
	const result: Node[] = [];
	let rows: Node[] | undefined;
	for (const child of children) {
		if (!isElement(child, 'tr')) {
			result.push(child);
			if (child.type !== 'text') rows = undefined;
			continue;
		}
		if (rows === undefined) {
			rows = [];
			result.push(element('tbody', {}, rows));
		}
		rows.push(child);
	}
	return result;
}

/** Puts runs of words and inline elements that stand among blocks into paragraphs. */
export function withParagraphs(nodes: readonly Node[]): Node[] {
	const result: Node[] = [];
	let run: Node[] = [];
	const end = () => {
		const first = run.findIndex((node) => !isBlank(node));
		const last = run.findLastIndex((node) => !isBlank(node));
		if (first === -1) append(result, run);
		else {
			const line = element('p', {}, run.slice(first, last + 1));
			append(result, [...run.slice(0, first), line, ...run.slice(last + 1)]);
		}
		run = [];
	};
	for (const node of nodes) {
		if (node.type === 'text' || (isElement(node) && !isBlock(node))) {
			run.push(node);
		} else {
			end();
			result.push(node);
		}
	}
	end();
	return result;
}

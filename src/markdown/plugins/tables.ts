/**
 * Tables.
 *
 * The author writes a table of GitHub's kind, with or without alignment.
 * The reader can scroll a wide one sideways, by keyboard too; alignment is a class.
 */
import type { Element } from 'hast';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { element, isElement, rewriteElements, textOf } from '../tree/nodes.ts';

const alignment = /text-align:\s*(left|center|right)/;
const tableNames = new Set(['table', 'th', 'td']);

/** The text of the cells of the first row. */
function columns(table: Element): string {
	const find = (node: Element, name: string) =>
		node.children.find((child): child is Element => isElement(child, name));
	const row = find(find(table, 'thead') ?? find(table, 'tbody') ?? table, 'tr');
	const cells = row?.children.filter((child) => isElement(child)) ?? [];
	return cells
		.map((cell) => textOf(cell).trim())
		.filter((words) => words !== '')
		.join('、');
}

export const tables: Construct = {
	name: 'tables',

	tree(root, _post, source) {
		if (!source.includes('|') && !/<table/i.test(source)) return;
		let number = 0;
		rewriteElements(root, tableNames, (node, parent, index) => {
			const align = alignment.exec(String(node.properties['style'] ?? ''))?.[1];
			if (align !== undefined) {
				delete node.properties['style'];
				node.properties['className'] = [`align-${align}`];
			}
			if (node.tagName !== 'table') return undefined;
			number += 1;
			const ariaLabel = markdownStrings.table(number, columns(node));
			const properties = { className: ['table-scroll'], tabIndex: 0, ariaLabel };
			// The table stays in the walk, inside what scrolls it.
			parent.children[index] = element('section', properties, [node]);
			return undefined;
		});
	},
};

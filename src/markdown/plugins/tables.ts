/**
 * Tables.
 *
 * The author writes a table of GitHub's kind, with or without alignment.
 * The reader can scroll a wide one sideways, by keyboard too; alignment is a class.
 */
import type { Element } from 'hast';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';

const alignment = /text-align:\s*(left|center|right)/;

/** The text of the cells of the first row. */
function columns(table: Readonly<Element>, textOf: (cell: Element) => string): string {
	const find = (node: Readonly<Element>, name: string): Element | undefined =>
		node.children.find(
			(child): child is Element => child.type === 'element' && child.tagName === name,
		);
	const row = find(find(table, 'thead') ?? find(table, 'tbody') ?? table, 'tr');
	const cells = row?.children.filter((cell): cell is Element => cell.type === 'element') ?? [];
	return cells
		.map((cell) => textOf(cell).trim())
		.filter((text) => text !== '')
		.join('、');
}

export const tables: Construct = {
	name: 'tables',

	hast(_post, source) {
		if (!source.includes('|') && !/<table/i.test(source)) return undefined;
		let number = 0;
		return {
			name: 'tables',
			element: [
				{
					filter: ['table'],
					visit(node, context) {
						number += 1;
						const names = columns(node, (cell) => context.textContent(cell));
						const properties = {
							className: ['table-scroll'],
							tabIndex: 0,
							ariaLabel: markdownStrings.table(number, names),
						};
						context.wrapNode(node, {
							type: 'element',
							tagName: 'section',
							properties,
							children: [],
						});
					},
				},
				{
					filter: ['th', 'td'],
					visit(node, context) {
						const align = alignment.exec(String(node.properties['style'] ?? ''))?.[1];
						if (align === undefined) return;
						context.setProperty(node, 'style', null);
						context.setProperty(node, 'className', [`align-${align}`]);
					},
				},
			],
		};
	},
};

/**
 * Tables.
 *
 * The author writes a table of GitHub's kind, with or without alignment.
 * The reader can scroll a wide one sideways, by keyboard too; alignment is a class. Cells that no
 * column is there for are not shown, and the author is told.
 */
import type { Element } from 'hast';
import { articleStrings, markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import type { Rendering } from '../rendering.ts';
import { element, isElement, rewriteElements, textOf } from '../tree/nodes.ts';

const alignment = /text-align:\s*(left|center|right)/;

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

/** How many cells a line of a table writes. */
function cellsOf(line: string): number {
	const inner = line
		.trim()
		.replace(/^\|/, '')
		.replace(/(?<!\\)\|$/, '');
	return inner.split(/(?<!\\)\|/).length;
}

/** Tells of a row that writes more cells than the engine has made columns. */
function reportLongRow(rendering: Rendering, row: Element, lines: readonly string[]): void {
	const made = row.children.filter((child) => isElement(child, 'td', 'th'));
	const { start, end } = row.position ?? {};
	// Elements that one piece of raw HTML became share its place.
	if (start === undefined || end?.line !== start.line || made[0]?.position === row.position) return;
	const written = (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
	const columns = made.length;
	const cells = cellsOf(written);
	if (cells <= columns) return;
	rendering.warn(row, markdownStrings.longRow(cells, columns));
}

export const tables: Construct = {
	tree(root, rendering) {
		const { source } = rendering.prepared;
		if (!source.includes('|') && !/<table/i.test(source)) return;
		let number = 0;
		const lines = source.split('\n');
		rewriteElements(root, ['table', 'tr', 'th', 'td'], (node, parent, index) => {
			if (node.tagName === 'tr') reportLongRow(rendering, node, lines);
			const align = alignment.exec(String(node.properties['style'] ?? ''))?.[1];
			if (align !== undefined) {
				delete node.properties['style'];
				node.properties['className'] = [`align-${align}`];
			}
			if (node.tagName !== 'table') return undefined;
			number += 1;
			const ariaLabel = articleStrings.table(number, columns(node));
			const properties = { className: ['table-scroll'], tabIndex: 0, ariaLabel };
			// The table stays in the walk, inside what scrolls it.
			parent.children[index] = element('section', properties, [node]);
			return undefined;
		});
	},
};

/**
 * GitHub's alerts.
 *
 * The author writes a quote whose first line is `> [!NOTE]` (or TIP, IMPORTANT, WARNING, CAUTION),
 * with a title behind it or not.
 * The reader gets the same boxes as for containers.
 */
import type { Element } from 'hast';
import type { Construct } from '../construct.ts';
import { type BoxKind, boxElement, boxKinds, boxTitle } from '../tree/boxes.ts';
import { element, elementsIn, isBlank, isElement, type Node, text } from '../tree/nodes.ts';

const marker = /^\[!([a-z]+)\][+-]?[ \t]*/i;

interface Alert {
	readonly kind: BoxKind;
	readonly title: readonly Node[];
	readonly body: readonly Node[];
}

/** Splits the first paragraph into what stands on the marker's line and what follows. */
function splitTitle(nodes: readonly Node[], markerLength: number) {
	const title: Node[] = [];
	for (const [index, node] of nodes.entries()) {
		const rest = nodes.slice(index + 1);
		if (isElement(node, 'br')) return { title, body: rest };
		const value = node.type === 'text' ? node.value.slice(index === 0 ? markerLength : 0) : '';
		const lineEnd = value.indexOf('\n');
		if (lineEnd !== -1) {
			title.push(text(value.slice(0, lineEnd)));
			return { title, body: [text(value.slice(lineEnd + 1)), ...rest] };
		}
		title.push(node.type === 'text' ? text(value) : node);
	}
	return { title, body: [] };
}

function alertOf(first: Element): Alert | undefined {
	const [words] = first.children;
	const match = words?.type === 'text' ? marker.exec(words.value) : null;
	const kind = boxKinds.find((known) => known === match?.[1]?.toLowerCase());
	if (match === null || kind === undefined || kind === 'details') return undefined;
	const { title, body } = splitTitle(first.children, match[0].length);
	return { kind, title: title.every(isBlank) ? [] : title, body: body.every(isBlank) ? [] : body };
}

export const alerts: Construct = {
	tree(root, { prepared }) {
		if (!prepared.source.includes('[!')) return;
		for (const quote of elementsIn(root, 'blockquote')) {
			const index = quote.children.findIndex((child) => !isBlank(child));
			const first = quote.children[index];
			const alert = isElement(first, 'p') ? alertOf(first) : undefined;
			if (alert === undefined) continue;
			const { tagName, properties } = boxElement(alert.kind);
			const body = alert.body.length === 0 ? [] : [element('p', {}, [...alert.body])];
			const title = boxTitle(alert.kind, alert.title);
			const children = [title, ...body, ...quote.children.slice(index + 1)];
			Object.assign(quote, { tagName, properties, children });
		}
	},
};

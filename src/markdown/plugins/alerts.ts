/**
 * GitHub's alerts.
 *
 * The author writes a quote whose first line is `> [!NOTE]` (or TIP, IMPORTANT, WARNING, CAUTION),
 * with a title behind it or not.
 * The reader gets the same boxes as for containers.
 */
import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import type { Custom } from 'satteri';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { type ContainerKind, containerKinds } from '../source/containers.ts';
import { containerBox, containerTitle } from '../tree/boxes.ts';

const marker = /^\[!([a-z]+)\][+-]?[ \t]*/i;

interface Alert {
	readonly kind: ContainerKind;
	readonly title: PhrasingContent[];
	readonly body: PhrasingContent[];
}

/** Splits the first paragraph into what stands on the marker's line and what follows. */
function splitTitle(nodes: readonly PhrasingContent[], markerLength: number) {
	const titleNodes: PhrasingContent[] = [];
	for (const [index, node] of nodes.entries()) {
		const value = node.type === 'text' ? node.value.slice(index === 0 ? markerLength : 0) : '';
		const lineEnd = value.indexOf('\n');
		const rest = nodes.slice(index + 1);
		if (node.type === 'break') return { titleNodes, body: rest };
		if (lineEnd !== -1) {
			titleNodes.push({ type: 'text', value: value.slice(0, lineEnd) });
			return {
				titleNodes,
				body: [{ type: 'text', value: value.slice(lineEnd + 1) } as const, ...rest],
			};
		}
		titleNodes.push(node.type === 'text' ? { type: 'text', value } : node);
	}
	return { titleNodes, body: [] };
}

function alertOf(first: Readonly<Paragraph>): Alert | undefined {
	const [text] = first.children;
	const match = text?.type === 'text' ? marker.exec(text.value) : null;
	const kind = containerKinds.find((known) => known === match?.[1]?.toLowerCase());
	if (match === null || kind === undefined || kind === 'details') return undefined;
	const { titleNodes, body } = splitTitle(first.children, match[0].length);
	const untitled = titleNodes.every((node) => node.type === 'text' && node.value.trim() === '');
	const words = markdownStrings.containerTitle[kind];
	return { kind, title: untitled ? [{ type: 'text', value: words }] : titleNodes, body };
}

function alertBox(quote: Readonly<Blockquote>, alert: Alert): Custom {
	const body =
		alert.body.length === 0 ? [] : [{ type: 'paragraph', children: alert.body } as const];
	return {
		type: 'alert',
		data: containerBox(alert.kind),
		children: [containerTitle(alert.kind, alert.title), ...body, ...quote.children.slice(1)],
	};
}

export const alerts: Construct = {
	name: 'alerts',

	mdast(_post, source) {
		if (!source.includes('[!')) return undefined;
		return {
			name: 'alerts',
			blockquote(node, context) {
				const [first] = node.children;
				const alert = first?.type === 'paragraph' ? alertOf(first) : undefined;
				if (alert !== undefined) context.replaceNode(node, alertBox(node, alert));
			},
		};
	},
};

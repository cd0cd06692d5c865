/**
 * GitHub's alerts and Obsidian's callouts.
 *
 * The author writes a quote whose first line is `> [!NOTE]` (or TIP, IMPORTANT, WARNING, CAUTION, or a
 * kind of Obsidian's such as `[!question]`), with a title behind it or not.
 * The reader gets the same boxes as for containers. A kind that nobody knows stays a quotation, and the
 * author is told.
 */
import type { Element } from 'hast';
import { nearestOf } from '../../nearest.ts';
import { articleStrings, markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { type BoxKind, boxElement, boxKinds, boxTitle } from '../tree/boxes.ts';
import { element, elementsIn, isBlank, isElement, type Node, text } from '../tree/nodes.ts';

const marker = /^\[!([a-z]+)\][+-]?[ \t]*/i;

const { calloutTitle } = articleStrings;
type Callout = keyof typeof calloutTitle;

/** The boxes of Obsidian's kinds, each under the name that its title goes by. */
const callouts: Readonly<
	Record<Callout, { readonly kind: BoxKind; readonly also: readonly string[] }>
> = {
	abstract: { kind: 'info', also: ['summary', 'tldr'] },
	todo: { kind: 'info', also: [] },
	success: { kind: 'tip', also: ['check', 'done'] },
	question: { kind: 'info', also: ['help', 'faq'] },
	failure: { kind: 'danger', also: ['fail', 'missing'] },
	error: { kind: 'danger', also: [] },
	bug: { kind: 'danger', also: [] },
	example: { kind: 'info', also: [] },
	quote: { kind: 'note', also: ['cite'] },
};

/** Other names of the boxes' own kinds. */
const otherNames: ReadonlyMap<string, BoxKind> = new Map([
	['hint', 'tip'],
	['attention', 'warning'],
]);

/** The box of a kind that an author wrote, with its title if that is not the box's own. */
function boxOf(written: string): { readonly kind: BoxKind; readonly title: string } | undefined {
	const name = written.toLowerCase();
	const own = boxKinds.find((known) => known === name) ?? otherNames.get(name);
	if (own !== undefined) return own === 'details' ? undefined : { kind: own, title: '' };
	const callout = (Object.keys(callouts) as Callout[]).find(
		(known) => known === name || callouts[known].also.includes(name),
	);
	return callout && { kind: callouts[callout].kind, title: calloutTitle[callout] };
}

/** Every name that a box goes by. */
const names = [
	...boxKinds.filter((kind) => kind !== 'details'),
	...otherNames.keys(),
	...Object.entries(callouts).flatMap(([name, { also }]) => [name, ...also]),
];

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

/** What a quotation's first paragraph makes of it; the kind that nobody knows, or `undefined` without one. */
function alertOf(first: Element): Alert | string | undefined {
	const [words] = first.children;
	const match = words?.type === 'text' ? marker.exec(words.value) : null;
	const written = match?.[1];
	if (match === null || written === undefined) return undefined;
	const box = boxOf(written);
	if (box === undefined) return written;
	const { title, body } = splitTitle(first.children, match[0].length);
	const ownTitle = box.title === '' ? [] : [text(box.title)];
	return {
		kind: box.kind,
		title: title.every(isBlank) ? ownTitle : title,
		body: body.every(isBlank) ? [] : body,
	};
}

export const alerts: Construct = {
	tree(root, rendering) {
		if (!rendering.prepared.source.includes('[!')) return;
		for (const quote of elementsIn(root, 'blockquote')) {
			const index = quote.children.findIndex((child) => !isBlank(child));
			const first = quote.children[index];
			const alert = isElement(first, 'p') ? alertOf(first) : undefined;
			if (alert === undefined) continue;
			if (typeof alert === 'string') {
				rendering.warn(quote, markdownStrings.unknownAlert(alert, nearestOf(alert, names)));
				continue;
			}
			const { tagName, properties } = boxElement(alert.kind);
			const body = alert.body.length === 0 ? [] : [element('p', {}, [...alert.body])];
			const title = boxTitle(alert.kind, alert.title);
			const children = [title, ...body, ...quote.children.slice(index + 1)];
			Object.assign(quote, { tagName, properties, children });
		}
	},
};

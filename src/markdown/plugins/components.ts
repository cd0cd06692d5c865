/**
 * MDX.
 *
 * The author writes `<Tip title="标题">…</Tip>` (or Note, Info, Warning, Danger, Caution, Important,
 * Details), `<Tabs><Tab label="npm">…</Tab></Tabs>`, `<Badge text="新" />`, or HTML; in braces a value
 * such as `{"文"}`, or a comment.
 * The reader gets what the Markdown dialect makes of containers, tabs, words and HTML. A component that
 * is none of these is an error, and so is code: a post is read, never run.
 */
import type { Element } from 'hast';
import { markdownStrings } from '../../strings/markdown.ts';
import { type Code, type Jsx, tagOf } from '../html/jsx.ts';
import type { OpenTag } from '../html/tokens.ts';
import type { Rendering } from '../rendering.ts';
import { boxElement, boxKinds, boxTitle, tabElement } from '../tree/boxes.ts';
import { element, type Node, text } from '../tree/nodes.ts';

/** Tells the author of a piece of code. */
export function reportCode(rendering: Rendering, node: Node | Jsx, code: Code): void {
	rendering.error(node, markdownStrings.mdxCode[code.kind](code.written));
}

function boxOf(kind: (typeof boxKinds)[number], attributes: OpenTag['attributes']): Element {
	const title = attributes.get('title') ?? '';
	const box = boxElement(kind, attributes.has('open'));
	box.children.push(boxTitle(kind, title === '' ? [] : [text(title)]));
	return box;
}

/** The element for an author's component, without its children; `undefined` for any other. */
function ownComponent({ name, attributes }: OpenTag): Element | undefined {
	const kind = boxKinds.find((known) => known === name.toLowerCase());
	if (kind !== undefined) return boxOf(kind, attributes);
	if (name === 'Tabs') return element('div', { className: ['tabs'] }, []);
	if (name !== 'Tab') return undefined;
	const label = attributes.get('label') ?? attributes.get('title') ?? '';
	return tabElement([text(label)], attributes.has('active'));
}

/**
 * What a tag of MDX stands for: the element that a component is, a tag of HTML with its name in lower
 * case, or `undefined` where only what is inside counts, as in a fragment. `inline` is true in a line
 * of text, where no box can stand.
 */
export function componentOf(
	rendering: Rendering,
	jsx: Jsx,
	inline: boolean,
): Element | OpenTag | undefined {
	if (!jsx.name) return undefined;
	const tag = tagOf(jsx, rendering.prepared.held, (code) => reportCode(rendering, jsx, code));
	const isComponent = /^[A-Z]|\./.test(tag.name);
	if (!isComponent || tag.name === 'Badge') return { ...tag, name: tag.name.toLowerCase() };
	const known = ownComponent(tag);
	if (known === undefined) rendering.error(jsx, markdownStrings.unknownComponent(tag.name));
	if (known === undefined || !inline) return known;
	rendering.warn(jsx, markdownStrings.componentInText(tag.name));
	return undefined;
}

/**
 * Components of MDX.
 *
 * The author writes `<Tip title="标题">…</Tip>` (or Note, Info, Warning, Danger, Caution, Important,
 * Details), `<Tabs><Tab label="npm">…</Tab></Tabs>`, `<Badge text="新" />`, or plain HTML.
 * The reader gets what the Markdown dialect makes of containers, tabs and HTML. A component that is
 * neither of these nor imported is an error.
 */
import type { Element } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { type Post, report } from '../post.ts';
import { boxKinds } from '../source/openings.ts';
import { withParagraphs } from '../tree/blocks.ts';
import { boxElement, boxTitle, tabElement } from '../tree/boxes.ts';
import { flow, phrasing, safeProperties } from '../tree/htmlElements.ts';
import { element, type Node, rewriteUp, text } from '../tree/nodes.ts';
import { styleClasses } from '../tree/styles.ts';

type Component = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** Attributes with plain values; `undefined` if any is code, which only the page can run. */
function plainAttributes(node: Component): Map<string, string> | undefined {
	const pairs: [string, string][] = [];
	for (const attribute of node.attributes) {
		if (attribute.type !== 'mdxJsxAttribute') return undefined;
		const { name, value } = attribute;
		if (value !== null && value !== undefined && typeof value !== 'string') return undefined;
		pairs.push([name.toLowerCase() === 'classname' ? 'class' : name.toLowerCase(), value ?? '']);
	}
	return new Map(pairs);
}

function boxOf(kind: (typeof boxKinds)[number], attributes: ReadonlyMap<string, string>): Element {
	const title = attributes.get('title') ?? '';
	const box = boxElement(kind, attributes.has('open'));
	box.children.push(boxTitle(kind, title === '' ? [] : [text(title)]));
	return box;
}

/** The element for an author's component, without its children; `undefined` for any other. */
function ownComponent(name: string, attributes: ReadonlyMap<string, string>): Element | undefined {
	const kind = boxKinds.find((known) => known === name.toLowerCase());
	if (kind !== undefined) return boxOf(kind, attributes);
	if (name === 'Tabs') return element('div', { className: ['tabs'] }, []);
	if (name === 'Tab') {
		const label = attributes.get('label') ?? attributes.get('title') ?? '';
		return tabElement([text(label)], attributes.has('active'));
	}
	if (name !== 'Badge') return undefined;
	return element('span', { className: ['badge'] }, [text(attributes.get('text') ?? '')]);
}

function htmlElement(name: string, attributes: ReadonlyMap<string, string>): Element | undefined {
	const made = phrasing.get(name) ?? flow.get(name);
	if (made === undefined) return undefined;
	const classes = [
		...(name === 'details' ? ['container'] : name === 'summary' ? ['container-title'] : []),
		...styleClasses(name, attributes),
	];
	const id = attributes.get('id');
	return element(
		made,
		{
			...safeProperties(made, attributes),
			...(id === undefined ? {} : { id }),
			...(classes.length > 0 ? { className: classes } : {}),
		},
		[],
	);
}

function replaced(post: Post, node: Component, code: string): readonly Node[] | undefined {
	const { name } = node;
	if (name === null || name === undefined) return undefined;
	const attributes = plainAttributes(node);
	const imported = new RegExp(`\\b${name.split('.')[0]}\\b`).test(code);
	const isComponent = /^[A-Z]/.test(name);
	if (isComponent && imported) return undefined;
	const known = attributes && (isComponent ? ownComponent : htmlElement)(name, attributes);
	if (known === undefined) {
		if (!isComponent) return undefined;
		const message = markdownStrings.unknownComponent(name);
		report(post, node, { message, severity: 'error' });
		return undefined;
	}
	const blocks = known.tagName === 'aside' || known.tagName === 'section';
	known.children.push(...(blocks ? withParagraphs(node.children) : node.children));
	known.position = node.position;
	return [known];
}

export const components: Construct = {
	name: 'components',

	tree(root, post) {
		if (post.format !== 'mdx') return;
		const code = (root.children as readonly { type: string; value?: string }[])
			.map(({ type, value }) => (type === 'mdxjsEsm' ? value : ''))
			.join('\n');
		rewriteUp(root, (node) =>
			node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
				? replaced(post, node, code)
				: undefined,
		);
	},
};

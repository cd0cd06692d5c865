import { htmlToHast } from 'satteri';

/** An element of a parsed page; names of attributes are those of HTML, in lower case. */
export interface HtmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (HtmlElement | string)[];
}

interface Node {
	readonly type: string;
	readonly tagName?: string;
	readonly value?: string;
	readonly properties?: Readonly<Record<string, unknown>>;
	readonly children?: readonly Node[];
}

/** hast names attributes as the DOM's properties do. */
const attributeNames: Readonly<Record<string, string>> = {
	className: 'class',
	htmlFor: 'for',
	httpEquiv: 'http-equiv',
};

function attributeName(property: string): string {
	const dashed = property.replace(
		/^(aria|data)([A-Z].*)$/,
		(_, first: string, rest: string) =>
			first + rest.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
	);
	return attributeNames[property] ?? dashed.toLowerCase();
}

function attributesOf(node: Node): Record<string, string> {
	return Object.fromEntries(
		Object.entries(node.properties ?? {}).map(([name, value]) => [
			attributeName(name),
			Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
		]),
	);
}

function converted(node: Node): (HtmlElement | string)[] {
	if (node.type === 'text') return [node.value ?? ''];
	if (node.type !== 'element') return [];
	const children = (node.children ?? []).flatMap(converted);
	return [{ name: node.tagName ?? '', attributes: attributesOf(node), children }];
}

/** A page or a fragment as a tree, read by the rules of HTML. */
export function parseHtml(html: string): HtmlElement {
	const tree = htmlToHast(html) as Node;
	return { name: '#root', attributes: {}, children: (tree.children ?? []).flatMap(converted) };
}

/** Every element below `element` that `wanted` accepts, in the order of the page. */
export function elementsIn(
	element: HtmlElement,
	wanted: (candidate: HtmlElement) => boolean = () => true,
): HtmlElement[] {
	return element.children.flatMap((child) => {
		if (typeof child === 'string') return [];
		return [...(wanted(child) ? [child] : []), ...elementsIn(child, wanted)];
	});
}

export function named(...names: readonly string[]): (candidate: HtmlElement) => boolean {
	return ({ name }) => names.includes(name);
}

/** The text of an element, as `textContent` gives it. */
export function textOf(element: HtmlElement): string {
	return element.children
		.map((child) => (typeof child === 'string' ? child : textOf(child)))
		.join('');
}

/** The first element named `name` below `element`. */
export function first(element: HtmlElement, name: string): HtmlElement {
	const found = elementsIn(element, named(name))[0];
	if (found === undefined) throw new Error(`There is no <${name}>.`);
	return found;
}

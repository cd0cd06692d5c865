import { type DefaultTreeAdapterTypes, html as names, parse, parseFragment } from 'parse5';

/**
 * Pages as tests read them: by parse5, which no part of the site itself uses, so that what misleads
 * the site's own reader does not mislead its tests as well.
 */

/** An element of a parsed page; names of attributes are those of HTML, in lower case. */
export interface HtmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (HtmlElement | string)[];
}

function converted(node: DefaultTreeAdapterTypes.ChildNode): (HtmlElement | string)[] {
	if ('value' in node) return [node.value];
	if (!('tagName' in node)) return [];
	const isTemplate = node.tagName === 'template' && node.namespaceURI === names.NS.HTML;
	const inside = isTemplate ? (node as DefaultTreeAdapterTypes.Template).content : node;
	const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
	return [{ name: node.tagName, attributes, children: inside.childNodes.flatMap(converted) }];
}

/** A page or a fragment as a tree, read by the rules of HTML. */
export function parseHtml(html: string): HtmlElement {
	const isPage = /^\s*<!doctype/i.test(html);
	const { childNodes } = isPage ? parse(html) : parseFragment(html);
	return { name: '#root', attributes: {}, children: childNodes.flatMap(converted) };
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

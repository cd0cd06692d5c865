import { SaxesParser } from 'saxes';

/** An element as a strict reader of XML 1.0 with namespaces sees it. */
export interface XmlElement {
	/** `{namespace}local`, or the local name alone without a namespace. */
	readonly name: string;
	/** By the names as written. */
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlElement[];
	/** Its own text, without that of its children, trimmed. */
	readonly text: string;
}

interface Open {
	name: string;
	attributes: Record<string, string>;
	children: Open[];
	text: string;
}

/**
 * The root element of a document.
 *
 * @throws when the document is not well-formed, a character is none of XML 1.0's, or a prefix is
 * not declared.
 */
export function readXml(xml: string): XmlElement {
	const parser = new SaxesParser({ xmlns: true, position: true });
	const document: Open = { name: '', attributes: {}, children: [], text: '' };
	const path = [document];
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ uri, local, attributes }) => {
		const element: Open = {
			name: uri === '' ? local : `{${uri}}${local}`,
			attributes: Object.fromEntries(
				Object.entries(attributes).map(([name, { value }]) => [name, value]),
			),
			children: [],
			text: '',
		};
		path.at(-1)?.children.push(element);
		path.push(element);
	});
	const addText = (text: string) => {
		const element = path.at(-1);
		if (element !== undefined) element.text += text;
	};
	parser.on('text', addText);
	parser.on('cdata', addText);
	parser.on('closetag', () => {
		const element = path.pop();
		if (element !== undefined) element.text = element.text.trim();
	});
	parser.write(xml).close();
	const [root] = document.children;
	if (root === undefined) throw new Error('The document has no element.');
	return root;
}

/** The children of this name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
	return element.children.filter((child) => child.name === name);
}

/** The texts of the children of this name. */
export function textsOf(element: XmlElement, name: string): string[] {
	return childrenOf(element, name).map(({ text }) => text);
}

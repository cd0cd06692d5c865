/**
 * Undoing the source pass, and the words that readers see.
 *
 * The author writes plain Markdown; the source pass put marks into it so that the engine reads it
 * right. Here every mark is taken out again, before any other construct looks at the tree, and what
 * other constructs say about words (emoji, compatibility characters) is done in the same walk.
 */
import type { Element } from 'hast';
import type { Construct } from '../construct.ts';
import { isElement, type Node, type Parent } from '../tree/nodes.ts';
import { addressAsWritten, asWritten, heldNumber } from './held.ts';
import type { Prepared } from './prepared.ts';

type Words = (value: string) => string;

/** Undoes marks in one post; `words` rewrites what readers see. */
class Undoing {
	readonly #held: Prepared['held'];
	readonly #words: Words;

	constructor(held: Prepared['held'], words: Words) {
		this.#held = held;
		this.#words = words;
	}

	#attributes({ properties, data }: Element): void {
		for (const key of ['href', 'src'] as const) {
			const value = properties[key];
			if (typeof value === 'string') properties[key] = addressAsWritten(value, this.#held);
		}
		for (const key of ['alt', 'title'] as const) {
			const value = properties[key];
			if (typeof value === 'string') properties[key] = this.#words(asWritten(value, this.#held));
		}
		for (const [key, value] of Object.entries(data ?? {})) {
			if (typeof value === 'string')
				Object.assign(data ?? {}, { [key]: asWritten(value, this.#held) });
		}
	}

	/** In MDX attributes and expressions are code. */
	#mdx(node: Exclude<Node, Element>): void {
		if ('attributes' in node) {
			for (const attribute of node.attributes) {
				if (typeof attribute.value === 'string')
					attribute.value = asWritten(attribute.value, this.#held);
			}
		} else if ('value' in node && heldNumber(node) === undefined) {
			node.value = asWritten(node.value, this.#held);
		}
	}

	walk(parent: Parent, inCode: boolean): void {
		for (const node of parent.children) {
			if (node.type === 'text') {
				const value = asWritten(node.value, this.#held);
				node.value = inCode ? value : this.#words(value);
			} else if (node.type === 'element') {
				this.#attributes(node);
				this.walk(node, inCode || isElement(node, 'code', 'pre'));
			} else if (node.type !== 'raw' && node.type !== 'comment') {
				this.#mdx(node);
				if ('children' in node)
					this.walk(node, inCode || /^(?:code|pre)$/.test(String('name' in node && node.name)));
			}
		}
	}
}

/** Takes every mark out of the tree; `words` rewrites what readers see. */
export function undone(words: Words): Construct {
	return {
		tree: (root, { prepared }) => new Undoing(prepared.held, words).walk(root, false),
	};
}

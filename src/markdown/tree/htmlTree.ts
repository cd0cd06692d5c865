import type { Element } from 'hast';
import { asWritten, type Held, heldInComment, heldNumber } from '../source/held.ts';
import { isBlock, withBodies, withParagraphs } from './blocks.ts';
import { containerElement, tabElement, takeTitle, titled } from './boxes.ts';
import {
	empty,
	endedBy,
	flow,
	isAllowed,
	phrasing,
	safeProperties,
	wordsInside,
} from './htmlElements.ts';
import { htmlTokens, type OpenTag, type Token } from './htmlTokens.ts';
import { element, type Node, text } from './nodes.ts';
import { styleClasses, zoomOf } from './styles.ts';

/**
 * Raw HTML and held pieces among the children of one node, as part of the tree: pairs of tags, and
 * the two ends of a container, become elements around what stands between them. An element that
 * nobody closes ends with its parent; a closing tag without an opening one says nothing and goes.
 */

/** What the caller decides: the parts that need to know the post. */
export interface HtmlMakers {
	/** `true` inside a paragraph, heading and the like, where no block may stand. */
	readonly inline: boolean;
	/** Whether words that stand among blocks become paragraphs. */
	readonly paragraphs: boolean;
	readonly held: readonly Held[];
	words(value: string): string;
	/** An id that no other element has; `undefined` if it may not be one. */
	id(wanted: string): string | undefined;
	comment(words: string): Node | undefined;
	formula(piece: Extract<Held, { readonly kind: 'formula' }>): Node;
	/** Called for a tag that is shown as text. */
	refused(written: string): void;
}

/** Nobody reads deeper trees; elements nested further are shown as text. */
const deepest = 60;

interface Open {
	readonly name: string;
	readonly element: Element;
	readonly piece?: Extract<Held, { readonly kind: 'open' }>;
}

/** A disclosure looks the same, however it is written. */
const boxClasses: Readonly<Record<string, string[]>> = {
	details: ['container'],
	summary: ['container-title'],
};
const verbatim = new Set(['pre', 'code', 'samp', 'kbd']);
const headings = /^h[1-6]$/;

function containerName(number: number): string {
	return `:${number}`;
}

class HtmlReader {
	readonly #makers: HtmlMakers;
	readonly #root: Node[] = [];
	readonly #stack: Open[] = [];
	/** Where the raw HTML stands that is being read: the place of the elements it becomes. */
	#position: Element['position'];

	constructor(makers: HtmlMakers) {
		this.#makers = makers;
	}

	#append(node: Node): void {
		if (node.type === 'element' && this.#position) node.position ??= this.#position;
		(this.#stack.at(-1)?.element.children ?? this.#root).push(node);
	}

	/** What is known of an element only when its children are: a span around blocks is a division. */
	#finish({ element: made, piece }: Open): void {
		if (made.tagName === 'table') made.children = withBodies(made.children);
		if (made.tagName === 'span' && made.children.some(isBlock)) made.tagName = 'div';
		if (made.tagName === 'section') made.children = withParagraphs(made.children);
		if (piece !== undefined) {
			made.children = withParagraphs(made.children);
			titled(made, piece.opening.kind);
		}
	}

	#close(depth: number): void {
		for (const open of this.#stack.splice(depth).reverse()) this.#finish(open);
	}

	#elementOf(tag: OpenTag): Element | undefined {
		const block = flow.get(tag.name);
		// In a line of text a block becomes a span; only a rule still does what it says.
		const inlined = block === undefined || block === 'hr' ? block && 'br' : 'span';
		const name = phrasing.get(tag.name) ?? (this.#makers.inline ? inlined : block);
		if (name === undefined) return undefined;
		const attributes = new Map(
			[...tag.attributes].map(([key, value]) => [key, asWritten(value, this.#makers.held)]),
		);
		const wanted = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined);
		// Headings get their ids with all other headings.
		const id = wanted && !headings.test(name) ? this.#makers.id(wanted) : wanted;
		const classes = [...(boxClasses[name] ?? []), ...styleClasses(tag.name, attributes)];
		const zoom = zoomOf(attributes);
		const words = wordsInside(tag.name, attributes);
		return element(
			name,
			{
				...safeProperties(name, attributes),
				...(id ? { id } : {}),
				...(name === 'details' ? { dataKind: name } : {}),
				...(name === 'img' && zoom !== undefined ? { dataZoom: zoom } : {}),
				...(classes.length > 0 ? { className: classes } : {}),
			},
			words === '' ? [] : [text(this.#makers.words(words))],
		);
	}

	#open(tag: OpenTag): void {
		const ends = endedBy.get(tag.name) ?? (flow.has(tag.name) ? ['p'] : []);
		while (ends.includes(this.#stack.at(-1)?.name ?? '')) this.#close(this.#stack.length - 1);
		const made = this.#stack.length < deepest ? this.#elementOf(tag) : undefined;
		if (made === undefined) {
			const written = asWritten(tag.written, this.#makers.held);
			this.#makers.refused(written);
			this.#append(text(written));
			return;
		}
		this.#append(made);
		const closed = empty.has(tag.name) || (tag.name === 'badge' && tag.written.endsWith('/>'));
		if (!closed) this.#stack.push({ name: tag.name, element: made });
	}

	#closeTag(tag: Extract<Token, { readonly type: 'close' }>): void {
		if (tag.name === 'br') this.#append(element('br', {}, []));
		else if (isAllowed(tag.name)) {
			const depth = this.#stack.findLastIndex(({ name }) => name === tag.name);
			if (depth !== -1) this.#close(depth);
		} else this.#append(text(asWritten(tag.written, this.#makers.held)));
	}

	#isVerbatim(): boolean {
		return this.#stack.some(({ name }) => verbatim.has(name));
	}

	/** A piece that opens, parts or closes a container; one without its partner is words. */
	#container(number: number, piece: Held): boolean {
		if (piece.kind === 'open') {
			const made = containerElement(piece.opening);
			this.#append(made);
			this.#stack.push({ name: containerName(number), element: made, piece });
			return true;
		}
		if (piece.kind === 'title end') {
			const top = this.#stack.at(-1);
			if (top?.piece !== undefined) takeTitle(top.element, top.piece.opening.kind);
			return true;
		}
		if (piece.kind === 'close') {
			const depth = this.#stack.findLastIndex(({ name }) => name === containerName(piece.opened));
			if (depth !== -1) this.#close(depth);
			return depth !== -1;
		}
		if (piece.kind !== 'tab') return false;
		const group = this.#stack.findLastIndex((open) => open.piece !== undefined);
		if (group === -1) return false;
		this.#close(group + 1);
		const made = tabElement([text(this.#makers.words(piece.label))], piece.active);
		this.#append(made);
		this.#stack.push({ name: 'tab', element: made });
		return true;
	}

	#held(number: number): void {
		const piece = this.#makers.held[number];
		if (piece === undefined) return;
		if (this.#isVerbatim()) this.#append(text(piece.written));
		else if (piece.kind === 'formula') this.#append(this.#makers.formula(piece));
		else if (this.#makers.inline || !this.#container(number, piece))
			this.#append(text(piece.written));
	}

	#token(token: Token): void {
		if (token.type === 'open') this.#open(token);
		else if (token.type === 'close') this.#closeTag(token);
		else if (token.type === 'text') {
			const value = asWritten(token.value, this.#makers.held);
			this.#append(text(this.#isVerbatim() ? value : this.#makers.words(value)));
		} else {
			const number = heldInComment(token.words);
			const node = number === undefined ? this.#makers.comment(token.words) : undefined;
			if (number !== undefined) this.#held(number);
			if (node !== undefined) this.#append(node);
		}
	}

	read(children: readonly Node[]): Node[] {
		for (const child of children) {
			this.#position = child.position;
			const number = heldNumber(child);
			if (number !== undefined) this.#held(number);
			else if (child.type !== 'raw') this.#append(child);
			else for (const token of htmlTokens(child.value)) this.#token(token);
		}
		this.#close(0);
		return this.#makers.paragraphs ? withParagraphs(this.#root) : this.#root;
	}
}

/** The children with every raw node and every held piece read. */
export function htmlTree(children: readonly Node[], makers: HtmlMakers): Node[] {
	return new HtmlReader(makers).read(children);
}

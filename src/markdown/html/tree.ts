import type { Element } from 'hast';
import { asWritten, type Held, heldInComment, heldNumber } from '../source/held.ts';
import { isBlock, withBodies, withParagraphs } from '../tree/blocks.ts';
import { containerElement, tabElement, takeTitle, titled } from '../tree/boxes.ts';
import { element, type Node, text } from '../tree/nodes.ts';
import { empty, endedBy, flow, isAllowed } from './elements.ts';
import { isExpression, isJsx, isMdx, type Jsx, meaningOf } from './jsx.ts';
import { type ElementMakers, elementOf } from './tagElement.ts';
import { htmlTokens, type OpenTag, type Token } from './tokens.ts';

/**
 * Raw HTML, pieces of MDX and held pieces among the children of one node, as part of the tree: pairs of
 * tags, and the two ends of a container, become elements around what stands between them. An element that
 * nobody closes ends with its parent; a closing tag without an opening one says nothing and goes.
 */

/** What the caller decides: the parts that need to know the post. */
interface HtmlMakers extends ElementMakers {
	/** `true` where words that stand among blocks become paragraphs. */
	readonly paragraphs: boolean;
	comment(words: string): Node | undefined;
	formula(piece: Extract<Held, { readonly kind: 'formula' }>): Node;
	/** How many elements may stand inside each other. */
	readonly room: number;
	/** Called for what would stand deeper, which is not read. */
	tooDeep(node: Pick<Node, 'position'>): void;
	/** Called for a tag that is shown as text, with where it stands. */
	refused(written: string, position: Element['position']): void;
	/** Called for an element that readers fold out and that nobody closes. */
	unclosed(made: Element): void;
	/** The element or the tag that a component of MDX is; `undefined` if only what is inside counts. */
	component(jsx: Jsx): Element | OpenTag | undefined;
	/** Called for a piece of MDX that would have to be run, which is left out. */
	code(node: Node): void;
}

/** The name of what a component of MDX opens; no tag closes it. */
const componentName = ':';

/** Whether what follows stands in an element, which a tag that is shown as text never opens. */
type Opened = 'open' | 'closed' | 'refused';

interface Open {
	readonly name: string;
	readonly element: Element;
	readonly piece?: Extract<Held, { readonly kind: 'open' }>;
}

const verbatim = new Set(['pre', 'code', 'samp', 'kbd']);

/** A held end of an element as the tag of HTML that it is. */
function tagToken({ name, isEnd, written }: Extract<Held, { readonly kind: 'tag' }>): Token {
	return isEnd
		? { type: 'close', name, written }
		: { type: 'open', name, written, attributes: new Map() };
}

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
		if (made.tagName === 'section' || made.tagName === 'aside')
			made.children = withParagraphs(made.children);
		if (piece !== undefined) {
			made.children = withParagraphs(made.children);
			titled(made, piece.opening.kind);
		}
	}

	/** Tells of what hides the rest from readers because nobody has closed it, from that depth on. */
	#tellOpen(depth: number): void {
		for (const { name, element: made } of this.#stack.slice(depth)) {
			if (name === 'details') this.#makers.unclosed(made);
		}
	}

	#close(depth: number): void {
		for (const open of this.#stack.splice(depth).reverse()) this.#finish(open);
	}

	#hasRoom(): boolean {
		const hasRoom = this.#stack.length < this.#makers.room;
		if (!hasRoom) this.#makers.tooDeep({ position: this.#position });
		return hasRoom;
	}

	#push(name: string, made: Element): Opened {
		if (!this.#hasRoom()) return 'refused';
		this.#append(made);
		this.#stack.push({ name, element: made });
		return 'open';
	}

	#open(tag: OpenTag): Opened {
		const ends = endedBy.get(tag.name) ?? (flow.has(tag.name) ? ['p'] : []);
		while (ends.includes(this.#stack.at(-1)?.name ?? '')) this.#close(this.#stack.length - 1);
		if (!this.#hasRoom()) return 'refused';
		const made = elementOf(tag, this.#makers);
		if (made === undefined) {
			const written = asWritten(tag.written, this.#makers.held);
			this.#makers.refused(written, this.#position);
			this.#append(text(written));
			return 'refused';
		}
		const closed = empty.has(tag.name) || (tag.name === 'badge' && tag.written.endsWith('/>'));
		if (!closed) return this.#push(tag.name, made);
		this.#append(made);
		return 'closed';
	}

	/** A piece of MDX is whole: whatever was opened in it ends with it. */
	#component(jsx: Jsx): void {
		const component = this.#makers.component(jsx);
		let how: Opened = 'closed';
		if (component?.type === 'open') how = this.#open(component);
		else if (component !== undefined) how = this.#push(componentName, component);
		const depth = this.#stack.length - (how === 'open' ? 1 : 0);
		this.#nodes(jsx.children);
		this.#close(depth);
		if (how === 'refused' && jsx.children.length > 0) this.#append(text(`</${jsx.name}>`));
	}

	/** A value in braces is words; anything else there would have to be run. */
	#mdx(node: Node): void {
		const meaning = isExpression(node) ? meaningOf(node.value) : undefined;
		if (isJsx(node)) this.#component(node);
		else if (meaning === undefined) this.#makers.code(node);
		else this.#token(meaning);
	}

	#closeTag(tag: Extract<Token, { readonly type: 'close' }>): void {
		if (tag.name === 'br') this.#append(element('br', {}, []));
		else if (isAllowed(tag.name)) {
			const depth = this.#stack.findLastIndex(({ name }) => name === tag.name);
			if (depth === -1) return;
			this.#tellOpen(depth + 1);
			this.#close(depth);
		} else this.#append(text(asWritten(tag.written, this.#makers.held)));
	}

	#isVerbatim(): boolean {
		return this.#stack.some(({ name }) => verbatim.has(name));
	}

	/** A piece that opens, parts or closes a container; one without its partner is words. */
	#container(number: number, piece: Held): boolean {
		if (piece.kind === 'open') {
			if (!this.#hasRoom()) return true;
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
			if (depth === -1) return false;
			this.#tellOpen(depth + 1);
			this.#close(depth);
			return true;
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
		else if (piece.kind === 'tag') this.#token(tagToken(piece));
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

	#nodes(nodes: readonly Node[]): void {
		for (const node of nodes) {
			this.#position = node.position;
			const number = heldNumber(node);
			if (number !== undefined) this.#held(number);
			else if (node.type === 'raw') for (const token of htmlTokens(node.value)) this.#token(token);
			else if (isMdx(node)) this.#mdx(node);
			else this.#append(node);
		}
	}

	read(children: readonly Node[]): Node[] {
		this.#nodes(children);
		this.#tellOpen(0);
		this.#close(0);
		return this.#makers.paragraphs ? withParagraphs(this.#root) : this.#root;
	}
}

/** The children with every raw node and every held piece read. */
export function htmlTree(children: readonly Node[], makers: HtmlMakers): Node[] {
	return new HtmlReader(makers).read(children);
}

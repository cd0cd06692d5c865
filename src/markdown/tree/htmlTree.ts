import type { Custom, MdastNode } from 'satteri';
import { embeds, empty, endedBy, flow, phrasing, safeProperties } from './htmlElements.ts';
import { htmlTokens, type OpenTag } from './htmlTokens.ts';
import { styleClasses } from './styles.ts';

/**
 * Raw HTML among the children of one Markdown node, as part of the tree: pairs of tags become
 * elements around what stands between them. An element that nobody closes ends with its parent; a
 * closing tag without an opening one says nothing and goes.
 */

export type TreeNode = MdastNode | Custom;
type Parent = Custom & { children: TreeNode[] };

/** What the caller decides: the parts that need to know the post. */
export interface HtmlMakers {
	/** `true` inside a paragraph, heading and the like, where no block may stand. */
	readonly inline: boolean;
	/** Whether words that stand among blocks become paragraphs. */
	readonly paragraphs: boolean;
	words(value: string): string;
	link(tag: OpenTag): Record<string, unknown> | undefined;
	picture(tag: OpenTag): TreeNode | undefined;
	embed(tag: OpenTag): TreeNode | undefined;
	comment(words: string): TreeNode | undefined;
	/** Called for a tag that is shown as text. */
	refused(written: string): void;
	heading(depth: number): string;
}

/** The engine takes no deeper trees; elements nested further are shown as text. */
const deepest = 60;

interface Open {
	readonly name: string;
	readonly element: Parent;
}

const blockTypes = new Set([
	...['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'code', 'table', 'thematicBreak'],
	...['containerDirective', 'definition', 'math'],
]);
/** A disclosure looks the same, however it is written. */
const boxClasses: Readonly<Record<string, string[]>> = {
	details: ['container'],
	summary: ['container-title'],
};
const verbatim = new Set(['pre', 'code', 'samp', 'kbd']);

function literal(node: TreeNode): string {
	return 'value' in node ? (node.value ?? '') : '';
}

function text(value: string): TreeNode {
	return { type: 'text', value };
}

function elementName(name: string, makers: HtmlMakers): string | undefined {
	const heading = /^h([1-6])$/.exec(name)?.[1];
	const block = heading === undefined ? flow.get(name) : makers.heading(Number(heading));
	return phrasing.get(name) ?? (block === undefined || !makers.inline ? block : inlineName(name));
}

/** In a line of text a block becomes a span; only a rule still does what it says. */
function inlineName(name: string): string {
	return name === 'hr' ? 'br' : 'span';
}

function elementOf(tag: OpenTag, makers: HtmlMakers): Parent | undefined {
	const hName = elementName(tag.name, makers);
	const link = tag.name === 'a' ? makers.link(tag) : {};
	if (hName === undefined || link === undefined) return undefined;
	const classes = [...(boxClasses[hName] ?? []), ...styleClasses(tag.name, tag.attributes)];
	const kind = hName === 'details' ? { dataKind: hName } : {};
	const properties = { ...safeProperties(hName, tag.attributes), ...link, ...kind };
	const hProperties = classes.length > 0 ? { ...properties, className: classes } : properties;
	return {
		type: 'rawElement',
		data: { hName, hProperties } as Custom['data'] & object,
		children: [],
	};
}

function isBlock(node: TreeNode): boolean {
	if (blockTypes.has(node.type)) return true;
	return node.type === 'rawElement' && flow.has(hNameOf(node)) && hNameOf(node) !== 'span';
}

function hNameOf(node: TreeNode): string {
	return String((node.data as { hName?: unknown } | undefined)?.hName ?? '');
}

/** Rows that stand directly in a table, in a body of their own. */
function withBodies(children: readonly TreeNode[]): TreeNode[] {
	const result: TreeNode[] = [];
	let rows: TreeNode[] | undefined;
	for (const child of children) {
		if (hNameOf(child) !== 'tr') {
			result.push(child);
			if (child.type !== 'text') rows = undefined;
			continue;
		}
		if (rows === undefined) {
			rows = [];
			result.push({ type: 'rawElement', data: { hName: 'tbody' } as object, children: rows });
		}
		rows.push(child);
	}
	return result;
}

/** What is known of an element only when its children are: a span around blocks is a division. */
function finish(element: Parent): void {
	if (hNameOf(element) === 'table') element.children = withBodies(element.children);
	if (hNameOf(element) === 'span' && element.children.some(isBlock)) {
		element.data = { ...element.data, hName: 'div' } as Custom['data'] & object;
	}
}

/** Puts runs of words and inline elements that stand among blocks into paragraphs. */
function withParagraphs(nodes: readonly TreeNode[]): TreeNode[] {
	const result: TreeNode[] = [];
	let run: TreeNode[] = [];
	const end = () => {
		const visible = run.some((node) => node.type !== 'text' || literal(node).trim() !== '');
		if (visible) result.push({ type: 'paragraph', children: run } as TreeNode);
		run = [];
	};
	for (const node of nodes) {
		const inline = node.type === 'text' || node.type === 'picture' || node.type === 'link';
		if (inline || (node.type === 'rawElement' && !isBlock(node) && hNameOf(node) !== 'div')) {
			run.push(node);
		} else {
			end();
			result.push(node);
		}
	}
	end();
	return result;
}

/** The children with every `html` node read. */
export function htmlTree(children: readonly TreeNode[], makers: HtmlMakers): TreeNode[] {
	const root: TreeNode[] = [];
	const stack: Open[] = [];
	const append = (node: TreeNode | undefined) => {
		if (node !== undefined) (stack.at(-1)?.element.children ?? root).push(node);
	};
	const close = (depth: number) => {
		for (const { element } of stack.splice(depth).reverse()) finish(element);
	};
	const open = (tag: OpenTag) => {
		const ends = endedBy.get(tag.name) ?? (flow.has(tag.name) ? ['p'] : []);
		while (ends.includes(stack.at(-1)?.name ?? '')) close(stack.length - 1);
		const element = stack.length < deepest ? elementOf(tag, makers) : undefined;
		if (element === undefined) {
			makers.refused(tag.written);
			append(text(tag.written));
			return;
		}
		append(element);
		if (!empty.has(tag.name)) stack.push({ name: tag.name, element });
	};
	const readTag = (tag: OpenTag) => {
		if (tag.name === 'img') append(makers.picture(tag) ?? text(tag.written));
		else if (embeds.has(tag.name)) append(makers.embed(tag) ?? text(tag.written));
		else open(tag);
	};
	for (const child of children) {
		for (const token of child.type === 'html' ? htmlTokens(literal(child)) : []) {
			if (token.type === 'open') readTag(token);
			else if (token.type === 'comment') append(makers.comment(token.words));
			else if (token.type === 'text') {
				const quoted = stack.some(({ name }) => verbatim.has(name));
				append(text(quoted ? token.value : makers.words(token.value)));
			} else if (token.name === 'br') append({ type: 'break' });
			else if (token.name === 'p' || phrasing.has(token.name) || flow.has(token.name)) {
				const depth = stack.findLastIndex(({ name }) => name === token.name);
				if (depth !== -1) close(depth);
			} else if (!embeds.has(token.name)) append(text(token.written));
		}
		if (child.type !== 'html') append(child);
	}
	close(0);
	return makers.paragraphs ? withParagraphs(root) : root;
}

import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { readAddress } from '../addresses.ts';
import { isBlock, withParagraphs } from '../markdown/tree/blocks.ts';
import { element, isElement, text } from '../markdown/tree/nodes.ts';
import { isArticleAttribute, isArticleElement } from '../markdown/vocabulary.ts';
import { feedStrings } from '../strings/feeds.ts';
import { feedText } from './text.ts';

/** Controls and other things that only work on the page. */
const pageOnly = new Set(['button', 'script', 'style', 'template', 'link', 'meta', 'dialog']);

/** The palette of the dialect: a word that its author coloured to make it stand out. */
const paletteClass = /^ink-/;

const addressAttributes = ['href', 'src', 'poster', 'cite'] as const;

const sourceCandidate = /\s*([^\s,](?:\S*[^\s,])?)(\s+[^,]*?)?\s*(?:,|$)/g;

function classesOf(element: Element): readonly (string | number)[] {
	const { className } = element.properties;
	return Array.isArray(className) ? className : [];
}

function textOf(node: RootContent): string {
	if (node.type === 'text') return node.value;
	if (node.type !== 'element' || isPageOnly(node)) return '';
	return node.tagName === 'br' ? '\n' : node.children.map(textOf).join('');
}

export function isPageOnly(element: Element): boolean {
	return (
		pageOnly.has(element.tagName) ||
		classesOf(element).includes('heading-anchor') ||
		element.properties['ariaHidden'] === 'true'
	);
}

/** The absolute form of an address on the page, or `undefined` for one that no reader may be led to. */
export function absoluteAddress(address: string, pageUrl: string): string | undefined {
	const read = readAddress(address);
	if (read.kind === 'refused') return undefined;
	return URL.parse(read.kind === 'web' ? read.url : address, pageUrl)?.href;
}

function absoluteSources(sources: string, pageUrl: string): string {
	return [...sources.matchAll(sourceCandidate)]
		.map(([, address = '', size = '']) => `${absoluteAddress(address, pageUrl) ?? ''}${size}`)
		.join(', ');
}

/** The attributes that mean something in a feed reader, with absolute addresses. */
function readerProperties(properties: Properties, pageUrl: string): Properties {
	const kept = Object.entries(properties).filter(([name]) => isArticleAttribute(name));
	const result: Properties = Object.fromEntries(kept);
	for (const name of addressAttributes) {
		const address = result[name];
		if (typeof address === 'string') result[name] = absoluteAddress(address, pageUrl);
	}
	const { srcSet } = result;
	if (typeof srcSet === 'string') result['srcSet'] = absoluteSources(srcSet, pageUrl);
	return result;
}

/** A frame as a link to what it shows. */
export function frameLink(frame: Element, pageUrl: string): ElementContent[] {
	const { src, title } = frame.properties;
	const href = typeof src === 'string' ? absoluteAddress(src, pageUrl) : undefined;
	if (href === undefined) return [];
	const words = typeof title === 'string' && title !== '' ? title : href;
	return [element('p', {}, [element('a', { href }, [text(feedStrings.embedded(words))])])];
}

/** The check box of a task as a sign; other fields have no use in a feed. */
function fieldSign({ properties }: Element): ElementContent[] {
	if (properties['type'] !== 'checkbox') return [];
	return [text(properties['checked'] ? feedStrings.task.done : feedStrings.task.open)];
}

/** The class by which HTML tells the language of code; plain text has none. */
const languageClass = /^language-(?!text$)[\w+#.-]+$/;

/** A block of code as plain text in its language, `<pre><code class="language-yaml">`. */
function codeBlock(source: Element): Element {
	const code = source.children.find((child) => isElement(child, 'code'));
	const language =
		code && classesOf(code as Element).find((name) => languageClass.test(String(name)));
	const properties = language === undefined ? {} : { className: [String(language)] };
	return element('pre', {}, [element('code', properties, [text(textOf(source))])]);
}

/**
 * A box as the blocks inside it: readers that do not know `div` run the words of two together, so words
 * without a block of their own get one.
 */
function unboxed(properties: Properties, children: readonly ElementContent[]): ElementContent[] {
	// Groups of a list of terms stand in boxes too, and are nothing without them.
	const isGroup = children.some((child) => isElement(child, 'dt', 'dd'));
	if (!isGroup && !children.some(isBlock)) return [element('p', properties, [...children])];
	if (isGroup || Object.keys(properties).length > 0)
		return [element('div', properties, [...children])];
	return withParagraphs(children) as ElementContent[];
}

/** One element of the page as what a feed reader is given for it. */
function readerElement(source: Element, pageUrl: string): ElementContent[] {
	if (isPageOnly(source)) return [];
	if (source.tagName === 'iframe') return frameLink(source, pageUrl);
	if (source.tagName === 'input') return fieldSign(source);
	if (source.tagName === 'pre') return [codeBlock(source)];
	const children = readerNodes(source.children, pageUrl);
	// Its other formats are the page's; the original is in every reader's reach.
	if (source.tagName === 'picture') return children.filter((child) => !isElement(child, 'source'));
	const classes = classesOf(source);
	if (classes.some((name) => paletteClass.test(String(name))))
		return [element('strong', {}, children)];
	if (!isArticleElement(source.tagName)) return children;
	if (source.tagName === 'aside') return [element('blockquote', {}, children)];
	const properties = readerProperties(source.properties, pageUrl);
	if (source.tagName === 'div') return unboxed(properties, children);
	const isBare = source.tagName === 'span' && Object.keys(properties).length === 0;
	return isBare ? children : [element(source.tagName, properties, children)];
}

function readerNodes(nodes: readonly RootContent[], pageUrl: string): ElementContent[] {
	return nodes.flatMap((node): ElementContent[] => {
		if (node.type === 'text') return [node];
		return node.type === 'element' ? readerElement(node, pageUrl) : [];
	});
}

/**
 * The body of a post as its page renders it, made fit for feed readers: nothing is in it that an
 * article may not hold, every address is absolute, nothing depends on the site's classes, scripts or
 * ids, and what only works on the page is left out.
 * A container is a quotation that begins with its title, a coloured word is bold, code is plain
 * text in `<pre>` with its language, a line in a `div` is a paragraph, a frame is a link. `pageUrl` is the absolute address of the page.
 */
export function feedHtml(html: string, pageUrl: string): string {
	const { children } = htmlToHast(html, { fragment: true }) as Root;
	return feedText(toHtml({ type: 'root', children: readerNodes(children, pageUrl) }));
}
